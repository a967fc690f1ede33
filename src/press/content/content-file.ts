import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../core/problem.ts';

/** A text file of `content/` that passed the checks of its bytes. */
interface ContentFile {
  /** Path below the project's root, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

type ReadResult = { readonly ok: true; readonly value: ContentFile } | Failure;

export interface Failure {
  readonly ok: false;
  readonly problems: readonly Problem[];
}

/** Reads an edited text file; missing, empty, with a BOM, CRLF or tabs it is a Problem. */
export function readContentFile(root: string, file: string): ReadResult {
  const path = join(root, file);
  if (!existsSync(path)) return fail('file-missing', file, null, 'the file', 'nothing', 'add it');
  const bytes = readFileSync(path);
  const text = bytes.toString('utf8');
  if (text.startsWith('\uFEFF')) {
    return fail('file-bom', file, 1, 'no byte order mark', 'U+FEFF', 'save as UTF-8 without BOM');
  }
  if (text.trim() === '') {
    return fail('file-empty', file, null, 'text', 'an empty file', 'restore the text');
  }
  if (Buffer.compare(Buffer.from(text, 'utf8'), bytes) !== 0) {
    return fail('file-encoding', file, null, 'UTF-8', 'other bytes', 'save the file as UTF-8');
  }
  return checkCharacters(file, text);
}

/** The bytes of a witness, which may hold anything; missing is a Problem. */
export function readWitness(
  root: string,
  file: string,
): { readonly ok: true; readonly bytes: Buffer } | Failure {
  const path = join(root, file);
  if (!existsSync(path)) {
    return fail('file-missing', file, null, 'the witness', 'nothing', 'restore the captured file');
  }
  return { ok: true, bytes: readFileSync(path) };
}

function checkCharacters(file: string, text: string): ReadResult {
  const rules = [
    ['\r', 'file-crlf', 'line ends U+000A', 'U+000D', 'save with Unix line ends'],
    ['\t', 'file-tab', 'no tabs', 'U+0009', 'remove the tab, or type spaces'],
  ] as const;
  for (const [character, code, expected, found, fix] of rules) {
    const at = text.indexOf(character);
    if (at >= 0)
      return fail(code, file, text.slice(0, at).split('\n').length, expected, found, fix);
  }
  return { ok: true, value: { file, text } };
}

function fail(
  code: string,
  file: string,
  line: number | null,
  expected: string,
  found: string,
  fix: string,
): Failure {
  return { ok: false, problems: [{ code, file, line, expected, found, fix }] };
}
