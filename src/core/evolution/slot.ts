import type { Frame } from '../../schema/content/motif.ts';
import type { Place } from '../edition/passage/place.ts';
import { findSentence, type TextUnit } from '../edition/passage/text-unit.ts';
import type { Span } from '../text/span.ts';
import { findPattern, type PatternMatch, parsePattern } from './pattern.ts';

/** One place of a sentence pattern; offsets are UTF-16 code units of the passage, half-open. */
interface FrameRow extends Span {
  readonly place: Place;
  readonly passage: string;
  readonly sentence: string;
  /** Words of each slot in the order of the frame's columns; empty where the pattern leaves it so. */
  readonly cells: readonly string[];
}

/** What stands in the slots of a frame, in the order of the texts. */
export interface FrameTable {
  readonly frame: Frame;
  readonly rows: readonly FrameRow[];
  /** Years whose excerpt has no match. */
  readonly absent: readonly number[];
}

/** Fills the slots from the addresses and, if the frame asks for it, from the documents. */
export function fillFrame(
  frame: Frame,
  texts: {
    readonly years: readonly number[];
    readonly speeches: readonly TextUnit[];
    readonly documents: readonly TextUnit[];
  },
): FrameTable {
  const units = frame.documents ? [...texts.speeches, ...texts.documents] : texts.speeches;
  const rows = units.flatMap((unit) => matchUnit(frame, unit));
  const found = new Set(rows.flatMap(({ place }) => (place.kind === 'speech' ? place.year : [])));
  return { frame, rows, absent: texts.years.filter((year) => !found.has(year)) };
}

function matchUnit(frame: Frame, unit: TextUnit): FrameRow[] {
  return frame.patterns
    .flatMap((source) => findPattern(unit.text, parsePattern(source), frame.within))
    .sort((left, right) => left.start - right.start)
    .map((found) => describeRow(frame, unit, found));
}

function describeRow(frame: Frame, unit: TextUnit, found: PatternMatch): FrameRow {
  return {
    place: unit.place,
    passage: unit.passage,
    sentence: findSentence(unit, found.start).id,
    start: found.start,
    end: found.end,
    cells: frame.slots.map((name) => {
      const slot = found.slots.find((one) => one.name === name);
      return slot === undefined ? '' : unit.text.slice(slot.start, slot.end);
    }),
  };
}

/** Words of the last slot, and every place of a document that has them. */
export interface AttributeUse {
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
