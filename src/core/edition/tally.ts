import type { Edition } from './edition.ts';

/** What the edition holds, in numbers. */
interface Tally {
  readonly speeches: number;
  readonly documents: number;
  /** Sentences of all addresses. */
  readonly sentences: number;
  /** Changes listed singly in the apparatus of all documents. */
  readonly emendations: number;
}

/** Counts the parts of an edition. */
export function tallyEdition({ speeches, documents }: Edition): Tally {
  return {
    speeches: speeches.length,
    documents: documents.length,
    sentences: sum(speeches.map((speech) => speech.sentences.length)),
    emendations: sum(
      documents.map(
        ({ apparatus }) => apparatus.emendations.length + apparatus.transpositions.length,
      ),
    ),
  };
}

/** Number of Han characters; punctuation, Latin and digits are not counted. */
export function countHan(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
