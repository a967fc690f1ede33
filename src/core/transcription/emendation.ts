import type { Apparatus, Emendation } from '../../schema/content/apparatus.ts';
import { type ContentSource, type Problem, type ProblemWording, reportIn } from '../problem.ts';
import { findNearWords } from '../text/alignment/near-words.ts';
import { wordSuggestion } from '../text/alignment/suggestion.ts';
import { listOffsets } from '../text/offset.ts';
import type { PlacedEmendation } from './reading.ts';

interface PlacedEmendations {
  /** By passage id, in order of place. */
  readonly byPassage: ReadonlyMap<string, readonly PlacedEmendation[]>;
  readonly problems: readonly Problem[];
}

/** Finds the one place of every emendation in the raw texts of its passage. */
export function placeEmendations(
  apparatus: Apparatus,
  rawTexts: ReadonlyMap<string, string>,
  source: ContentSource,
): PlacedEmendations {
  const byPassage = new Map<string, PlacedEmendation[]>();
  const report = reportIn(source);
  const problems: Problem[] = [];
  apparatus.emendations.forEach((emendation, index) => {
    const raw = rawTexts.get(emendation.passage);
    const places = raw === undefined ? [] : findPlaces(raw, emendation);
    const [start] = places;
    if (raw === undefined) {
      problems.push(report(['emendations', index], describeUnknownPassage(emendation, rawTexts)));
    } else if (start === undefined || places.length > 1) {
      problems.push(report(['emendations', index], describeCount(emendation, places, rawTexts)));
    } else {
      const list = byPassage.get(emendation.passage) ?? [];
      byPassage.set(emendation.passage, list);
      list.push({ emendation, start, end: start + emendation.raw.length });
      list.sort((left, right) => left.start - right.start);
    }
  });
  return { byPassage, problems };
}

/**
 * What a raw text may read: as it stands, and with the emendations of each passage whose raw readings all stand in it
 * just once. By these a passage is known before it has its id.
 */
export function tryEmendations(apparatus: Apparatus, raw: string): string[] {
  const passages = new Set(apparatus.emendations.map(({ passage }) => passage));
  const emended = [...passages].flatMap((passage) => {
    const own = apparatus.emendations.filter((one) => one.passage === passage);
    const placed = own.flatMap((emendation) => {
      const places = findPlaces(raw, emendation);
      return places.length === 1 ? places.map((start) => ({ emendation, start })) : [];
    });
    if (placed.length < own.length) return [];
    const fromEnd = placed.sort((left, right) => right.start - left.start);
    return fromEnd.reduce(
      (text, { emendation, start }) =>
        text.slice(0, start) + emendation.reading + text.slice(start + emendation.raw.length),
      raw,
    );
  });
  return [raw, ...emended];
}

function findPlaces(raw: string, { prefix = '', raw: reading }: Emendation): number[] {
  return listOffsets(raw, prefix + reading).map((at) => at + prefix.length);
}

type RawTexts = ReadonlyMap<string, string>;

function describeUnknownPassage(emendation: Emendation, rawTexts: RawTexts): ProblemWording {
  const ids = [...rawTexts.keys()];
  const otherwise = 'take the id from the number beside the paragraph on the page';
  return {
    code: 'emendation-passage-unknown',
    expected: 'the id of a passage of this document',
    found: emendation.passage,
    fix: wordElsewhere(emendation, rawTexts) ?? wordSuggestion(emendation.passage, ids, otherwise),
  };
}

function describeCount(
  emendation: Emendation,
  places: readonly number[],
  rawTexts: RawTexts,
): ProblemWording {
  const raw = rawTexts.get(emendation.passage) ?? '';
  const expected = `one occurrence of “${quoteOf(emendation)}” in ${emendation.passage}`;
  if (places.length > 0) {
    return {
      code: 'quote-ambiguous',
      expected,
      found: `${places.length}: ${places.map((at) => showPlace(raw, at)).join('、')}`,
      fix: `add a prefix, the words just before the one that is meant; for the first: “${raw.slice(Math.max(0, (places[0] ?? 0) - PREFIX), places[0])}”`,
    };
  }
  const near = findNearWords(quoteOf(emendation), [raw]);
  return {
    code: 'quote-missing',
    expected,
    found: near === null ? 'no such words' : `the nearest there is “${near.words}”`,
    fix:
      wordElsewhere(emendation, rawTexts) ??
      'quote the raw reading exactly as the transcript has it, spaces and marks included',
  };
}

/** Letters of the passage that a proposed prefix has, and that are shown on both sides of a place. */
const PREFIX = 4;

function showPlace(raw: string, at: number): string {
  return `“${raw.slice(Math.max(0, at - PREFIX), at + 2 * PREFIX)}”`;
}

function quoteOf({ prefix = '', raw }: Emendation): string {
  return prefix + raw;
}

/** Names the other passages that have the words; `null` if none has. */
function wordElsewhere(emendation: Emendation, rawTexts: RawTexts): string | null {
  const ids = [...rawTexts]
    .filter(([, raw]) => raw.includes(quoteOf(emendation)))
    .map(([id]) => id);
  return ids.length === 0 ? null : `the words stand in ${ids.join(', ')}: type passage: ${ids[0]}`;
}
