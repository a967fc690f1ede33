import type { Edition } from './edition.ts';
import { measureSpeech } from './text-size.ts';

/** What the edition holds, in numbers. */
interface EditionTally {
  /** 篇: addresses, one a year. */
  readonly speeches: number;
  /** 种: documents of the edition, the one that prints the addresses included. */
  readonly documents: number;
  /** 句: sentences of all addresses. */
  readonly sentences: number;
  /** 字: letters of all addresses, as `measureSpeech` counts them. */
  readonly letters: number;
  /** Changes listed singly in the apparatus of all documents. */
  readonly emendations: number;
}

/** Counts the parts of an edition. */
export function tallyEdition({ speeches, documents }: Edition): EditionTally {
  const sizes = speeches.map(measureSpeech);
  return {
    speeches: speeches.length,
    documents: documents.length,
    sentences: sum(sizes.map((one) => one.sentences)),
    letters: sum(sizes.map((one) => one.letters)),
    emendations: sum(
      documents.map(
        ({ apparatus }) => apparatus.emendations.length + apparatus.transpositions.length,
      ),
    ),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
