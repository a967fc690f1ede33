import { type ConcordanceLine, drawLine, type TextCard } from './concordance.ts';
import type { NearPart, NearPlace } from './near.ts';
import { listPassages } from './occurrence.ts';

/** A near place in its context. */
export interface NearLine extends ConcordanceLine {
  readonly matched: number;
  readonly total: number;
  readonly parts: readonly NearPart[];
}

export function drawNearLine(place: NearPlace, card: TextCard): NearLine {
  const { text, start, end, matched, total, parts } = place;
  const line = drawLine({ text, start, end, passages: listPassages(text, place) }, card);
  return { ...line, matched, total, parts };
}
