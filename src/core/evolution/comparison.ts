import type { TextUnit } from '../edition/text-unit.ts';
import type { Span } from '../text/span.ts';
import { foldUnits, listSharedRuns, locateWording, type WordingPlace } from './shared-wording.ts';

/** Shortest wording, in folded code units, that two addresses are shown to share; 4 would mark 网络空间 everywhere. */
const COMPARED_LENGTH = 5;

/** Words that two addresses share, with one place in each. */
interface SharedWording {
  readonly first: WordingPlace;
  readonly second: WordingPlace;
}

export interface Comparison {
  readonly years: readonly [number, number];
  /** In the order of the first address; no place stands twice. */
  readonly shared: readonly SharedWording[];
}

/** Sets two addresses against each other; each shared wording is paired once. */
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
  let start = text.indexOf(words);
  while (start >= 0) {
    const end = start + words.length;
    if (!spans.some((span) => span.start < end && start < span.end)) return start;
    start = text.indexOf(words, start + 1);
  }
  return -1;
}
