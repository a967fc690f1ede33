import { unfoldSpan } from '../text/folding/fold.ts';
import { listOffsets } from '../text/offset.ts';
import { pairQuotationMarks } from '../text/quotation-mark.ts';
import type { Span } from '../text/span.ts';
import { containsSpan } from '../text/span.ts';
import type { NumeralQuery } from './numeral-form.ts';
import type { Query } from './query.ts';
import { findPassageIndex, type QueryPassage, type QueryText } from './query-text.ts';

/** A place where a text has the words asked for; UTF-16 code units of its reading text, half-open. */
export interface Occurrence extends Span {
  readonly text: QueryText;
  /** Passages it touches, at least one. */
  readonly passages: readonly [QueryPassage, ...QueryPassage[]];
}

/**
 * Every occurrence of the whole query, overlapping ones too, in order; with `marks` the punctuation must agree.
 * One that lies wholly in the passages of one address is left out where the text is not that address:
 * the words are the same passage, counted once, on the page of the address. Cost: linear in the text.
 */
export function findOccurrences(text: QueryText, query: Query, marks = false): Occurrence[] {
  const needle = marks ? query.marked : query.folded;
  const folded = marks ? text.marked : text.folded;
  if (query.folded === '') return [];
  return placeSpans(
    text,
    listOffsets(folded.text, needle).map((at) => unfoldSpan(folded, at, at + needle.length)),
  );
}

/** Occurrences of the query with another form of a numeral; with `marks` the punctuation must agree. */
export function findNumeralOccurrences(
  text: QueryText,
  { pattern }: NumeralQuery,
  { query, marks = false }: { readonly query: Query; readonly marks?: boolean },
): Occurrence[] {
  const needle = marks ? query.marked : query.folded;
  const folded = marks ? text.marked : text.folded;
  const found = [...folded.text.matchAll(pattern)]
    .filter(({ 0: words }) => words !== needle)
    .map(({ index, 0: words }) => unfoldSpan(folded, index, index + words.length));
  return placeSpans(
    text,
    found.filter((span) => !isDecimal(text.reading, span)),
  );
}

/** Whether digits of the words are a part of a number with a point (1.5), which folding takes for another (15). */
function isDecimal(reading: string, { start, end }: Span): boolean {
  return /\d[.．]\d/u.test(reading.slice(Math.max(0, start - 2), end + 2));
}

function placeSpans(text: QueryText, spans: readonly Span[]): Occurrence[] {
  return spans
    .map((span) => ({ ...span, text, passages: listPassages(text, span) }))
    .filter(({ passages }) => !isCountedElsewhere(passages));
}

/** Whether all the words stand between the quotation marks of one passage, or are a quotation with its marks. */
export function isQuoted({ text, start, end, passages }: Occurrence): boolean {
  const [passage] = passages;
  if (passages.length > 1) return false;
  const reading = text.reading.slice(passage.start, passage.end);
  const span = { start: start - passage.start, end: end - passage.start };
  return pairQuotationMarks(reading).some((mark) => containsSpan(mark, span));
}

/** Passages that a span of the reading text touches. */
export function listPassages(
  text: QueryText,
  { start, end }: Span,
): [QueryPassage, ...QueryPassage[]] {
  const first = findPassageIndex(text, start);
  const [head, ...rest] = text.passages.slice(first, findPassageIndex(text, end - 1) + 1);
  if (head === undefined) throw new RangeError(`no passage at ${start}..${end} of ${text.key}`);
  return [head, ...rest];
}

/** Whether the passages are those of one address, which the address's own page counts. */
export function isCountedElsewhere([{ address }, ...others]: readonly [
  QueryPassage,
  ...QueryPassage[],
]): boolean {
  return address !== null && others.every((other) => other.address === address);
}
