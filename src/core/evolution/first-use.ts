import type { TextUnit } from '../edition/passage/text-unit.ts';
import type { MotifHistory } from './history.ts';
import { countMotif, type MotifUse } from './motif.ts';

/** 新出现: words of a motif that stand in no excerpt of an earlier year. */
export interface FirstUse {
  readonly year: number;
  readonly motif: string;
  /** The words as they stand. */
  readonly text: string;
  readonly sentence: string;
  /** Whether the motif itself is new, or only this wording of it. */
  readonly isNewMotif: boolean;
}

/**
 * 新出现 of each year, in the order of the address: every motif whose `first` year it is, and the new wordings of
 * older motifs. Of the wordings of one motif that lie within each other the longest stands; a wording of an older motif
 * is left out where it lies within any other.
 */
export function listFirstUses(
  histories: readonly MotifHistory[],
  speeches: readonly TextUnit[],
): FirstUse[] {
  const years = new Set(histories.flatMap((history) => history.years.map(({ year }) => year)));
  return [...years].flatMap((year) => {
    const earlier = speeches.filter(({ place }) => place.kind === 'speech' && place.year < year);
    const found = histories.flatMap((history) => listNewWordings(history, year, earlier));
    const own = speeches.filter(({ place }) => place.kind === 'speech' && place.year === year);
    const order = own.flatMap(({ sentences }) => sentences.map(({ id }) => id));
    return dropCovered(found, order).map(({ occurrence, isNewMotif, motif }) => ({
      year,
      motif,
      text: occurrence.text,
      sentence: occurrence.sentence,
      isNewMotif,
    }));
  });
}

interface Candidate {
  readonly motif: string;
  readonly occurrence: MotifUse;
  readonly isNewMotif: boolean;
}

function listNewWordings(
  history: MotifHistory,
  year: number,
  earlier: readonly TextUnit[],
): Candidate[] {
  const own = history.years.find((one) => one.year === year)?.occurrences ?? [];
  const isNewMotif = history.first === year;
  const seen = new Set<string>();
  const fresh = own.filter(({ text }) => {
    const isNew = !seen.has(text) && countMotif(earlier, { forms: [text] }).length === 0;
    seen.add(text);
    return isNew;
  });
  const { id } = history.motif;
  return fresh.map((occurrence) => ({ motif: id, occurrence, isNewMotif }));
}

/** In the order of the address; `order` has the ids of its sentences. */
function dropCovered(candidates: readonly Candidate[], order: readonly string[]): Candidate[] {
  const kept: Candidate[] = [];
  const byLength = [...candidates].sort(
    (left, right) => right.occurrence.text.length - left.occurrence.text.length,
  );
  for (const one of byLength) {
    const isCovered = kept.some(
      (other) =>
        (other.motif === one.motif || !one.isNewMotif) && covers(other.occurrence, one.occurrence),
    );
    if (!isCovered) kept.push(one);
  }
  const rank = ({ occurrence }: Candidate) => order.indexOf(occurrence.sentence);
  return kept.sort(
    (left, right) => rank(left) - rank(right) || left.occurrence.start - right.occurrence.start,
  );
}

function covers(outer: MotifUse, inner: MotifUse): boolean {
  if (outer.passage !== inner.passage) return outer.text.includes(inner.text);
  return (outer.start <= inner.start && inner.end <= outer.end) || outer.text.includes(inner.text);
}
