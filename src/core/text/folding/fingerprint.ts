import { foldText } from './fold.ts';

/** FNV-1a, 32 bit. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * Eight hexadecimal digits that stand for the letters and numbers of a text:
 * FNV-1a, 32 bit, over UTF-16 code units of the folded text. Not a cryptographic hash.
 */
export function fingerprintText(text: string): string {
  let hash = BASIS;
  const folded = foldText(text).text;
  for (let index = 0; index < folded.length; index += 1) {
    hash = Math.imul(hash ^ folded.charCodeAt(index), PRIME);
  }
  return spell(hash);
}

/**
 * Whether somewhere in a text, and less than the whole of it, stand the letters and numbers that a fingerprint
 * stands for. Cost: quadratic in the text.
 */
export function containsFingerprint(text: string, fingerprint: string): boolean {
  const folded = foldText(text).text;
  for (let start = 0; start < folded.length; start += 1) {
    let hash = BASIS;
    const last = start === 0 ? folded.length - 1 : folded.length;
    for (let index = start; index < last; index += 1) {
      hash = Math.imul(hash ^ folded.charCodeAt(index), PRIME);
      if (spell(hash) === fingerprint) return true;
    }
  }
  return false;
}

function spell(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, '0');
}
