import type { Span } from './span.ts';

/** A run of text, with what marks it or `null`. */
export interface MarkedRun<Mark extends Span> {
  readonly text: string;
  readonly mark: Mark | null;
}

/** Cuts a text at marks that do not overlap; the runs join to the whole text. Offsets are UTF-16 code units, half-open. */
export function markText<Mark extends Span>(
  text: string,
  marks: readonly Mark[],
): MarkedRun<Mark>[] {
  const runs: MarkedRun<Mark>[] = [];
  let at = 0;
  for (const mark of [...marks].sort((left, right) => left.start - right.start)) {
    if (mark.start > at) runs.push({ text: text.slice(at, mark.start), mark: null });
    runs.push({ text: text.slice(mark.start, mark.end), mark });
    at = mark.end;
  }
  if (at < text.length) runs.push({ text: text.slice(at), mark: null });
  return runs;
}
