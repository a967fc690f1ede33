import type { NotePlace } from '../../apparatus/piece.ts';
import type { Passage } from '../../edition/passage/passage.ts';
import type { Span } from '../../text/span.ts';
import { type CitingNote, type CitingPlace, rank } from './citing-place.ts';

/** Words of a passage that are drawn and linked alike. */
export interface CitingRun extends Span {
  /** What is drawn. */
  readonly place: CitingPlace;
  /** Fragments that begin here; the first is that of `place` where it begins here. */
  readonly anchors: readonly string[];
}

const CLOSING_MARK = /[”’）》」』】]/u;
const PUNCTUATION = /[，。；：、！？]/u;

/** Cuts overlapping places of one passage into runs that do not overlap. */
export function cutRuns(places: readonly CitingPlace[]): CitingRun[] {
  const bounds = [...new Set(places.flatMap(({ start, end }) => [start, end]))].sort(
    (left, right) => left - right,
  );
  return bounds.slice(0, -1).flatMap((start, index): CitingRun[] => {
    const end = bounds[index + 1] ?? start;
    const covering = places
      .filter((place) => place.start <= start && end <= place.end)
      .sort((left, right) => rankPlace(left) - rankPlace(right));
    const [place] = covering;
    if (place === undefined) return [];
    const anchors = covering.filter((one) => one.start === start).map(({ anchor }) => anchor);
    return [{ start, end, place, anchors }];
  });
}

function rankPlace({ citations: [first] }: CitingPlace): number {
  return first === undefined ? Number.POSITIVE_INFINITY : rank(first);
}

/**
 * Where the marks of the notes stand: behind the closing mark that follows the words, or behind one
 * punctuation mark, but in the same sentence. `note` is the number of the place.
 */
export function seatMarks(passage: Passage, notes: readonly CitingNote[]): NotePlace[] {
  return notes
    .flatMap(({ places }) => places)
    .filter((place) => place.passage === passage.id)
    .map(({ number, start, end }) => ({
      note: String(number),
      start,
      end: findSeat(passage, end),
    }));
}

function findSeat({ text, sentences }: Passage, end: number): number {
  const limit = sentences.find((one) => end <= one.end)?.end ?? text.length;
  let seat = end;
  while (seat < limit && CLOSING_MARK.test(text.charAt(seat))) seat += 1;
  if (seat === end && seat < limit && PUNCTUATION.test(text.charAt(seat))) seat += 1;
  return seat;
}
