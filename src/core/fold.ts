/** Maps a folded character to the representative of its variant class (traditional, regional forms). */
export type VariantClasses = ReadonlyMap<string, string>;

/**
 * Folded text with its way back.
 * `starts[i]` and `ends[i]` give the half-open range, in UTF-16 code units of the source,
 * of the code point from which folded code unit `i` came. Both have the length of `text`.
 */
export interface FoldedText {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u;
const SPACE_OR_JOINER = /[\p{Z}\p{C}\p{M}]/u;

/**
 * Folds for comparison: NFKC, lower case, letters and numbers only, variant class.
 * Works code point by code point and free of context, so that a cut anywhere folds alike.
 * Lone surrogates and everything that is neither letter nor number fold to nothing. Cost: linear.
 */
export function foldText(source: string, variants: VariantClasses = new Map()): FoldedText {
  return foldBy(source, (character) => foldCharacter(character, variants));
}

/**
 * Folds as {@link foldText} does, but keeps punctuation and symbols, each in one form for all widths and
 * styles: “ and 「 are one mark, ， and , another. Spaces, controls and combining marks still vanish.
 */
export function foldMarkedText(source: string, variants: VariantClasses = new Map()): FoldedText {
  return foldBy(source, (character) => foldMarkedCharacter(character, variants));
}

/** Source range of the folded range `[start, end)`; the folded range must not be empty. */
export function unfoldSpan(
  folded: FoldedText,
  start: number,
  end: number,
): { start: number; end: number } {
  const first = folded.starts[start];
  const last = folded.ends[end - 1];
  if (first === undefined || last === undefined || start >= end) {
    throw new RangeError(`no folded range ${start}..${end} in ${folded.text.length} units`);
  }
  return { start: first, end: last };
}

function foldBy(source: string, fold: (character: string) => string): FoldedText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const known = new Map<string, string>();
  let offset = 0;
  for (const character of source) {
    let folded = known.get(character);
    if (folded === undefined) {
      folded = fold(character);
      known.set(character, folded);
    }
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(offset);
      ends.push(offset + character.length);
    }
    text += folded;
    offset += character.length;
  }
  return { text, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

function foldCharacter(character: string, variants: VariantClasses): string {
  let folded = '';
  for (const part of character.normalize('NFKC').toLowerCase()) {
    if (LETTER_OR_NUMBER.test(part)) folded += variants.get(part) ?? part;
  }
  return folded;
}

function foldMarkedCharacter(character: string, variants: VariantClasses): string {
  let folded = '';
  for (const part of character.normalize('NFKC').toLowerCase()) {
    if (SPACE_OR_JOINER.test(part)) continue;
    folded += variants.get(part) ?? unifyMark(part);
  }
  return folded;
}

function unifyMark(mark: string): string {
  return mark
    .replace(/[“”„‟「」﹁﹂]/u, '"')
    .replace(/[‘’‚‛『』﹃﹄]/u, "'")
    .replace(/[‐‑‒–—―−]/u, '-');
}
