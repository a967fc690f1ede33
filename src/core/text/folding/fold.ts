import { rememberUnits, skipUnits } from '../code-unit.ts';
import { bisect } from '../offset.ts';
import type { Span } from '../span.ts';
import { normalizeCharacter } from './radical-variant.ts';

/** Characters that count as one (traditional, regional forms), and how each character folds by them. */
export interface VariantClasses {
  /** From a folded character to the representative of its class; the representatives themselves are left out. */
  readonly representatives: ReadonlyMap<string, string>;
  readonly letters: CharacterFold;
  readonly marked: CharacterFold;
}

/** How characters fold. Texts are folded in many small parts: each character is worked out once. */
interface CharacterFold {
  readonly fold: (character: string) => string;
  /** Whether a UTF-16 code unit stays as it is. */
  readonly stays: (unit: number) => boolean;
}

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

/** Every character is a class of its own. */
export const NO_VARIANTS = createVariantClasses(new Map());

/** Classes by their representatives; see {@link VariantClasses}. */
export function createVariantClasses(representatives: ReadonlyMap<string, string>): VariantClasses {
  return {
    representatives,
    letters: createFold((character) => foldCharacter(character, representatives)),
    marked: createFold((character) => foldMarkedCharacter(character, representatives)),
  };
}

/**
 * Folds for comparison: NFKC, lower case, letters and numbers only, variant class.
 * Works code point by code point and free of context, so that a cut anywhere folds alike.
 * Lone surrogates and everything that is neither letter nor number fold to nothing. Cost: linear.
 */
export function foldText(source: string, variants = NO_VARIANTS): FoldedText {
  return foldBy(source, variants.letters);
}

/**
 * Folds as {@link foldText} does, but keeps punctuation and symbols, each in one form for all widths and
 * styles: “ and 「 are one mark, ， and , another. Spaces, controls and combining marks still vanish.
 */
export function foldMarkedText(source: string, variants = NO_VARIANTS): FoldedText {
  return foldBy(source, variants.marked);
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

function createFold(fold: (character: string) => string): CharacterFold {
  const characters = new Map<string, string>();
  const foldOnce = (character: string) => {
    const folded = characters.get(character) ?? fold(character);
    characters.set(character, folded);
    return folded;
  };
  return { fold: foldOnce, stays: rememberUnits((unit) => foldOnce(unit) === unit) };
}

function foldBy(source: string, { fold, stays }: CharacterFold): FoldedText {
  let text = '';
  let starts = new Uint32Array(source.length);
  let ends = new Uint32Array(source.length);
  for (let offset = 0; offset < source.length; ) {
    const changing = skipUnits(source, { start: offset, end: source.length }, stays);
    for (let place = offset, unit = text.length; place < changing; place += 1, unit += 1) {
      starts[unit] = place;
      ends[unit] = place + 1;
    }
    text += source.slice(offset, changing);
    offset = changing;
    if (offset === source.length) break;
    const character = String.fromCodePoint(source.codePointAt(offset) ?? 0);
    const folded = fold(character);
    const end = text.length + folded.length;
    const rest = source.length - offset - character.length;
    if (end + rest > starts.length) {
      starts = grow(starts, end + rest);
      ends = grow(ends, end + rest);
    }
    starts.fill(offset, text.length, end);
    offset += character.length;
    ends.fill(offset, text.length, end);
    text += folded;
  }
  return { text, starts: starts.subarray(0, text.length), ends: ends.subarray(0, text.length) };
}

function grow(numbers: Uint32Array, size: number): Uint32Array<ArrayBuffer> {
  const grown = new Uint32Array(2 * size);
  grown.set(numbers);
  return grown;
}

function foldCharacter(character: string, representatives: ReadonlyMap<string, string>): string {
  let folded = '';
  for (const part of normalizeCharacter(character).toLowerCase()) {
    if (LETTER_OR_NUMBER.test(part)) folded += representatives.get(part) ?? part;
  }
  return folded;
}

function foldMarkedCharacter(
  character: string,
  representatives: ReadonlyMap<string, string>,
): string {
  let folded = '';
  for (const part of normalizeCharacter(character).toLowerCase()) {
    if (SPACE_OR_JOINER.test(part)) continue;
    folded += representatives.get(part) ?? unifyMark(part);
  }
  return folded;
}

function unifyMark(mark: string): string {
  return mark
    .replace(/[“”„‟「」﹁﹂]/u, '"')
    .replace(/[‘’‚‛『』﹃﹄]/u, "'")
    .replace(/[‐‑‒–—―−]/u, '-');
}

/** Folded text of a part of a source, without folding it again. Cost: linear in the part. */
export function sliceFolded(folded: FoldedText, span: Span): FoldedText {
  const first = findUnit(folded.starts, span.start);
  const last = findUnit(folded.starts, span.end);
  const shift = (offset: number) => offset - span.start;
  return {
    text: folded.text.slice(first, last),
    starts: folded.starts.subarray(first, last).map(shift),
    ends: folded.ends.subarray(first, last).map(shift),
  };
}

/** The text of {@link sliceFolded} alone, without its way back. */
export function sliceFoldedText({ text, starts }: FoldedText, span: Span): string {
  return text.slice(findUnit(starts, span.start), findUnit(starts, span.end));
}

/** First folded unit that begins at the offset or after it. */
function findUnit(starts: Uint32Array, offset: number): number {
  return bisect(starts.length, (at) => (starts[at] ?? 0) >= offset);
}
