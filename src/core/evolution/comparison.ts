import type { TextUnit } from '../edition/passage/text-unit.ts';
import { foldText } from '../text/folding/fold.ts';
import { listOffsets } from '../text/offset.ts';
import type { Span } from '../text/span.ts';
import {
  type FoldedUnit,
  foldUnits,
  listSharedRuns,
  locateWording,
  type WordingPlace,
} from './shared-wording.ts';

/**
 * Shortest wording, in letters, that counts as the same in two addresses. Lower lets common words count
 * (各国应该, 2015 and 2018); higher loses 深化务实合作 (2018, 2022).
 */
export const COMPARED_LENGTH = 6;

/** Words that two addresses share, with one place in each. */
interface SharedWording {
  readonly first: WordingPlace;
  readonly second: WordingPlace;
}

/** 两年相同: what two addresses have in common. */
export interface Comparison {
  readonly years: readonly [number, number];
  /** In the order of the first address; no place stands twice. Their number is the number of 处. */
  readonly shared: readonly SharedWording[];
  /** Further places of these words in either address, which are not counted. */
  readonly repeated: readonly [readonly RepeatedWording[], readonly RepeatedWording[]];
}

interface RepeatedWording {
  readonly place: WordingPlace;
  /** Which of `shared` it repeats. */
  readonly index: number;
}

/**
 * Sets two addresses against each other. The same wording: at least {@link COMPARED_LENGTH} letters in a row that
 * stand in both, punctuation aside, without the letters at either end that make no whole word there and without
 * particles; each is paired once, of those that overlap the longest.
 */
export function compareAddresses(
  speeches: readonly TextUnit[],
  years: readonly [number, number],
): Comparison {
  const [left, right] = years.map((year) =>
    foldUnits(speeches.filter(({ place }) => place.kind === 'speech' && place.year === year)),
  );
  const taken = new Map<string, Span[]>();
  const shared = (left ?? []).flatMap((one) =>
    listSharedRuns(one, right ?? [], COMPARED_LENGTH).flatMap((run): SharedWording[] => {
      const words = one.folded.text.slice(run.start, run.end);
      for (const other of right ?? []) {
        const spans = taken.get(other.unit.passage) ?? [];
        const start = findFree(other.folded.text, words, spans);
        if (start < 0) continue;
        const place = { start, end: start + words.length };
        taken.set(other.unit.passage, [...spans, place]);
        return [{ first: locateWording(one, run), second: locateWording(other, place) }];
      }
      return [];
    }),
  );
  const repeated = [
    listRepeated(
      left ?? [],
      shared.map(({ first }) => first),
    ),
    listRepeated(
      right ?? [],
      shared.map(({ second }) => second),
    ),
  ] as const;
  return { years, shared, repeated };
}

/** Where the words of the places stand again, the longest first; nothing stands twice. */
function listRepeated(
  units: readonly FoldedUnit[],
  places: readonly WordingPlace[],
): RepeatedWording[] {
  const taken = [...places];
  return places
    .map((place, index) => ({ words: foldText(place.text).text, index }))
    .sort((left, right) => right.words.length - left.words.length)
    .flatMap(({ words, index }) =>
      units.flatMap((unit) =>
        listOffsets(unit.folded.text, words).flatMap((start): RepeatedWording[] => {
          const place = locateWording(unit, { start, end: start + words.length });
          if (taken.some((one) => overlaps(one, place))) return [];
          taken.push(place);
          return [{ place, index }];
        }),
      ),
    );
}

function overlaps(one: WordingPlace, other: WordingPlace): boolean {
  return one.passage === other.passage && one.start < other.end && other.start < one.end;
}

/** First place of the words that touches none of the spans, or -1. */
function findFree(text: string, words: string, spans: readonly Span[]): number {
  const isFree = (start: number) =>
    !spans.some((span) => span.start < start + words.length && start < span.end);
  return listOffsets(text, words).find(isFree) ?? -1;
}
