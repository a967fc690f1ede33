import type { Span } from '../edition/passage.ts';
import type { FoldedText } from './fold.ts';

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
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
