import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, type ProblemWording, plainSource, reportIn } from '../../core/problem.ts';

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
  if (!existsSync(path)) return fail(file, null, MISSING);
  const bytes = readFileSync(path);
  const text = bytes.toString('utf8');
  if (text.startsWith('\uFEFF')) {
    return fail(file, 1, BYTE_ORDER_MARK);
  }
  if (text.trim() === '') {
    return fail(file, null, EMPTY);
  }
  if (Buffer.compare(Buffer.from(text, 'utf8'), bytes) !== 0) {
    return fail(file, null, ENCODING);
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
    return fail(file, null, WITNESS_MISSING);
  }
  return { ok: true, bytes: readFileSync(path) };
}

const MISSING = {
  code: 'file-missing',
  expected: 'the file',
  found: 'nothing',
  fix: 'add it',
} as const satisfies ProblemWording;

const WITNESS_MISSING = {
  ...MISSING,
  expected: 'the witness',
  fix: 'restore the captured file',
} as const satisfies ProblemWording;

const BYTE_ORDER_MARK = {
  code: 'file-bom',
  expected: 'no byte order mark',
  found: 'U+FEFF',
  fix: 'save as UTF-8 without BOM',
} as const satisfies ProblemWording;

const EMPTY = {
  code: 'file-empty',
  expected: 'text',
  found: 'an empty file',
  fix: 'restore the text',
} as const satisfies ProblemWording;

const ENCODING = {
  code: 'file-encoding',
  expected: 'UTF-8',
  found: 'other bytes',
  fix: 'save the file as UTF-8',
} as const satisfies ProblemWording;

/** Characters that no edited file has. */
const UNWANTED: ReadonlyMap<string, ProblemWording> = new Map([
  [
    '\r',
    {
      code: 'file-crlf',
      expected: 'line ends U+000A',
      found: 'U+000D',
      fix: 'save with Unix line ends',
    },
  ],
  [
    '\t',
    {
      code: 'file-tab',
      expected: 'no tabs',
      found: 'U+0009',
      fix: 'remove the tab, or type spaces',
    },
  ],
]);

function checkCharacters(file: string, text: string): ReadResult {
  for (const [character, wording] of UNWANTED) {
    const at = text.indexOf(character);
    if (at >= 0) return fail(file, text.slice(0, at).split('\n').length, wording);
  }
  return { ok: true, value: { file, text } };
}

function fail(file: string, line: number | null, wording: ProblemWording): Failure {
  return { ok: false, problems: [reportIn(plainSource(file))(line, wording)] };
}
