import type { Transposition } from '../../schema/content/apparatus.ts';
import type { EmendationPlace, Passage } from '../edition/passage/passage.ts';
import type { Span } from '../text/span.ts';

/** Words of one run and one weight; offsets are UTF-16 code units of the passage. */
export interface PieceText {
  readonly start: number;
  readonly text: string;
  readonly strong: boolean;
  /** Index of the run that the words belong to. */
  readonly run: number | null;
}

/** Words and what stands behind them. */
export interface Piece extends PieceText {
  /** Ids of the notes whose marks stand behind `text`. */
  readonly marks: readonly string[];
  /** Closing punctuation that must stay on the line of the marks. */
  readonly tail: PieceText | null;
}

/** Where the mark of a note stands: behind `end`. */
export interface NotePlace extends Span {
  readonly note: string;
}

/** A sentence cut into pieces; `text` and `tail` of all pieces join to the sentence. */
interface SentencePieces {
  readonly id: string;
  readonly pieces: readonly Piece[];
}

const CLOSING = /[，。；：、！？”’）》」』]/u;

/** Cuts the sentences of a passage at its bold words, at the ends of noted places, and at runs, which must not overlap. */
export function cutSentences(
  passage: Passage,
  places: readonly NotePlace[] = [],
  runs: readonly Span[] = [],
): SentencePieces[] {
  return passage.sentences.map((sentence) => {
    const own = places.filter((place) => findHost(passage, place)?.id === sentence.id);
    const bounds = [...passage.strong, ...runs].flatMap(({ start, end }) => [start, end]);
    const cuts = findCuts(own, bounds, sentence);
    const pieces = cuts.flatMap((start, index): Piece[] => {
      const end = cuts[index + 1] ?? sentence.end;
      if (start === end) return [];
      const text = passage.text.slice(start, end);
      const marks = own.filter((place) => place.end === end).map((place) => place.note);
      const run = runs.findIndex((one) => one.start <= start && start < one.end);
      const strong = isStrong(passage, start);
      return [{ start, text, strong, run: run < 0 ? null : run, marks, tail: null }];
    });
    return { id: sentence.id, pieces: bindTails(pieces) };
  });
}

/**
 * Places of the emendations of a passage and of the lines that were moved out of it, in order.
 * A moved line stands where its seam joins; throws where the seam is not in the text.
 */
export function placeMarks(
  passage: Passage,
  transpositions: readonly Transposition[],
): EmendationPlace[] {
  const moved = transpositions
    .filter((one) => one.passage === passage.id)
    .filter((one) => !passage.places.some((place) => place.emendation === one.id))
    .map((one) => {
      const [before, after] = one.seam;
      const seam = passage.text.indexOf(before + after);
      if (seam < 0) throw new RangeError(`no seam “${before}|${after}” in ${passage.id}`);
      const at = seam + before.length;
      return { emendation: one.id, start: at, end: at };
    });
  return [...passage.places, ...moved].sort((left, right) => left.end - right.end);
}

function findHost(passage: Passage, place: Span) {
  return passage.sentences.find((one) => place.end <= one.end);
}

function findCuts(places: readonly Span[], bounds: readonly number[], sentence: Span): number[] {
  const ends = places.flatMap(({ end }) => [end - 1, end, end + 1]);
  const inside = [...ends, ...bounds].filter((at) => at > sentence.start && at < sentence.end);
  return [sentence.start, ...new Set(inside.sort((left, right) => left - right))];
}

function isStrong(passage: Passage, at: number): boolean {
  return passage.strong.some((run) => run.start <= at && at < run.end);
}

/** Moves a closing mark behind a marked piece into its tail, and joins what needs no cut. */
function bindTails(pieces: readonly Piece[]): Piece[] {
  const bound: Piece[] = [];
  for (const piece of pieces) {
    const before = bound.at(-1);
    if (before !== undefined && before.marks.length > 0 && !before.tail && isClosing(piece)) {
      bound[bound.length - 1] = { ...before, tail: piece };
    } else if (before !== undefined && before.marks.length === 0 && joins(before, piece)) {
      bound[bound.length - 1] = { ...before, text: before.text + piece.text };
    } else {
      bound.push(piece);
    }
  }
  return bound;
}

function joins(before: Piece, piece: Piece): boolean {
  return piece.marks.length === 0 && before.strong === piece.strong && before.run === piece.run;
}

function isClosing({ text, marks }: Piece): boolean {
  return marks.length === 0 && text.length === 1 && CLOSING.test(text);
}
