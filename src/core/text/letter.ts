import type { Span } from './span.ts';

const LETTER = /[\p{L}\p{N}]/u;
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/** Whether a character (one code point) is a letter or a number. */
export function isLetter(character: string): boolean {
  const unit = character.charCodeAt(0);
  return (unit >= FIRST_HAN && unit <= LAST_HAN) || LETTER.test(character);
}

/** 字数: code points that are letters (Han characters among them) or numbers; punctuation is not counted. Cost: linear. */
export function countLetters(text: string): number {
  let count = 0;
  for (const character of text) {
    if (isLetter(character)) count += 1;
  }
  return count;
}

/** Letters of a text that one or more spans cover, each counted once; spans in any order. Cost: linear after sorting. */
export function countCovered(text: string, spans: readonly Span[]): number {
  let [letters, end] = [0, 0];
  for (const span of spans.toSorted((left, right) => left.start - right.start)) {
    const start = Math.max(span.start, end);
    if (start < span.end) letters += countLetters(text.slice(start, span.end));
    end = Math.max(end, span.end);
  }
  return letters;
}
