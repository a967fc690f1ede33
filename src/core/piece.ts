import type { Transposition } from '../schema/apparatus.ts';
import type { EmendationPlace, Passage, Span } from '../schema/passage.ts';

/** A run of a sentence: one weight, and what stands behind it. */
export interface Piece {
  readonly text: string;
  readonly strong: boolean;
  /** Ids of the emendations whose marks stand behind `text`. */
  readonly marks: readonly string[];
  /** Closing punctuation that must stay on the line of the marks; `''` without marks. */
  readonly tail: string;
}

/** A sentence cut into pieces; `text` and `tail` of all pieces join to the sentence. */
export interface SentencePieces {
  readonly id: string;
  readonly pieces: readonly Piece[];
}

const CLOSING = /[，。；：、！？”’）》」』]/u;

/** Cuts the sentences of a passage at its bold runs and at the ends of its emendations. */
export function cutSentences(
  passage: Passage,
  places: readonly EmendationPlace[] = passage.places,
): SentencePieces[] {
  return passage.sentences.map((sentence) => {
    const own = places.filter((place) => findHost(passage, place)?.id === sentence.id);
    const cuts = findCuts(passage, own, sentence);
    const pieces = cuts.flatMap((start, index): Piece[] => {
      const end = cuts[index + 1] ?? sentence.end;
      if (start === end) return [];
      const text = passage.text.slice(start, end);
      const marks = own.filter((place) => place.end === end).map((place) => place.emendation);
      return [{ text, strong: isStrong(passage, start), marks, tail: '' }];
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

function findHost(passage: Passage, place: EmendationPlace) {
  return passage.sentences.find((one) => place.end <= one.end);
}

function findCuts(passage: Passage, places: readonly EmendationPlace[], sentence: Span): number[] {
  const ends = places.flatMap(({ end }) => [end - 1, end, end + 1]);
  const weights = passage.strong.flatMap(({ start, end }) => [start, end]);
  const inside = [...ends, ...weights].filter((at) => at > sentence.start && at < sentence.end);
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
    const follows = before !== undefined && before.strong === piece.strong;
    if (follows && before.marks.length > 0 && before.tail === '' && isClosing(piece)) {
      bound[bound.length - 1] = { ...before, tail: piece.text };
    } else if (follows && before.marks.length === 0 && piece.marks.length === 0) {
      bound[bound.length - 1] = { ...before, text: before.text + piece.text };
    } else {
      bound.push(piece);
    }
  }
  return bound;
}

function isClosing({ text, marks }: Piece): boolean {
  return marks.length === 0 && text.length === 1 && CLOSING.test(text);
}
