import type { Span } from './span.ts';

const END = /[。！？]/gu;
const END_MARK = /[。！？]/u;
const LETTER = /[\p{L}\p{N}]/u;
const CLOSING = /[”’）》」』】]/u;
const CONTINUING = /[，、；：。！？—]/u;

/**
 * Splits a passage of reading text into sentences.
 * A sentence ends after 。！？ with the closing marks that follow, unless more punctuation continues it, or unless
 * ？ or ！ stands in marks whose words run on into the sentence around them: “世界怎么了？我们怎么办”的课题;
 * …… ends none, since it also stands inside sentences. Spans are UTF-16 code units, half-open,
 * and join to the whole text; an empty text has none.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { index } of text.matchAll(END)) {
    let end = index + 1;
    while (CLOSING.test(text.charAt(end))) end += 1;
    if (CONTINUING.test(text.charAt(end)) || runsOn(text, index)) continue;
    spans.push({ start, end });
    start = end;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}

/** Whether a question or call stands in marks that close without a full stop, with words behind them. */
function runsOn(text: string, index: number): boolean {
  if (text.charAt(index) === '。' || CLOSING.test(text.charAt(index + 1))) return false;
  const close = text.indexOf('”', index);
  const open = text.indexOf('“', index);
  const isInside = close >= 0 && (open < 0 || close < open);
  return isInside && !END_MARK.test(text.charAt(close - 1)) && LETTER.test(text.charAt(close + 1));
}
