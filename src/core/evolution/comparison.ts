import type { TextUnit } from '../edition/passage/text-unit.ts';
import { listOffsets } from '../text/offset.ts';
import type { Span } from '../text/span.ts';
import { foldUnits, listSharedRuns, locateWording, type WordingPlace } from './shared-wording.ts';

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
  return { years, shared };
}

/** First place of the words that touches none of the spans, or -1. */
function findFree(text: string, words: string, spans: readonly Span[]): number {
  const isFree = (start: number) =>
    !spans.some((span) => span.start < start + words.length && start < span.end);
  return listOffsets(text, words).find(isFree) ?? -1;
}
