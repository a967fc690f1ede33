import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, type ProblemWording, plainSource, reportIn } from '../../../core/problem.ts';
import { checkFileName } from './file-name.ts';

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
  const misnamed = checkFileName(root, file);
  if (misnamed !== null) return fail(file, null, misnamed);
  const bytes = readFileSync(join(root, file));
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
  const misnamed = checkFileName(root, file);
  if (misnamed !== null) return fail(file, null, misnamed);
  return { ok: true, bytes: readFileSync(join(root, file)) };
}

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
  found: 'bytes of another encoding',
  fix: 'save the file as UTF-8',
} as const satisfies ProblemWording;

/** What no edited file has, and what to say of it. */
const UNWANTED: readonly (readonly [RegExp, ProblemWording])[] = [
  [
    /\r/,
    {
      code: 'file-crlf',
      expected: 'line ends as on Linux and Mac (LF)',
      found: 'line ends of Windows (CRLF)',
      fix: 'set the line ends of the file to LF in your editor (nothing else in it changes); so that git leaves them so: git config core.autocrlf false',
    },
  ],
  [
    /\t/,
    {
      code: 'file-tab',
      expected: 'no tabs',
      found: 'a tab',
      fix: 'remove the tab, or type spaces',
    },
  ],
  [
    /^(?:<{7} |={7}$|>{7} )/m,
    {
      code: 'merge-marker',
      expected: 'one version of the text',
      found: 'the marks of a merge (<<<<<<<, =======, >>>>>>>): two persons changed these lines',
      fix: 'keep the lines that are right, from one or from both, and delete the three marks',
    },
  ],
];

function checkCharacters(file: string, text: string): ReadResult {
  for (const [pattern, wording] of UNWANTED) {
    const at = text.search(pattern);
    if (at >= 0) return fail(file, text.slice(0, at).split('\n').length, wording);
  }
  return { ok: true, value: { file, text } };
}

function fail(file: string, line: number | null, wording: ProblemWording): Failure {
  return { ok: false, problems: [reportIn(plainSource(file))(line, wording)] };
}
