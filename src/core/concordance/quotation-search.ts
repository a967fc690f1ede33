import { type ConcordanceLine, drawLine, drawNearLine, type NearLine } from './concordance.ts';
import {
  findNearPlace,
  listGrams,
  makeNearQuery,
  type NearQuery,
  SHORTEST_NEAR_QUERY,
} from './near.ts';
import { type NumeralQuery, readNumeralQuery } from './numeral-form.ts';
import { findNumeralOccurrences, findOccurrences, type Occurrence } from './occurrence.ts';
import { chooseWindow, makeQuery, type Query } from './query.ts';
import type { FoundText, QueryLibrary } from './query-library.ts';
import type { QueryText } from './query-text.ts';
import { replaceRegionalWords } from './regional-word.ts';

/** Places of the query with numerals in another form, in other words or with other punctuation. */
export interface ReworkedLines {
  readonly kind: 'numeral' | 'regional' | 'punctuation';
  readonly lines: readonly ConcordanceLine[];
}

/** What a search found. */
export type QuotationOutcome =
  | {
      readonly state: 'done';
      readonly lines: readonly ConcordanceLine[];
      readonly reworked: readonly ReworkedLines[];
    }
  | {
      readonly state: 'near';
      readonly reworked: readonly ReworkedLines[];
      readonly nearby: readonly NearLine[];
    }
  | { readonly state: 'none'; readonly isEmpty: boolean };

/** Near places that are shown at most. */
const MOST_NEARBY = 10;

/** Texts that are read in search of near places: those that share most with the query. */
const MOST_CANDIDATES = 8;

/** Grams that are looked up at most; more of a long query add no better candidates. */
const MOST_GRAMS = 32;

/**
 * Finds every place that has the words, in date order of the texts, and every place where only a numeral is
 * written otherwise; if there is none with the words, what comes near.
 * With `marks` the punctuation must agree. Rejects with an IndexError rather than miss a place.
 */
export async function searchQuotation(
  library: QueryLibrary,
  raw: string,
  marks: boolean,
): Promise<QuotationOutcome> {
  const query = makeQuery(raw, library.variants);
  if (query.folded === '') return { state: 'none', isEmpty: true };
  const lines = await findLines(library, query, marks);
  const numerals = await findNumerals(library, query, marks);
  if (lines.length > 0) return { state: 'done', lines, reworked: numerals };
  const reworked = numerals.length > 0 ? numerals : await findReworked(library, query, marks);
  const nearby = reworked.length > 0 ? [] : await findNearby(library, query);
  if (reworked.length + nearby.length > 0) return { state: 'near', reworked, nearby };
  return { state: 'none', isEmpty: false };
}

async function findLines(
  library: QueryLibrary,
  query: Query,
  marks: boolean,
): Promise<ConcordanceLine[]> {
  const found = await findCandidates(library, query.folded);
  return drawLines(library, found, (text) => findOccurrences(text, query, marks));
}

/** Texts that may have the words; rejects rather than miss one. */
async function findCandidates(
  library: QueryLibrary,
  folded: string,
): Promise<readonly FoundText[]> {
  const window = chooseWindow(folded, library.ranks);
  if (window === null) return [];
  const found = await library.findTexts(window);
  if (found.length === 0) await library.proveIndex(window);
  return found;
}

async function drawLines(
  { corpus: { cards } }: QueryLibrary,
  found: readonly FoundText[],
  find: (text: QueryText) => Occurrence[],
): Promise<ConcordanceLine[]> {
  const texts = await Promise.all(found.map((one) => one.read()));
  texts.sort((left, right) => cards.indexOf(left.card) - cards.indexOf(right.card));
  return texts.flatMap(({ text, card }) =>
    find(text).map((occurrence) => drawLine(occurrence, card)),
  );
}

/** From so many letters on, words between numerals choose the texts; else every form of the query does. */
const TELLING_CONSTANT = 2;

async function findNumerals(
  library: QueryLibrary,
  query: Query,
  marks: boolean,
): Promise<ReworkedLines[]> {
  const numerals = readNumeralQuery(marks ? query.marked : query.folded);
  if (numerals === null) return [];
  const found = new Map<string, FoundText>();
  for (const words of chooseWords(numerals, library)) {
    for (const one of await findCandidates(library, words)) found.set(one.id, one);
  }
  const lines = await drawLines(library, [...found.values()], (text) =>
    findNumeralOccurrences(text, numerals, { query, marks }),
  );
  return lines.length > 0 ? [{ kind: 'numeral', lines }] : [];
}

function chooseWords(numerals: NumeralQuery, { variants }: QueryLibrary): readonly string[] {
  const constant = makeQuery(numerals.constant, variants).folded;
  if (constant.length >= TELLING_CONSTANT) return [constant];
  return numerals.wordings.map((one) => makeQuery(one, variants).folded);
}

async function findReworked(
  library: QueryLibrary,
  query: Query,
  marks: boolean,
): Promise<ReworkedLines[]> {
  if (marks) {
    const lines = await findLines(library, query, false);
    if (lines.length > 0) return [{ kind: 'punctuation', lines }];
  }
  const own = replaceRegionalWords(query.folded, library.corpus.words);
  if (own === query.folded) return [];
  const replaced = makeQuery(own, library.variants);
  const lines = await findLines(library, replaced, false);
  const numerals = await findNumerals(library, replaced, false);
  const all = [...lines, ...numerals.flatMap((one) => one.lines)];
  return all.length > 0 ? [{ kind: 'regional', lines: all }] : [];
}

async function findNearby(library: QueryLibrary, { raw, folded }: Query): Promise<NearLine[]> {
  if (folded.length < SHORTEST_NEAR_QUERY) return [];
  const query = makeNearQuery(raw, library.variants);
  const candidates = await rankCandidates(library, query);
  const nearby: NearLine[] = [];
  for (const candidate of candidates) {
    const { text, card } = await candidate.read();
    const place = findNearPlace(text, query);
    const line = place === null ? null : drawNearLine(place, card);
    if (line !== null) nearby.push(line);
  }
  return nearby.sort((left, right) => right.matched - left.matched).slice(0, MOST_NEARBY);
}

async function rankCandidates(library: QueryLibrary, query: NearQuery): Promise<FoundText[]> {
  const grams = listGrams(query).filter((gram) => [...gram].every((one) => library.ranks.has(one)));
  const step = Math.max(1, Math.ceil(grams.length / MOST_GRAMS));
  const votes = new Map<string, { found: FoundText; count: number }>();
  for (const gram of grams.filter((_, index) => index % step === 0)) {
    for (const found of await library.findTexts([...gram])) {
      const vote = votes.get(found.id) ?? { found, count: 0 };
      votes.set(found.id, { found: vote.found, count: vote.count + 1 });
    }
  }
  if (votes.size === 0) await library.proveIndex([...(grams[0] ?? '')]);
  return [...votes.values()]
    .sort((left, right) => right.count - left.count)
    .slice(0, MOST_CANDIDATES)
    .map(({ found }) => found);
}
