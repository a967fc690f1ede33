import type { Operation } from '../../text/alignment/alignment.ts';
import { countLetters } from '../../text/letter.ts';

/** Words of one line; a gap where only the other line has words. */
export interface DifferencePart {
  readonly text: string;
  readonly isDifferent: boolean;
  /** Letters by which the part falls short of its counterpart, so that the lines stay in step. */
  readonly gap: number;
}

/** Two lines one below the other: the words checked and the words of the source. */
interface DifferenceLines {
  readonly citing: readonly DifferencePart[];
  readonly cited: readonly DifferencePart[];
}

/** Letters kept of equal words on each side of a difference. */
const CONTEXT = 8;
/** Longer differences are shown by their ends. */
const LONGEST_SHOWN = 24;

/** Sets differences below each other, with a few letters around each. No difference gives empty lines. */
export function layDifferences(operations: readonly Operation[]): DifferenceLines {
  const citing: DifferencePart[] = [];
  const cited: DifferencePart[] = [];
  if (operations.every(({ type }) => type === 'equal')) return { citing, cited };
  operations.forEach((operation, index) => {
    if (operation.type === 'equal') {
      const isFirst = index === 0;
      const isLast = index === operations.length - 1;
      const part = { isDifferent: false, gap: 0 };
      citing.push({ ...part, text: clipContext(operation.citing, isFirst, isLast) });
      cited.push({ ...part, text: clipContext(operation.cited, isFirst, isLast) });
      return;
    }
    const [left, right] = [clipWords(operation.citing), clipWords(operation.cited)];
    const width = Math.max([...left].length, [...right].length);
    citing.push({ text: left, isDifferent: true, gap: width - [...left].length });
    cited.push({ text: right, isDifferent: true, gap: width - [...right].length });
  });
  return { citing, cited };
}

/** The words by their ends, joined by an ellipsis, if they are long. */
export function clipWords(words: string): string {
  const points = [...words];
  if (points.length <= LONGEST_SHOWN) return words;
  const half = LONGEST_SHOWN / 2 - 1;
  return `${points.slice(0, half).join('')}……${points.slice(-half).join('')}`;
}

function clipContext(words: string, isFirst: boolean, isLast: boolean): string {
  const points = [...words];
  const left = isFirst ? 0 : CONTEXT;
  const right = isLast ? 0 : CONTEXT;
  if (points.length <= left + right + 2) return words;
  const head = points.slice(0, left).join('');
  const tail = right === 0 ? '' : points.slice(-right).join('');
  return `${head}……${tail}`;
}

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
  if (type === 'delete')
    return `少“${clipWords(cited)}”${punctuation ? '' : writeLetterCount(cited)}`;
  if (type === 'insert')
    return `多“${clipWords(citing)}”${punctuation ? '' : writeLetterCount(citing)}`;
  if (isSwap(citing, cited)) return `“${cited}”倒作“${citing}”`;
  return `“${clipWords(cited)}”作“${clipWords(citing)}”`;
}

/** Whether two neighbours have changed places. */
export function isSwap(citing: string, cited: string): boolean {
  return [...citing].length === 2 && [...citing].reverse().join('') === cited;
}

const NUMERALS = '一二三四五六七八九十';

/** `二字`, `12字`, of letters and digits alone. */
function writeLetterCount(words: string): string {
  const count = countLetters(words);
  return `${NUMERALS.charAt(count - 1) || count}字`;
}
