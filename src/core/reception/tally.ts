import type { Citation, CitationKind } from '../../schema/citation.ts';
import { getCitedYear } from './standing.ts';

/** Citations by what a reader is told of them; one citation is one 处. */
export interface CitationTally {
  /** 引用: a document gives words to a year's address, and the excerpt of that year has them. */
  readonly quoted: number;
  /** Of these: the words are the same to the letter, punctuation and all. */
  readonly verbatim: number;
  /** 节选未见: a document gives words to a year's address whose excerpt lacks them. */
  readonly absent: number;
  /** 所说年份不同: a document gives words to a year, and the excerpt of another has them; counted with the latter. */
  readonly discrepant: number;
  /** 没有注明出处: the same or nearly the same words, and the document does not say where from. */
  readonly alike: number;
  /** 只提到名称或致辞: the name of a formula, or the address itself, and none of its words. */
  readonly named: number;
  /** 几种文献共有的文字: words that a document shares with an earlier one; of no year. */
  readonly shared: number;
}

const PLACES = {
  quotation: 'quoted',
  testimonium: 'absent',
  discrepant: 'discrepant',
  echo: 'alike',
  label: 'named',
  mention: 'named',
  parallel: 'shared',
} as const satisfies Record<CitationKind, keyof CitationTally>;

/** Counts citations of any selection: of a year, of a document, or all. */
export function tallyCitations(citations: readonly Citation[]): CitationTally {
  const counts = {
    quoted: 0,
    verbatim: 0,
    absent: 0,
    discrepant: 0,
    alike: 0,
    named: 0,
    shared: 0,
  };
  for (const { kind, fidelity } of citations) {
    counts[PLACES[kind]] += 1;
    if (kind === 'quotation' && fidelity === 'verbatim') counts.verbatim += 1;
  }
  return counts;
}

/** Citations of the address of a year, in their order. */
export function selectYear(citations: readonly Citation[], year: number): Citation[] {
  return citations.filter((one) => getCitedYear(one) === year);
}

/** Citations that a document makes, in their order. */
export function selectDocument(citations: readonly Citation[], document: string): Citation[] {
  return citations.filter(({ citing }) => citing.document === document);
}

/** 引用它的文献: documents with at least one citation of an address, in the order of the citations. */
export function listCitingDocuments(citations: readonly Citation[]): string[] {
  const citing = citations.filter(({ kind }) => kind !== 'parallel');
  return [...new Set(citing.map(({ citing: { document } }) => document))];
}
