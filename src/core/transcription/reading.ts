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
  const append = (from: number, to: number, reading: string, name: ReadingSegment['class']) => {
    const start = text.length;
    text += reading;
    segments.push({
      raw: { start: from, end: to },
      reading: { start, end: text.length },
      class: name,
    });
  };
  let offset = 0;
  while (offset < raw.length) {
    const placed = emendations.find((one) => one.start === offset);
    const change = changes.get(offset);
    if (placed !== undefined) {
      const { emendation } = placed;
      const name = emendation.type === 'query' ? null : 'emendation';
      append(offset, placed.end, emendation.reading, name);
      places.push({
        emendation: emendation.id,
        start: text.length - emendation.reading.length,
        end: text.length,
      });
      offset = placed.end;
    } else if (change !== undefined) {
      append(offset, offset + 1, change.reading, change.class);
      offset += 1;
    } else {
      append(offset, offset + 1, raw.charAt(offset), null);
      offset += 1;
    }
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
