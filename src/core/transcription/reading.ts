import type { Emendation, RegularizationClass } from '../../schema/content/apparatus.ts';
import type { EmendationPlace } from '../edition/passage/passage.ts';
import type { Span } from '../text/span.ts';
import type { RegularChange } from './regularization.ts';

/** An emendation with the range of its raw reading in the raw text. */
export interface PlacedEmendation extends Span {
  readonly emendation: Emendation;
}

/** A run of raw text and what is read for it; `class` is `null` where both are the same and nothing is said. */
interface ReadingSegment {
  /** Range in the raw text, UTF-16 code units, half-open. */
  readonly raw: Span;
  /** Range in the reading text. */
  readonly reading: Span;
  readonly class: RegularizationClass | 'emendation' | null;
}

export interface ReadingText {
  readonly text: string;
  /** In order; the raw ranges join to the whole raw text, the reading ranges to `text`. */
  readonly segments: readonly ReadingSegment[];
  readonly places: readonly EmendationPlace[];
}

/** Applies emendations (in order, not overlapping) and regular changes to a raw text. */
export function readText(
  raw: string,
  emendations: readonly PlacedEmendation[],
  changes: ReadonlyMap<number, RegularChange>,
): ReadingText {
  const segments: ReadingSegment[] = [];
  const places: EmendationPlace[] = [];
  let text = '';
  const append = (span: Span, reading: string, name: ReadingSegment['class']): Span => {
    const start = text.length;
    text += reading;
    const place = { start, end: text.length };
    segments.push({ raw: span, reading: place, class: name });
    return place;
  };
  for (let offset = 0; offset < raw.length; ) {
    const placed = emendations.find((one) => one.start === offset);
    const end = placed?.end ?? offset + 1;
    if (placed === undefined) {
      const change = changes.get(offset);
      append({ start: offset, end }, change?.reading ?? raw.charAt(offset), change?.class ?? null);
    } else {
      const { id, type, reading } = placed.emendation;
      const name = type === 'query' ? null : 'emendation';
      places.push({ emendation: id, ...append({ start: offset, end }, reading, name) });
    }
    offset = end;
  }
  return { text, segments, places };
}

/** Range of the reading text for a range of the raw text; both ends must fall between segments. */
export function mapSpan(reading: ReadingText, span: Span): Span {
  const start = reading.segments.find((one) => one.raw.end > span.start)?.reading.start;
  const end = reading.segments.findLast((one) => one.raw.start < span.end)?.reading.end;
  if (start === undefined || end === undefined) {
    throw new RangeError(`no reading for raw range ${span.start}..${span.end}`);
  }
  return { start, end };
}
