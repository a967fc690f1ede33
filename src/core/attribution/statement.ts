import type { QuotationMark } from '../text/quotation-mark.ts';
import type { Span } from '../text/span.ts';

const END = /[。！？]/u;
/** Longer statements are cut, so that text without 。 costs no more than linear time. */
const LONGEST = 2_000;
const CONTINUING = /[，、；：—]/u;

/**
 * Splits a passage into statements: sentences of the writer. 。！？ within quotation marks end none, unless the
 * marks close a statement that introduced them (…指出：“…。”) rather than open one (“…。”某人说).
 * Spans join to the whole text;
 * none is much longer than {@link LONGEST} code units. Cost: linear.
 */
export function splitStatements(text: string, marks: readonly QuotationMark[]): Span[] {
  const outer = marks.filter((mark) => mark.depth === 0);
  const statements: Span[] = [];
  let start = 0;
  let next = 0;
  const close = (end: number) => {
    statements.push({ start, end });
    start = end;
  };
  for (let offset = 0; offset < text.length; offset += 1) {
    const mark = outer[next];
    if (mark !== undefined && offset === mark.start) {
      next += 1;
      offset = mark.end - 1;
      if (endsStatement(text, mark, start)) close(mark.end);
    } else if (END.test(text.charAt(offset)) && !CONTINUING.test(text.charAt(offset + 1))) {
      if (text.charAt(offset + 1) !== '）') close(offset + 1);
    } else if (offset - start >= LONGEST) {
      close(offset + 1);
    }
  }
  if (start < text.length) close(text.length);
  return statements;
}

function endsStatement(text: string, mark: QuotationMark, start: number): boolean {
  if (!END.test(text.charAt(mark.inner.end - 1)) || mark.start === start) return false;
  return mark.end === text.length || !CONTINUING.test(text.charAt(mark.end));
}
