import type { Operation } from '../text/alignment.ts';
import { clipWords } from './difference-lines.ts';

/** More differences are counted, not told one by one. */
const MOST_TOLD = 4;

/** What differs, in words: `少“发展”二字，“迈向”作“走向”`. Equal words give an empty string. */
export function tellDifferences(operations: readonly Operation[]): string {
  const words = operations.filter(({ type, punctuation }) => type !== 'equal' && !punctuation);
  const marks = operations.filter(({ type, punctuation }) => type !== 'equal' && punctuation);
  const told = (words.length > 0 ? words : marks).slice(0, MOST_TOLD).map(tellDifference);
  const all = words.length > 0 ? words.length : marks.length;
  const more = all > MOST_TOLD ? `，等${all}处` : '';
  const beside = words.length > 0 && marks.length > 0 ? `；另有${marks.length}处标点不同` : '';
  return `${told.join('，')}${more}${beside}`;
}

function tellDifference({ type, citing, cited, punctuation }: Operation): string {
  if (type === 'delete') return `少“${clipWords(cited)}”${punctuation ? '' : countLetters(cited)}`;
  if (type === 'insert')
    return `多“${clipWords(citing)}”${punctuation ? '' : countLetters(citing)}`;
  if (isSwap(citing, cited)) return `“${cited}”倒作“${citing}”`;
  return `“${clipWords(cited)}”作“${clipWords(citing)}”`;
}

/** Whether two neighbours have changed places. */
export function isSwap(citing: string, cited: string): boolean {
  return [...citing].length === 2 && [...citing].reverse().join('') === cited;
}

const NUMERALS = '一二三四五六七八九十';

/** `二字`, `12字`, of letters and digits alone. */
function countLetters(words: string): string {
  const count = words.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return `${NUMERALS.charAt(count - 1) || count}字`;
}
