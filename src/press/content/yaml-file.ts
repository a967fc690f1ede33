import type { z } from 'astro/zod';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { type ContentSource, type FindLine, type Problem, reportIn } from '../../core/problem.ts';
import { type Failure, readContentFile } from './content-file.ts';

/** A value that its schema accepts, and where its parts stand. */
interface ParsedYaml<Value> {
  readonly ok: true;
  readonly file: string;
  readonly value: Value;
  readonly findLine: FindLine;
}

/** Reads a YAML file of `content/` through its schema. */
export function readYamlFile<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
): ParsedYaml<z.infer<Schema>> | Failure {
  const read = readContentFile(root, file);
  return read.ok ? parseYaml(read.value.text, file, 0, schema) : read;
}

/**
 * Parses YAML text that begins `lineOffset` lines below the top of `file`.
 * Everything the schema rejects is a Problem with its line; an impossible date has a code of its own.
 */
export function parseYaml<Schema extends z.ZodType>(
  text: string,
  file: string,
  lineOffset: number,
  schema: Schema,
): ParsedYaml<z.infer<Schema>> | Failure {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const findLine = lineFinder(document, lines, lineOffset);
  const [error] = document.errors;
  if (error !== undefined) {
    const line = lines.linePos(error.pos[0]).line + lineOffset;
    const found = error.message.split('\n')[0] ?? error.code;
    const wording = {
      code: 'yaml-syntax',
      expected: 'YAML',
      found,
      fix: 'correct the line',
    };
    return { ok: false, problems: [reportIn({ file, findLine })(line, wording)] };
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return { ok: true, file, value: result.data, findLine };
  const problems = result.error.issues.map((issue) =>
    reportIssue(issue, { file, findLine }, document),
  );
  return { ok: false, problems };
}

function lineFinder(document: Document, lines: LineCounter, offset: number): FindLine {
  return (path) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line + offset;
    }
    return null;
  };
}

function reportIssue(issue: z.core.$ZodIssue, source: ContentSource, document: Document): Problem {
  const path = issue.path.filter((key) => typeof key !== 'symbol');
  const value: unknown = path.length === 0 ? null : document.getIn(path);
  const isDate = issue.code === 'invalid_format' && issue.format === 'date';
  return reportIn(source)(path, {
    code: isDate ? 'date-impossible' : 'schema',
    expected: isDate ? 'a day of the calendar as YYYY-MM-DD' : issue.message,
    found: `${path.join('.') || 'the whole file'}: ${JSON.stringify(value) ?? 'nothing'}`,
    fix: isDate ? 'type the date that the source prints' : 'see the schema in src/schema',
  });
}
