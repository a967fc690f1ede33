import type { Span } from './span.ts';

const END = /[。！？]/gu;
const CLOSING = /[”’）》」』】]/u;
const CONTINUING = /[，、；：。！？—]/u;

/**
 * Splits a passage of reading text into sentences.
 * A sentence ends after 。！？ with the closing marks that follow, unless more punctuation continues it;
 * …… ends none, since it also stands inside sentences. Spans are UTF-16 code units, half-open,
 * and join to the whole text; an empty text has none.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { index } of text.matchAll(END)) {
    let end = index + 1;
    while (CLOSING.test(text.charAt(end))) end += 1;
    if (CONTINUING.test(text.charAt(end))) continue;
    spans.push({ start, end });
    start = end;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}
