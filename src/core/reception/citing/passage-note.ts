import type { Apparatus } from '../../../schema/content/apparatus.ts';
import { type Departure, listDepartures } from '../../apparatus/departure.ts';
import { type NotePlace, placeMarks } from '../../apparatus/piece.ts';
import type { Passage } from '../../edition/passage/passage.ts';
import type { CitingNote } from './citing-place.ts';
import { seatMarks } from './citing-run.ts';

/** A note on words of a passage: on a departure from the witness, or on citations. */
type PassageNote =
  | { readonly kind: 'departure'; readonly departure: Departure }
  | { readonly kind: 'citation'; readonly note: CitingNote };

/** What notes a document has: its apparatus, and the notes on its citations. */
export interface Annotations {
  readonly apparatus: Apparatus;
  readonly notes: readonly CitingNote[];
}

/** Where the marks of both kinds of notes stand in a passage; at one place those of the apparatus first. */
export function markPassage(passage: Passage, { apparatus, notes }: Annotations): NotePlace[] {
  const departures = placeMarks(passage, apparatus.transpositions).map(
    ({ emendation, ...span }) => ({ ...span, note: emendation }),
  );
  return [...departures, ...seatMarks(passage, notes)];
}

/** The notes of a passage, each once, in the order of their first marks. */
export function listNotes(passage: Passage, annotations: Annotations): PassageNote[] {
  const marks = markPassage(passage, annotations).sort((left, right) => left.end - right.end);
  const departures = listDepartures(annotations.apparatus);
  const notes = marks.flatMap(({ note: mark }): (Departure | CitingNote)[] => {
    const departure = departures.find(({ id }) => id === mark);
    const note = annotations.notes.find((one) => isMarkedBy(one, mark));
    return [departure ?? note].filter((one) => one !== undefined);
  });
  return [...new Set(notes)].map((one) =>
    'places' in one ? { kind: 'citation', note: one } : { kind: 'departure', departure: one },
  );
}

function isMarkedBy({ places }: CitingNote, mark: string): boolean {
  return places.some(({ number }) => String(number) === mark);
}

/** Id of the note that a mark leads to: `n-e3` of the apparatus, `n5` of the citation 6 that shares its note with 5. */
export function findNoteId(mark: string, notes: readonly CitingNote[]): string {
  return notes.find((note) => isMarkedBy(note, mark))?.id ?? nameDepartureNote(mark);
}

/** Id of the note on a departure: `n-e3`. */
export function nameDepartureNote(departure: string): string {
  return `n-${departure}`;
}
