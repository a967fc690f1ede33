import type { z } from 'astro/zod';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { type FindLine, type Problem, reportIn, type YamlPath } from '../../../core/problem.ts';
import { findOpenDecisions, isOpen } from '../open-decision.ts';
import { type Failure, readContentFile } from './content-file.ts';
import { wordIssues } from './schema-issue.ts';
import { findTypingMistake, wordSyntaxError } from './yaml-syntax.ts';

/** The register asks for its open reasons itself, when everything else is in order. */
const REGISTER = 'content/register.yaml';

/** A value that its schema accepts, and where its parts stand. */
export interface ParsedYaml<Value> {
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
  return read.ok ? parseYaml({ ...read.value, lineOffset: 0 }, schema) : read;
}

/** YAML text that begins `lineOffset` lines below the top of `file`. */
interface YamlText {
  readonly file: string;
  readonly text: string;
  readonly lineOffset: number;
}

/**
 * Parses YAML text.
 * Everything the schema rejects is a Problem with its line, in words for a person who does not program.
 */
export function parseYaml<Schema extends z.ZodType>(
  { file, text, lineOffset }: YamlText,
  schema: Schema,
): ParsedYaml<z.infer<Schema>> | Failure {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const findLine = lineFinder(document, lines, lineOffset);
  const report = reportIn({ file, findLine });
  const fail = (problems: readonly Problem[]): Failure => ({ ok: false, problems });
  const [error] = document.errors;
  const result = error === undefined ? schema.safeParse(document.toJS()) : null;
  const asks = error === undefined && file !== REGISTER;
  const open = asks ? findOpenDecisions(document.toJS()) : [];
  if (result?.success && open.length === 0) {
    return { ok: true, file, value: result.data, findLine };
  }
  const mistake = findTypingMistake(text);
  if (mistake !== null) return fail([report(mistake.line + lineOffset, mistake.wording)]);
  if (error !== undefined) {
    const { line } = lines.linePos(error.pos[0]);
    const syntax = wordSyntaxError(error, text, line);
    return fail([report(syntax.line + lineOffset, syntax.wording)]);
  }
  const readValue = (path: YamlPath): unknown =>
    path.length === 0 ? document.toJS() : document.getIn(path);
  const issues = wordIssues(result?.error?.issues ?? [], schema, readValue);
  const rest = issues.filter(({ path }) => !isOpen(path, open));
  return fail([...open, ...rest].map(({ path, wording }) => report(path, wording)));
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
