import { type ConcordanceLine, drawLine, drawNearLine, type NearLine } from './concordance.ts';
import {
  findNearPlace,
  listGrams,
  makeNearQuery,
  type NearQuery,
  SHORTEST_NEAR_QUERY,
} from './near.ts';
import { listRewordings, type Rewording } from './near-wording.ts';
import { findOccurrences } from './occurrence.ts';
import { chooseWindow, makeQuery, type Query } from './query.ts';
import type { FoundText, QueryLibrary } from './query-library.ts';

/** Places of the query in other words or with other punctuation. */
export interface ReworkedLines {
  readonly kind: Rewording['kind'] | 'punctuation';
  readonly lines: readonly ConcordanceLine[];
}

/** What a search found. */
export type QuotationOutcome =
  | { readonly state: 'done'; readonly lines: readonly ConcordanceLine[] }
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
 * Finds every place that has the words, in date order of the texts, and if there is none, what comes near.
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
  if (lines.length > 0) return { state: 'done', lines };
  const reworked = await findReworked(library, query, marks);
  const nearby = reworked.length > 0 ? [] : await findNearby(library, query);
  if (reworked.length + nearby.length > 0) return { state: 'near', reworked, nearby };
  return { state: 'none', isEmpty: false };
}

async function findLines(
  library: QueryLibrary,
  query: Query,
  marks: boolean,
): Promise<ConcordanceLine[]> {
  const window = chooseWindow(query.folded, library.ranks);
  if (window === null) return [];
  const found = await library.findTexts(window);
  if (found.length === 0) await library.proveIndex(window);
  const texts = await Promise.all(found.map((one) => one.read()));
  const { cards } = library.corpus;
  texts.sort((left, right) => cards.indexOf(left.card) - cards.indexOf(right.card));
  return texts.flatMap(({ text, card }) =>
    findOccurrences(text, query, marks).map((occurrence) => drawLine(occurrence, card)),
  );
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
  const reworked: ReworkedLines[] = [];
  for (const { folded, kind } of listRewordings(query.folded, library.corpus.words)) {
    const lines = await findLines(library, makeQuery(folded, library.variants), false);
    if (lines.length > 0) reworked.push({ kind, lines });
  }
  return reworked;
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
