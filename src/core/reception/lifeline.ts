import type { Citation } from '../../schema/citation.ts';
import type { CitedSentence } from './cited-words.ts';
import { mergeWitnesses } from './use.ts';

/** One document on the way of a sentence. */
interface LifelineStep {
  readonly document: string;
  /** Whether a citation of the sentence in the document says, or lets one know, where it is from. */
  readonly isAttributed: boolean;
  readonly citations: readonly Citation[];
}

/** The way of a sentence, or of sentences that go together, through two documents and more. */
export interface Lifeline {
  readonly first: number;
  readonly last: number;
  readonly text: string;
  readonly steps: readonly LifelineStep[];
  /** First document from which on no document names the source; `null` if the last one does. */
  readonly lostFrom: string | null;
}

/** Life-lines of the sentences of an address; `order` holds all their citations in date order, and so are the steps. */
export function traceLifelines(
  sentences: readonly CitedSentence[],
  order: readonly Citation[],
): Lifeline[] {
  return mergeWitnesses(sentences, order).flatMap(({ first, last, sentences: own, witnesses }) => {
    const documents = [...new Set(witnesses.map(({ document }) => document))];
    if (documents.length < 2) return [];
    const steps = documents.map((document): LifelineStep => {
      const citations = witnesses
        .filter((one) => one.document === document)
        .flatMap((one) => one.citations);
      const isAttributed = citations.some(({ kind }) => kind === 'quotation');
      return { document, isAttributed, citations };
    });
    const lost = steps.findLastIndex(({ isAttributed }) => isAttributed) + 1;
    const text = own.map((one) => one.text).join('');
    return [{ first, last, text, steps, lostFrom: steps[lost]?.document ?? null }];
  });
}
