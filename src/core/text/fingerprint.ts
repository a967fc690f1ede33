import { foldText } from './fold.ts';

/**
 * Eight hexadecimal digits that stand for the letters and numbers of a text:
 * FNV-1a, 32 bit, over UTF-16 code units of the folded text. Not a cryptographic hash.
 */
export function fingerprintText(text: string): string {
  let hash = 0x811c9dc5;
  const folded = foldText(text).text;
  for (let index = 0; index < folded.length; index += 1) {
    hash = Math.imul(hash ^ folded.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
