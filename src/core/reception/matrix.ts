import type { Citation } from '../../schema/citation.ts';
import { getCitedYear } from './standing.ts';

/** How often a document cites the address of a year. */
export interface MatrixCell {
  readonly document: string;
  readonly year: number;
  /** Attributed words that the excerpt has. */
  readonly quotations: number;
  /** Attributed words that it lacks. */
  readonly testimonia: number;
  /** The same words without attribution. */
  readonly echoes: number;
  /** Names of formulas and mere mentions. */
  readonly mentions: number;
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
      const count = (...kinds: string[]) => own.filter(({ kind }) => kinds.includes(kind)).length;
      return {
        document,
        year,
        quotations: count('quotation'),
        testimonia: count('testimonium'),
        echoes: count('echo'),
        mentions: count('label', 'mention'),
        first: own[0]?.id ?? '',
      };
    }),
  );
}

/** Shape of a cell. */
export function shapeCell({ quotations, testimonia, echoes, mentions }: MatrixCell): CellShape {
  if (quotations > 0) return testimonia > 0 ? 'both' : 'cited';
  if (testimonia > 0) return 'absent';
  if (echoes > 0) return 'unmarked';
  return mentions > 0 ? 'mentioned' : 'none';
}

/** Number that the cell shows: what its shape stands for. */
export function numberCell(cell: MatrixCell): number {
  const { quotations, testimonia, echoes, mentions } = cell;
  const numbers = { cited: quotations, both: quotations, absent: testimonia } as const;
  const rest = { unmarked: echoes, mentioned: mentions, none: 0 } as const;
  return { ...numbers, ...rest }[shapeCell(cell)];
}

/** The counts in words: `引文3处，节选未见1处`; `无` where there is nothing. */
export function describeCell({ quotations, testimonia, echoes, mentions }: MatrixCell): string {
  const counts = [
    ['可对勘的引文', quotations],
    ['节选未见', testimonia],
    ['未加引号的相同文句', echoes],
    ['名目与提及', mentions],
  ] as const;
  const told = counts.filter(([, count]) => count > 0).map(([name, count]) => `${name}${count}处`);
  return told.length === 0 ? '无' : told.join('，');
}

/** Longest bar of the navigator, in CSS pixels. */
const LONGEST_BAR = 32;

/** Length of each year's bar by its number of quotations. */
export function measureBars(rows: readonly (readonly MatrixCell[])[]): ReadonlyMap<number, number> {
  const cells = rows.flat();
  const totals = new Map<number, number>();
  for (const { year, quotations } of cells) totals.set(year, (totals.get(year) ?? 0) + quotations);
  const most = Math.max(1, ...totals.values());
  return new Map(
    [...totals].map(([year, count]) => [year, Math.round((LONGEST_BAR * count) / most)]),
  );
}
