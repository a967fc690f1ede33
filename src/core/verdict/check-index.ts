import { citeAddresses } from '../citation/citing.ts';
import type { EditionIndex } from '../citation/edition-citations.ts';
import type { GivenWords } from '../citation/knowledge.ts';
import { isEcho, selectCitable } from '../citation/unattributed.ts';
import type { Edition } from '../edition/edition.ts';
import type { Library, SourceText } from '../reuse/library.ts';
import { createLibrary, createSourceText } from '../reuse/library.ts';
import { collectRuns, type RunSet } from '../reuse/run-set.ts';
import { SEED_LENGTH } from '../reuse/seed.ts';
import { foldText, sliceFoldedText } from '../text/folding/fold.ts';
import { subtractSpans } from '../text/span.ts';

/** A place of an address where the editors doubt their own reading. */
export interface Doubt {
  readonly year: number;
  /** The doubtful words, as the edition reads them. */
  readonly words: string;
  readonly note: string;
}

/** An edition, indexed for judging texts of readers. */
export interface CheckIndex extends EditionIndex {
  /** Words that documents give to a year and its excerpt lacks: one source for each, named by its document. */
  readonly testimonies: Library;
  /** What is given by each source of {@link testimonies}. */
  readonly givenBy: ReadonlyMap<SourceText, GivenWords>;
  /** Runs of {@link GIVEN_RUN} letters of the testimonies. */
  readonly givenRuns: RunSet;
  /** Grams of what documents say in their own words, not those of an address: current words, which are no evidence of a year. */
  readonly commonplaces: ReadonlySet<string>;
  readonly doubts: readonly Doubt[];
}

/** Letters in one run by which reported words are those that a document gives to a year. */
export const GIVEN_RUN = 8;

/** Adds to an index what judging needs beyond finding. Cost: linear in the documents. */
export function indexForCheck(reading: EditionIndex, doubts: readonly Doubt[] = []): CheckIndex {
  const { corpus, knowledge } = reading;
  const givenBy = new Map(
    knowledge.testimonies.map((given) => {
      const parts = [{ id: given.passage, text: given.text }];
      const { variants } = corpus;
      return [
        createSourceText({ id: given.document, date: null, parts, variants }),
        given,
      ] as const;
    }),
  );
  return {
    ...reading,
    testimonies: createLibrary([...givenBy.keys()], new Set()),
    givenBy,
    givenRuns: collectRuns(
      [...givenBy.keys()].map(({ folded }) => folded.text),
      GIVEN_RUN,
    ),
    commonplaces: gatherCommonplaces(reading),
    doubts: doubts.map((doubt) => ({
      ...doubt,
      words: foldText(doubt.words, corpus.variants).text,
    })),
  };
}

function gatherCommonplaces({ corpus, knowledge, texts }: EditionIndex): Set<string> {
  const grams = new Set<string>();
  for (const text of texts) {
    for (const { passage, findings, reuses } of citeAddresses(text, { corpus, knowledge })) {
      const cited = findings.filter(({ kind }) => kind !== 'mention').map(({ span }) => span);
      // What the text lets others say, or gives to no one, is the address's all the same.
      const echoed = selectCitable({ text, reuses }).filter(isEcho);
      const whole = { start: 0, end: passage.text.length };
      for (const span of subtractSpans(whole, [...cited, ...echoed.map(({ citing }) => citing)])) {
        const words = sliceFoldedText(passage.folded, span);
        for (let start = 0; start + SEED_LENGTH <= words.length; start += 1) {
          grams.add(words.slice(start, start + SEED_LENGTH));
        }
      }
    }
  }
  return grams;
}

/** The queries of all apparatuses that fall into an address. */
export function listDoubts({ documents }: Pick<Edition, 'documents'>): Doubt[] {
  return documents.flatMap(({ apparatus, passages }) =>
    apparatus.emendations.flatMap(({ type, passage, reading, reason }) => {
      const year = passages.find(({ id }) => id === passage)?.speech ?? null;
      return type === 'query' && year !== null ? [{ year, words: reading, note: reason }] : [];
    }),
  );
}
