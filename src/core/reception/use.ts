import type { Citation } from '../../schema/citation.ts';
import { showNumber } from '../edition/passage/passage-id.ts';
import type { CitedSentence } from './cited-words.ts';
import { judgeStanding, STANDING_ORDER, type Standing } from './standing.ts';

/** A document that has the words of a sentence in one way, with all its citations of that kind. */
interface Witness {
  readonly document: string;
  readonly standing: Standing;
  readonly citations: readonly Citation[];
}

/** Sentences in a row with the same witnesses. */
interface WitnessedRun {
  /** Numbers of the first and the last sentence, as shown: `4`, `4a`. */
  readonly first: string;
  readonly last: string;
  readonly sentences: readonly CitedSentence[];
  /** By date of document, then by standing. */
  readonly witnesses: readonly Witness[];
}

/** Witnesses of some citations: one for each document and standing, documents in the order given. */
export function listWitnesses(citations: readonly Citation[]): Witness[] {
  const documents = [...new Set(citations.map(({ citing }) => citing.document))];
  return documents.flatMap((document) =>
    STANDING_ORDER.flatMap((standing): Witness[] => {
      const own = citations.filter(
        (one) => one.citing.document === document && judgeStanding(one) === standing,
      );
      return own.length === 0 ? [] : [{ document, standing, citations: own }];
    }),
  );
}

/**
 * Merges neighbouring sentences whose witnesses are the same; sentences without any are left out.
 * `order` holds all their citations, in order of documents and places.
 */
export function mergeWitnesses(
  sentences: readonly CitedSentence[],
  order: readonly Citation[],
): WitnessedRun[] {
  const runs: (WitnessedRun & { readonly key: string; readonly end: number })[] = [];
  sentences.forEach((sentence, index) => {
    const witnesses = listWitnesses(sentence.citations);
    if (witnesses.length === 0) return;
    const key = witnesses.map(({ document, standing }) => `${document} ${standing}`).join();
    const last = runs.at(-1);
    const number = showNumber(sentence.id);
    if (last?.end === index && last.key === key) {
      const joined = [...last.sentences, sentence];
      runs.splice(-1, 1, {
        ...last,
        last: number,
        end: index + 1,
        sentences: joined,
        witnesses: listWitnesses(collectCitations(joined, order)),
      });
    } else {
      const own = { first: number, last: number, sentences: [sentence], witnesses };
      runs.push({ ...own, key, end: index + 1 });
    }
  });
  return runs.map(({ first, last, sentences: own, witnesses }) => ({
    first,
    last,
    sentences: own,
    witnesses,
  }));
}

function collectCitations(
  sentences: readonly CitedSentence[],
  order: readonly Citation[],
): Citation[] {
  const own = new Set(sentences.flatMap(({ citations }) => citations));
  return order.filter((one) => own.has(one));
}
