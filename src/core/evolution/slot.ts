import type { Frame } from '../../schema/content/motif.ts';
import type { Place } from '../edition/passage/place.ts';
import { findSentence, type TextUnit } from '../edition/passage/text-unit.ts';
import type { Span } from '../text/span.ts';
import { findPattern, type PatternMatch, parsePattern } from './pattern.ts';
import { groupSilent } from './silent-run.ts';

/** One place of a sentence pattern; offsets are UTF-16 code units of the passage, half-open. */
interface FrameRow extends Span {
  readonly place: Place;
  readonly passage: string;
  readonly sentence: string;
  /** Words of each column of the table; empty where the pattern leaves it so. */
  readonly cells: readonly string[];
}

/** A column: a slot of the frame, or the fixed words of its one pattern, which stand between them. */
interface FrameColumn {
  readonly kind: 'slot' | 'words';
  /** Name of the slot, or the words. */
  readonly name: string;
}

/** What the motif on whose page a frame is at home adds to its table. */
interface FrameHome {
  /** Last part of the motif's wordings. */
  readonly pivot?: string | undefined;
  /** What the excerpts of each year have with that pivot. */
  readonly variants: Readonly<Record<number, readonly string[]>>;
}

/** What stands in the slots of a frame, in the order of the texts. */
export interface FrameTable {
  readonly frame: Frame;
  readonly columns: readonly FrameColumn[];
  readonly rows: readonly FrameRow[];
  readonly home: FrameHome;
}

/** What the table says of a year, or of years in a row whose excerpts have no match. */
type FrameYear =
  | { readonly kind: 'rows'; readonly year: number; readonly rows: readonly FrameRow[] }
  | {
      readonly kind: 'absent';
      readonly first: number;
      readonly last: number;
      /** What the year has with the same pivot instead; years that have any stand alone. */
      readonly variants: readonly string[];
    };

/** Fills the slots from the addresses and, if the frame asks for it, from the documents. */
export function fillFrame(
  frame: Frame,
  texts: {
    readonly years: readonly number[];
    readonly speeches: readonly TextUnit[];
    readonly documents: readonly TextUnit[];
  },
  home: FrameHome = { variants: {} },
): FrameTable {
  const units = frame.documents ? [...texts.speeches, ...texts.documents] : texts.speeches;
  const columns = listColumns(frame);
  const rows = units.flatMap((unit) =>
    matchUnit(frame, unit).map((found) => describeRow(columns, unit, found)),
  );
  return { frame, columns, rows, home };
}

/** The table year by year; years without a match that follow each other are one entry. */
export function listFrameYears({ rows, home }: FrameTable, years: readonly number[]): FrameYear[] {
  const own = years.map((year) => ({
    year,
    rows: rows.filter(({ place }) => place.kind === 'speech' && place.year === year),
    variants: home.variants[year] ?? [],
  }));
  const groups = groupSilent(own, (one) => one.rows.length + one.variants.length === 0);
  return groups.map(([{ year, rows: found, variants }, ...others]) =>
    found.length > 0
      ? { kind: 'rows', year, rows: found }
      : { kind: 'absent', first: year, last: others.at(-1)?.year ?? year, variants },
  );
}

/** Where one pattern serves, its fixed words stand between the slots as they do in the sentence. */
function listColumns({ patterns: [only, ...others], slots }: Frame): FrameColumn[] {
  const parts = only === undefined || others.length > 0 ? [] : parsePattern(only);
  const isPlain = parts.every((part) => part.kind === 'literal' || part.name !== null);
  if (parts.length === 0 || !isPlain) return slots.map((name) => ({ kind: 'slot', name }));
  return parts.map((part) =>
    part.kind === 'literal'
      ? { kind: 'words', name: part.text }
      : { kind: 'slot', name: part.name ?? '' },
  );
}

function matchUnit(frame: Frame, unit: TextUnit): PatternMatch[] {
  return frame.patterns
    .flatMap((source) => findPattern(unit.text, parsePattern(source), frame.within))
    .sort((left, right) => left.start - right.start);
}

function describeRow(
  columns: readonly FrameColumn[],
  unit: TextUnit,
  found: PatternMatch,
): FrameRow {
  return {
    place: unit.place,
    passage: unit.passage,
    sentence: findSentence(unit, found.start).id,
    start: found.start,
    end: found.end,
    cells: columns.map(({ kind, name }) => {
      if (kind === 'words') return name;
      const slot = found.slots.find((one) => one.name === name);
      return slot === undefined ? '' : unit.text.slice(slot.start, slot.end);
    }),
  };
}

/** Words of the last slot, and every place of a document that has them. */
interface AttributeUse {
  readonly words: string;
  readonly rows: readonly FrameRow[];
}

/** The documents' rows of a frame by the words of its last slot, the most frequent first. */
export function groupDocumentRows(rows: readonly FrameRow[]): AttributeUse[] {
  const groups = new Map<string, FrameRow[]>();
  for (const row of rows) {
    if (row.place.kind === 'speech') continue;
    const words = row.cells.at(-1) ?? '';
    groups.set(words, [...(groups.get(words) ?? []), row]);
  }
  return [...groups]
    .map(([words, own]) => ({ words, rows: own }))
    .sort((left, right) => right.rows.length - left.rows.length);
}
