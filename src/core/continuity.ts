import type { Span } from '../schema/passage.ts';
import { type FoldedText, foldText, unfoldSpan } from './fold.ts';
import { findRuns, indexSeeds } from './seed.ts';
import { findSentence, type TextUnit } from './text-unit.ts';

/**
 * Shortest wording, in folded code units, that counts as carried over. Lower lets common words count
 * (各国应该, 2015 and 2018); higher loses 深化务实合作 (2018, 2022).
 */
export const CARRIED_LENGTH = 6;

/** Words that neither begin nor end what is carried over. */
const PARTICLES: ReadonlySet<string> = new Set('的 是 为 以 与 和 而 在 等 也 将'.split(' '));

/** Where earlier words stand; offsets are UTF-16 code units of the passage, half-open. */
export interface EarlierPlace extends Span {
  readonly year: number;
  readonly passage: string;
  readonly sentence: string;
  readonly text: string;
}

/** 承前: words of an address that stand in an earlier one, punctuation aside. */
export interface CarriedWording extends Span {
  readonly passage: string;
  readonly sentence: string;
  readonly text: string;
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

interface FoldedUnit {
  readonly unit: TextUnit;
  readonly year: number;
  readonly folded: FoldedText;
}

/**
 * Compares each address with all earlier ones: exact runs of folded text, cut back to whole words; of runs
 * that overlap only the longest counts. Units must be those of addresses. Cost: quadratic in the number of paragraphs.
 */
export function traceContinuity(
  units: readonly TextUnit[],
  years: readonly number[],
): Continuity[] {
  const folded = units.flatMap((unit) =>
    unit.place.kind === 'speech'
      ? [{ unit, year: unit.place.year, folded: foldText(unit.text) }]
      : [],
  );
  return years.map((year) => {
    const earlier = folded.filter((one) => one.year < year);
    const own = folded.filter((one) => one.year === year);
    const carried = own.flatMap((one) => listCarried(one, earlier));
    return {
      year,
      carried,
      characters: own.reduce((sum, one) => sum + one.folded.text.length, 0),
      carriedCharacters: carried.reduce((sum, { text }) => sum + foldText(text).text.length, 0),
    };
  });
}

function listCarried(own: FoldedUnit, earlier: readonly FoldedUnit[]): CarriedWording[] {
  return chooseRuns(own, earlier)
    .map((run) => describeCarried(own, run, earlier))
    .sort((left, right) => left.start - right.start);
}

/** Longest runs of whole words that do not overlap, as ranges of the folded text. */
function chooseRuns(own: FoldedUnit, earlier: readonly FoldedUnit[]): Span[] {
  const bounds = listWordBounds(own.folded.text);
  const runs = earlier
    .flatMap(({ folded }) => findRuns(own.folded.text, indexSeeds(folded.text)))
    .map(({ query, length }) => trimToWords(bounds, { start: query, end: query + length }))
    .filter(({ start, end }) => end - start >= CARRIED_LENGTH)
    .sort((left, right) => right.end - right.start - (left.end - left.start));
  const chosen: Span[] = [];
  for (const run of runs) {
    if (!chosen.some(({ start, end }) => start < run.end && run.start < end)) chosen.push(run);
  }
  return chosen;
}

interface WordBound {
  readonly start: number;
  readonly word: string;
}

function listWordBounds(text: string): WordBound[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return Array.from(segmenter.segment(text), ({ index, segment }) => ({
    start: index,
    word: segment,
  }));
}

/** Leaves out what is cut through a word, and particles at both ends; may come out empty. */
function trimToWords(bounds: readonly WordBound[], run: Span): Span {
  const words = bounds.filter(
    ({ start, word }) => run.start <= start && start + word.length <= run.end,
  );
  while (PARTICLES.has(words.at(0)?.word ?? '')) words.shift();
  while (PARTICLES.has(words.at(-1)?.word ?? '')) words.pop();
  const [first, last] = [words.at(0), words.at(-1)];
  if (first === undefined || last === undefined) return { start: run.start, end: run.start };
  return { start: first.start, end: last.start + last.word.length };
}

function describeCarried(
  own: FoldedUnit,
  run: Span,
  earlier: readonly FoldedUnit[],
): CarriedWording {
  const words = own.folded.text.slice(run.start, run.end);
  const place = locateWords(own, run);
  const years = new Map<number, EarlierPlace>();
  for (const one of earlier) {
    const at = one.folded.text.indexOf(words);
    if (at < 0 || years.has(one.year)) continue;
    years.set(one.year, {
      ...locateWords(one, { start: at, end: at + words.length }),
      year: one.year,
    });
  }
  return { ...place, earlier: [...years.values()] };
}

function locateWords({ unit, folded }: FoldedUnit, run: Span): Omit<CarriedWording, 'earlier'> {
  const { start, end } = unfoldSpan(folded, run.start, run.end);
  return {
    passage: unit.passage,
    sentence: findSentence(unit, start).id,
    start,
    end,
    text: unit.text.slice(start, end),
  };
}
