import { type ConcordanceLine, drawLine, type TextCard } from './concordance.ts';
import type { NearPart, NearPlace } from './near.ts';
import { isCountedElsewhere, listPassages } from './occurrence.ts';

/** A near place in its context. */
export interface NearLine extends ConcordanceLine {
  readonly matched: number;
  readonly total: number;
  readonly parts: readonly NearPart[];
}

/** The line of a near place, or `null` if the page of an address counts it. */
export function drawNearLine(place: NearPlace, card: TextCard): NearLine | null {
  const { text, start, end, matched, total, parts } = place;
  const passages = listPassages(text, place);
  if (isCountedElsewhere(passages)) return null;
  return { ...drawLine({ text, start, end, passages }, card), matched, total, parts };
}
