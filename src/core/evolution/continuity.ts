import type { TextUnit } from '../edition/passage/text-unit.ts';
import { countCovered, countLetters } from '../text/letter.ts';
import type { Comparison } from './comparison.ts';
import type { WordingPlace } from './shared-wording.ts';

interface EarlierPlace extends WordingPlace {
  readonly year: number;
}

/** Words of an address that stand in earlier ones, punctuation aside. */
interface CarriedWording extends WordingPlace {
  /** The earlier addresses that share just these words with it, one place each, in order of years. */
  readonly earlier: readonly EarlierPlace[];
}

/** 沿用: what one address has in common with those before it. */
export interface Continuity {
  readonly year: number;
  /** In order, the longer first of those that begin together; the words of one year may lie within those of another. */
  readonly carried: readonly CarriedWording[];
  /** Letters of the address, as `measureSpeech` counts them, and how many of them are carried over. */
  readonly letters: number;
  readonly carriedLetters: number;
}

/**
 * 沿用 of each year: all that `compareAddresses` finds it to share with any earlier one, so that the number of
 * wordings carried from a year is the number of the two years' comparison. Letters carried from several years
 * count once. `comparisons` holds every two years, the earlier first.
 */
export function traceContinuity(
  speeches: readonly TextUnit[],
  years: readonly number[],
  comparisons: readonly Comparison[],
): Continuity[] {
  return years.map((year) => {
    const units = speeches.filter(({ place }) => place.kind === 'speech' && place.year === year);
    const carried = gatherCarried(comparisons.filter((one) => one.years[1] === year));
    return {
      year,
      carried: carried.toSorted((left, right) => compareCarried(units, left, right)),
      letters: units.reduce((sum, { text }) => sum + countLetters(text), 0),
      carriedLetters: units.reduce(
        (sum, { passage, text }) =>
          sum +
          countCovered(
            text,
            carried.filter((one) => one.passage === passage),
          ),
        0,
      ),
    };
  });
}

/** Wordings of the year without those that stand within a longer one of as early a year. */
export function listLongest({ carried }: Continuity): CarriedWording[] {
  const first = ({ earlier }: CarriedWording) => earlier[0]?.year ?? Number.POSITIVE_INFINITY;
  return carried.filter(
    (one) =>
      !carried.some(
        (other) =>
          other !== one &&
          other.passage === one.passage &&
          other.start <= one.start &&
          one.end <= other.end &&
          first(other) <= first(one),
      ),
  );
}

/** 沿用 from one earlier year: number of wordings that a year carries over from it. */
export function countCarried({ carried }: Continuity, from: number): number {
  return carried.filter(({ earlier }) => earlier.some(({ year }) => year === from)).length;
}

/** Each wording of the later year once, with all years that share it. */
function gatherCarried(comparisons: readonly Comparison[]): CarriedWording[] {
  const byPlace = new Map<string, CarriedWording>();
  for (const { years, shared } of comparisons) {
    for (const { first, second } of shared) {
      const key = `${second.passage} ${second.start} ${second.end}`;
      const earlier = byPlace.get(key)?.earlier ?? [];
      byPlace.set(key, { ...second, earlier: [...earlier, { ...first, year: years[0] }] });
    }
  }
  return [...byPlace.values()];
}

function compareCarried(
  units: readonly TextUnit[],
  left: CarriedWording,
  right: CarriedWording,
): number {
  const order = ({ passage }: CarriedWording) => units.findIndex((one) => one.passage === passage);
  return order(left) - order(right) || left.start - right.start || right.end - left.end;
}
