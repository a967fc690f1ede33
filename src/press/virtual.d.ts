declare module 'virtual:edition' {
  /** The proved edition of this build. */
  export const edition: import('../core/edition/edition.ts').Edition;
}

declare module 'virtual:evolution' {
  /** Motifs, slots, continuity, milestones and differences of the edition. */
  export const evolution: import('../core/evolution/evolution.ts').Evolution;
}

declare module 'virtual:citations' {
  /** All citations, in order of documents, passages and places. */
  export const citations: readonly import('../schema/citation.ts').Citation[];
  /** Everything that stands in quotation marks in the citing documents. */
  export const quotes: readonly import('../schema/citation.ts').ClassifiedQuote[];
}

declare module 'virtual:register' {
  /** Every address that was ever published, and what became of it. */
  export const register: import('../schema/content/register.ts').Register;
  /** Versions of the edition, the newest first, with what changed in each. */
  export const versions: readonly import('../core/publication/history/change-history.ts').VersionHistory[];
}

declare module 'virtual:book' {
  /** Name of the printed book if it lies in `public/`, else `null`. */
  export const printed: string | null;
}

declare module 'virtual:check-corpus' {
  /** What the browser checks quotations against. */
  export const corpus: import('../core/verdict/check-corpus.ts').CheckCorpus;
}
