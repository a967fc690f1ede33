import type { Citation } from '../../schema/citation.ts';
import { getCitedYear } from './standing.ts';
import { type CitationTally, tallyCitations } from './tally.ts';

/** How often a document cites the address of a year. */
export interface MatrixCell extends CitationTally {
  readonly document: string;
  readonly year: number;
}

/** Counts citations by document and year; every document has a cell for every year. */
export function countMatrix(
  documents: readonly string[],
  years: readonly number[],
  citations: readonly Citation[],
): MatrixCell[][] {
  return documents.map((document) =>
    years.map((year) => {
      const own = citations.filter(
        (one) => one.citing.document === document && getCitedYear(one) === year,
      );
      return { document, year, ...tallyCitations(own) };
    }),
  );
}

/** Number of citations with words, 引用, of each year's address in all documents. */
export function countQuoted(rows: readonly (readonly MatrixCell[])[]): ReadonlyMap<number, number> {
  const totals = new Map<number, number>();
  for (const { year, quoted } of rows.flat()) totals.set(year, (totals.get(year) ?? 0) + quoted);
  return totals;
}
