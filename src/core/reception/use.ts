import type { Citation } from '../../schema/citation.ts';
import { showNumber } from '../edition/passage/passage-id.ts';
import { type CitedSentence, measureUse } from './cited-words.ts';
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

/**
 * Witnesses of a sentence: one for each document and standing, documents in the order of the citations. Words that
 * agree to the letter and are but a part of the sentence are told as a part.
 */
export function listWitnesses(sentence: CitedSentence): Witness[] {
  const { citations } = sentence;
  const documents = [...new Set(citations.map(({ citing }) => citing.document))];
  return documents.flatMap((document) => {
    const { used, letters } = measureUse(sentence, document);
    const own = citations.filter(({ citing }) => citing.document === document);
    const judge = (citation: Citation) => {
      const standing = judgeStanding(citation);
      const agrees = standing === 'verbatim' || standing === 'punctuation';
      return agrees && used < letters ? 'part' : standing;
    };
    return STANDING_ORDER.flatMap((standing): Witness[] => {
      const same = own.filter((one) => judge(one) === standing);
      return same.length === 0 ? [] : [{ document, standing, citations: same }];
    });
  });
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
    const witnesses = listWitnesses(sentence);
    if (witnesses.length === 0) return;
    const key = witnesses.map(({ document, standing }) => `${document} ${standing}`).join();
    const last = runs.at(-1);
    const number = showNumber(sentence.id);
    const run = { first: number, last: number, sentences: [sentence], witnesses };
    if (last?.end === index && last.key === key) {
      runs.splice(-1, 1, { ...joinRuns(last, run, order), key, end: index + 1 });
    } else runs.push({ ...run, key, end: index + 1 });
  });
  return runs.map(({ first, last, sentences: own, witnesses }) => ({
    first,
    last,
    sentences: own,
    witnesses,
  }));
}

/** Joins two runs whose witnesses are the same in the same order. */
function joinRuns(
  left: WitnessedRun,
  right: WitnessedRun,
  order: readonly Citation[],
): WitnessedRun {
  return {
    first: left.first,
    last: right.last,
    sentences: [...left.sentences, ...right.sentences],
    witnesses: left.witnesses.map((witness, index) => {
      const own = new Set([...witness.citations, ...(right.witnesses[index]?.citations ?? [])]);
      return { ...witness, citations: order.filter((one) => own.has(one)) };
    }),
  };
}
