import type { Citation } from '../../schema/citation.ts';

/** The same words, with every document that has them. */
interface SameWords {
  readonly exact: string;
  /** In the order of the citations. */
  readonly documents: readonly {
    readonly document: string;
    readonly citations: readonly Citation[];
  }[];
}

/** Merges citations whose words are equal to the letter; order is that of the first of each. */
export function mergeSameWords(citations: readonly Citation[]): SameWords[] {
  return [...Map.groupBy(citations, ({ citing }) => citing.exact)].map(([exact, own]) => ({
    exact,
    documents: [...Map.groupBy(own, ({ citing }) => citing.document)].map(([document, same]) => ({
      document,
      citations: same,
    })),
  }));
}
