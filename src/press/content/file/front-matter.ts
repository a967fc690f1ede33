import type { z } from 'astro/zod';
import { plainSource, reportIn } from '../../../core/problem.ts';
import { type Failure, readContentFile } from './content-file.ts';
import { type ParsedYaml, parseYaml } from './yaml-file.ts';

/** A Markdown file with front matter, cut in two. */
interface FrontMatterFile<Matter> extends ParsedYaml<Matter> {
  /** Text below the front matter. */
  readonly body: string;
  /** Lines above `body`. */
  readonly lineOffset: number;
}

const FENCE = '---\n';

/** Reads a Markdown file whose front matter a schema knows. */
export function readFrontMatterFile<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
): FrontMatterFile<z.infer<Schema>> | Failure {
  const read = readContentFile(root, file);
  if (!read.ok) return read;
  const { text } = read.value;
  const end = text.indexOf(`\n${FENCE}`, FENCE.length);
  if (!text.startsWith(FENCE) || end < 0) {
    const wording = {
      code: 'front-matter',
      expected: 'keys and values between two lines ---, at the top of the file',
      found: text.split('\n')[0] ?? '',
      fix: 'type --- on a line of its own at the top, the keys below it, --- again; or take the file away',
    };
    return { ok: false, problems: [reportIn(plainSource(file))(1, wording)] };
  }
  const yaml = text.slice(FENCE.length, end + 1);
  const parsed = parseYaml({ file, text: yaml, lineOffset: 1 }, schema);
  if (!parsed.ok) return parsed;
  const body = text.slice(end + 1 + FENCE.length);
  return { ...parsed, body, lineOffset: yaml.split('\n').length + 1 };
}
