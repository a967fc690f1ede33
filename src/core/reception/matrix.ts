import type { Citation } from '../../schema/citation.ts';
import { getCitedYear } from './standing.ts';
import { type CitationTally, tallyCitations } from './tally.ts';

/** How often a document cites the address of a year. */
export interface MatrixCell extends CitationTally {
  readonly document: string;
  readonly year: number;
  /** Id of the first citation; empty where there is none. */
  readonly first: string;
}

/** How a cell is drawn: by the weightiest thing in it. */
type CellShape = 'cited' | 'both' | 'absent' | 'unmarked' | 'mentioned' | 'none';

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
      return { document, year, ...tallyCitations(own), first: own[0]?.id ?? '' };
    }),
  );
}

/** Shape of a cell. */
export function shapeCell({ quoted, absent, discrepant, alike, named }: MatrixCell): CellShape {
  if (quoted > 0) return absent > 0 ? 'both' : 'cited';
  if (absent > 0) return 'absent';
  if (alike + discrepant > 0) return 'unmarked';
  return named > 0 ? 'mentioned' : 'none';
}

/** Number that the cell shows: what its shape stands for. */
export function numberCell(cell: MatrixCell): number {
  const { quoted, absent, discrepant, alike, named } = cell;
  const numbers = { cited: quoted, both: quoted, absent } as const;
  const rest = { unmarked: alike + discrepant, mentioned: named, none: 0 } as const;
  return { ...numbers, ...rest }[shapeCell(cell)];
}

/** The counts in words: `引用3处，节选未见1处`; `无` where there is nothing. */
export function describeCell({ quoted, absent, discrepant, alike, named }: MatrixCell): string {
  const counts = [
    ['引用', quoted],
    ['节选未见', absent],
    ['所说年份不同', discrepant],
    ['文字相同而未注出处', alike],
    ['只提到名称', named],
  ] as const;
  const told = counts.filter(([, count]) => count > 0).map(([name, count]) => `${name}${count}处`);
  return told.length === 0 ? '无' : told.join('，');
}

/** Number of citations with words, 引用, of each year's address in all documents. */
export function countQuoted(rows: readonly (readonly MatrixCell[])[]): ReadonlyMap<number, number> {
  const totals = new Map<number, number>();
  for (const { year, quoted } of rows.flat()) totals.set(year, (totals.get(year) ?? 0) + quoted);
  return totals;
}
