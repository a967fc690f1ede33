import type { Motif, MotifForm } from '../../schema/content/motif.ts';
import type { Place } from '../edition/passage/place.ts';
import { findSentence, type TextUnit } from '../edition/passage/text-unit.ts';
import type { Span } from '../text/span.ts';
import { listWordings, parsePattern } from './pattern.ts';

/** One place of a motif; offsets are UTF-16 code units of the passage, half-open. */
export interface MotifUse extends Span {
  readonly place: Place;
  readonly passage: string;
  readonly sentence: string;
  /** The words as they stand. */
  readonly text: string;
  /** Label of the form that matched. */
  readonly form: string;
  /** The passage before and after, from the start of the sentence to its end. */
  readonly left: string;
  readonly right: string;
}

interface MotifWording {
  readonly text: string;
  readonly form: string;
}

/** The name of a form in tables: its own, or the wording itself. */
export function labelForm(form: MotifForm): string {
  return typeof form === 'string' ? form : form.label;
}

/** Every wording of a motif, longest first; of two forms with the same wording the earlier has it. */
export function listMotifWordings(motif: Pick<Motif, 'forms'>): readonly MotifWording[] {
  const wordings = new Map<string, string>();
  for (const form of motif.forms) {
    const pattern = typeof form === 'string' ? form : form.pattern;
    for (const text of listWordings(parsePattern(pattern))) {
      if (!wordings.has(text)) wordings.set(text, labelForm(form));
    }
  }
  return [...wordings]
    .map(([text, form]) => ({ text, form }))
    .sort((left, right) => right.text.length - left.text.length);
}

/**
 * Every place of a motif, in the order of the units. Where wordings overlap the leftmost counts,
 * of those that begin together the longest; nothing is counted twice.
 */
export function countMotif(
  units: readonly TextUnit[],
  motif: Pick<Motif, 'forms'>,
): readonly MotifUse[] {
  const wordings = listMotifWordings(motif);
  return units.flatMap((unit) => findInUnit(unit, wordings));
}

function findInUnit(unit: TextUnit, wordings: readonly MotifWording[]): MotifUse[] {
  const occurrences: MotifUse[] = [];
  let next = findNext(unit.text, wordings, 0);
  while (next !== null) {
    occurrences.push(describeOccurrence(unit, next.wording, next.start));
    next = findNext(unit.text, wordings, next.start + next.wording.text.length);
  }
  return occurrences;
}

/** The leftmost wording from `from` on; of those that begin together the first, which is the longest. */
function findNext(
  text: string,
  wordings: readonly MotifWording[],
  from: number,
): { readonly wording: MotifWording; readonly start: number } | null {
  let next: { readonly wording: MotifWording; readonly start: number } | null = null;
  for (const wording of wordings) {
    const start = text.indexOf(wording.text, from);
    if (start >= 0 && (next === null || start < next.start)) next = { wording, start };
  }
  return next;
}

function describeOccurrence(unit: TextUnit, { text, form }: MotifWording, start: number): MotifUse {
  const end = start + text.length;
  const first = findSentence(unit, start);
  const last = findSentence(unit, end - 1);
  return {
    place: unit.place,
    passage: unit.passage,
    sentence: first.id,
    start,
    end,
    text,
    form,
    left: unit.text.slice(first.start, start),
    right: unit.text.slice(end, last.end),
  };
}
