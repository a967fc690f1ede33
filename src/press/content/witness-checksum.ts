import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import type { ProblemWording } from '../../core/problem.ts';

/** Lower-case hexadecimal SHA-256. */
export function hashWitness(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A witness whose checksum is not the one of its card, and all that can tell which of the two changed. */
export interface ChecksumCase {
  readonly root: string;
  /** Path of the witness below the root. */
  readonly file: string;
  readonly bytes: Buffer;
  /** Checksum of the card. */
  readonly declared: string;
  /** Whether transcript and apparatus agree with the witness as it is. */
  readonly isTranscribed: boolean;
}

/** Says whether the witness or its card changed, as far as git and the transcript can tell. */
export function blameChecksum(one: ChecksumCase): { isCard: boolean; wording: ProblemWording } {
  const hash = hashWitness(one.bytes);
  const typed = `type sha256: ${hash} (npm run check -- --fix does it)`;
  const restore = `restore the captured file: git checkout -- ${one.file}; a witness is never edited`;
  const committed = readCommitted(one.root, one.file);
  if (hasOtherLineEnds(one)) {
    const found = 'the same text with line ends of Windows (CRLF)';
    const fix = `git config core.autocrlf false, then git checkout -- ${one.file}`;
    return { isCard: false, wording: describe(one.declared, found, fix) };
  }
  if (committed?.equals(one.bytes)) {
    const found = `${hash}; the witness is the one of the last commit, so the card is wrong`;
    return { isCard: true, wording: describe(one.declared, found, typed) };
  }
  if (committed !== null && hashWitness(committed) === one.declared) {
    const found = `${hash}; the card has the checksum of the last commit, so the witness was changed`;
    return { isCard: false, wording: describe(one.declared, found, restore) };
  }
  if (one.isTranscribed) {
    const found = `${hash}; transcript and apparatus agree with the witness, so the card is wrong`;
    return { isCard: true, wording: describe(one.declared, found, typed) };
  }
  const found = `${hash}; the transcript does not agree with it either, so the witness was changed`;
  return { isCard: false, wording: describe(one.declared, found, restore) };
}

function describe(declared: string, found: string, fix: string): ProblemWording {
  return { code: 'witness-changed', expected: `SHA-256 ${declared}`, found, fix };
}

function hasOtherLineEnds({ bytes, declared }: ChecksumCase): boolean {
  const text = bytes.toString('latin1');
  return (
    text.includes('\r\n') &&
    hashWitness(Buffer.from(text.replaceAll('\r\n', '\n'), 'latin1')) === declared
  );
}

/** The bytes of a file in the last commit; `null` without git, or where it is not committed. */
function readCommitted(root: string, file: string): Buffer | null {
  const { status, stdout } = spawnSync('git', ['show', `HEAD:./${file}`], { cwd: root });
  return status === 0 ? stdout : null;
}
