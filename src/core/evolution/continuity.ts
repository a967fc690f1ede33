import type { TextUnit } from '../edition/text-unit.ts';
import type { Span } from '../text/span.ts';
import {
  countUnitLetters,
  type FoldedUnit,
  foldUnits,
  listSharedRuns,
  locateWording,
  type WordingPlace,
} from './shared-wording.ts';

/**
 * Shortest wording, in folded code units, that counts as carried over. Lower lets common words count
 * (各国应该, 2015 and 2018); higher loses 深化务实合作 (2018, 2022).
 */
const CARRIED_LENGTH = 6;

interface EarlierPlace extends WordingPlace {
  readonly year: number;
}

/** 承前: words of an address that stand in an earlier one, punctuation aside. */
interface CarriedWording extends WordingPlace {
  /** All earlier addresses with the whole of these words, one place each, in order of years. */
  readonly earlier: readonly EarlierPlace[];
}

/** What one address has in common with those before it. */
export interface Continuity {
  readonly year: number;
  /** In order, not overlapping. */
  readonly carried: readonly CarriedWording[];
  /** Letters and digits of the address, and how many of them are carried over. */
  readonly characters: number;
  readonly carriedCharacters: number;
}

interface DatedUnit extends FoldedUnit {
  readonly year: number;
}

/** Compares each address with all earlier ones. Cost: quadratic in the number of paragraphs. */
export function traceContinuity(
  units: readonly TextUnit[],
  years: readonly number[],
): Continuity[] {
  const dated = foldUnits(units).flatMap((one) =>
    one.unit.place.kind === 'speech' ? [{ ...one, year: one.unit.place.year }] : [],
  );
  return years.map((year) => {
    const earlier = dated.filter((one) => one.year < year);
    const own = dated.filter((one) => one.year === year);
    const runs = own.flatMap((one) =>
      listSharedRuns(one, earlier, CARRIED_LENGTH).map((run) => ({ one, run })),
    );
    return {
      year,
      carried: runs.map(({ one, run }) => describeCarried(one, run, earlier)),
      characters: countUnitLetters(own),
      carriedCharacters: runs.reduce((sum, { run }) => sum + run.end - run.start, 0),
    };
  });
}

function describeCarried(
  own: FoldedUnit,
  run: Span,
  earlier: readonly DatedUnit[],
): CarriedWording {
  const words = own.folded.text.slice(run.start, run.end);
  const years = new Map<number, EarlierPlace>();
  for (const one of earlier) {
    const start = one.folded.text.indexOf(words);
    if (start < 0 || years.has(one.year)) continue;
    const place = locateWording(one, { start, end: start + words.length });
    years.set(one.year, { ...place, year: one.year });
  }
  return { ...locateWording(own, run), earlier: [...years.values()] };
}
