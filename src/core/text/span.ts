/** Number of UTF-16 code units that both spans share, 0 where they do not touch. */
export function measureOverlap(left: Span, right: Span): number {
  return Math.max(0, Math.min(left.end, right.end) - Math.max(left.start, right.start));
}

/** Shared length over joint length, 0 to 1; two empty spans have 0. */
export function compareSpans(left: Span, right: Span): number {
  const shared = measureOverlap(left, right);
  const joint = left.end - left.start + (right.end - right.start) - shared;
  return joint === 0 ? 0 : shared / joint;
}

/** Whether `inner` lies wholly within `outer`; the ends may coincide. */
export function containsSpan(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Smallest span that holds all of them; throws on none. */
export function joinSpans(spans: readonly Span[]): Span {
  const [first] = spans;
  if (first === undefined) throw new RangeError('no spans to join');
  return spans.reduce(
    (joint, span) => ({
      start: Math.min(joint.start, span.start),
      end: Math.max(joint.end, span.end),
    }),
    { start: first.start, end: first.end },
  );
}

/** Parts of `span` that none of `holes` covers, in order; holes may overlap and come in any order. */
export function subtractSpans(span: Span, holes: readonly Span[]): Span[] {
  const parts: Span[] = [];
  let start = span.start;
  for (const hole of [...holes].sort((left, right) => left.start - right.start)) {
    if (hole.start > start && start < span.end) {
      parts.push({ start, end: Math.min(hole.start, span.end) });
    }
    start = Math.max(start, hole.end);
  }
  if (start < span.end) parts.push({ start, end: span.end });
  return parts;
}

/** Half-open range in UTF-16 code units of one text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
