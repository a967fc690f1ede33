import type { Span } from './span.ts';

/** A pair of quotation marks. The span holds the marks; UTF-16 code units, half-open. */
export interface QuotationMark extends Span {
  /** What stands between the marks. */
  readonly inner: Span;
  /** 0 for an outermost pair. */
  readonly depth: number;
}

const CLOSING_OF: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['〝', '〞'],
  ['﹁', '﹂'],
  ['﹃', '﹄'],
]);
const CLOSINGS = new Set(CLOSING_OF.values());
const STRAIGHT = /["＂]/u;
const MARKS = new RegExp(`[${[...CLOSING_OF].flat().join('')}"＂]`, 'gu');
const LATIN = /[\p{Script=Latin}\p{N}]/u;

/**
 * Pairs the quotation marks of one passage, in order of their openings. Straight marks open and close by turns.
 * An opening without closing and a closing without opening are passed over; a pair that crosses another
 * is dropped in favour of the one that closes first. Cost: linear.
 */
export function pairQuotationMarks(text: string): QuotationMark[] {
  const marks: { start: number; end: number }[] = [];
  const open: { offset: number; closing: string }[] = [];
  for (const { index: offset, 0: character } of text.matchAll(MARKS)) {
    const isStraight = STRAIGHT.test(character);
    if (isApostrophe(text, offset)) continue;
    const closes = isStraight || CLOSINGS.has(character);
    const partner = closes ? open.findLastIndex((one) => one.closing === character) : -1;
    if (partner >= 0) {
      const [opening] = open.splice(partner);
      if (opening !== undefined) marks.push({ start: opening.offset, end: offset + 1 });
      continue;
    }
    const closing = isStraight ? character : CLOSING_OF.get(character);
    if (closing !== undefined && open.length < MAX_DEPTH) open.push({ offset, closing });
  }
  return nestMarks(marks);
}

/** Words in quotation marks; marks within them become single ones (GB/T 15834). */
export function quoteWords(words: string): string {
  return `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** Deeper nesting is passed over, so that a run of opening marks costs no more than linear time. */
const MAX_DEPTH = 8;

function isApostrophe(text: string, offset: number): boolean {
  return (
    text.charAt(offset) === '’' &&
    LATIN.test(text.charAt(offset - 1)) &&
    LATIN.test(text.charAt(offset + 1))
  );
}

function nestMarks(pairs: { start: number; end: number }[]): QuotationMark[] {
  const enclosing: number[] = [];
  return pairs
    .sort((left, right) => left.start - right.start)
    .map(({ start, end }) => {
      while ((enclosing.at(-1) ?? Number.POSITIVE_INFINITY) <= start) enclosing.pop();
      const depth = enclosing.length;
      enclosing.push(end);
      return { start, end, inner: { start: start + 1, end: end - 1 }, depth };
    });
}

/**
 * The text with everything between outermost quotation marks and between 《 》 replaced by `□` and `▢`,
 * code unit for code unit: what the writer says himself. Offsets stay the same.
 */
export function blankQuotations(text: string, marks: readonly QuotationMark[]): string {
  let blanked = '';
  let offset = 0;
  for (const mark of marks) {
    if (mark.depth > 0) continue;
    blanked += text.slice(offset, mark.inner.start) + '□'.repeat(mark.inner.end - mark.inner.start);
    offset = mark.inner.end;
  }
  return (blanked + text.slice(offset)).replace(
    /《[^《》]*》/gu,
    (title) => `《${'▢'.repeat(title.length - 2)}》`,
  );
}

const ANY_MARK = /[“”‘’「」『』〝〞﹁﹂﹃﹄《》]/u;

/** The span with the marks beside it that close one opened in it, or open one closed in it. */
export function includeMarks(text: string, { start, end }: Span): Span {
  let [first, last] = [start, end];
  if (!ANY_MARK.test(text.slice(start, end))) return { start, end };
  for (const [open, close] of [...CLOSING_OF, ['《', '》'] as const]) {
    const words = text.slice(first, last);
    const excess = words.split(open).length - words.split(close).length;
    if (excess > 0 && text.charAt(last) === close) last += 1;
    if (excess < 0 && text.charAt(first - 1) === open) first -= 1;
  }
  return { start: first, end: last };
}
