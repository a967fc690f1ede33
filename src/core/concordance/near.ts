import { type Chain, chainRuns } from '../reuse/chain.ts';
import { type ClauseText, extendChain, markClauses } from '../reuse/extension.ts';
import { findRuns, indexSeeds, type SeedIndex } from '../reuse/seed.ts';
import { traceSteps } from '../text/alignment/alignment.ts';
import { foldText, unfoldSpan, type VariantClasses } from '../text/folding/fold.ts';
import type { Span } from '../text/span.ts';
import type { QueryText } from './query-text.ts';

/** Words of a text that are close to the query; the span is in the reading text, UTF-16 code units. */
export interface NearPlace extends Span {
  readonly text: QueryText;
  /** Characters of the query that stand there in the same order, of `total`. */
  readonly matched: number;
  readonly total: number;
  /** The words as printed, cut where they begin or cease to differ from the query. */
  readonly parts: readonly NearPart[];
}

export interface NearPart {
  readonly text: string;
  readonly differs: boolean;
}

/** A query made ready for comparison with many texts. */
export interface NearQuery {
  readonly words: ClauseText;
  readonly seeds: SeedIndex;
  /** Length of the whole query in folded code units; `words` may be shorter. */
  readonly total: number;
}

/** Longest part of a query that is compared: a reader sees by it whether the place is meant. */
const LONGEST_NEAR_QUERY = 240;

/** Shortest query with a near place: of three characters, two are shared by chance everywhere. */
export const SHORTEST_NEAR_QUERY = 4;

/**
 * Share of the query that must be there. At 0.6, 加快数字丝绸之路建设 still finds 数字丝绸之路”建设 (8 of 10) and
 * 让网络空间更清朗 the words 让网络空间 (5 of 8); lower, 互联网不是法外之地 would find any sentence on 互联网.
 */
const LEAST_SHARE = 0.6;

/** A run this long is shown whatever the rest is: half of a quotation may be made up. */
const TELLING_RUN = 8;

/** Letters that a quotation may leave out or put in at one place; more, and its parts are two quotations. */
const GAP = 16;

/** Chains that are compared letter by letter; the next ones share less. */
const MOST_COMPARED = 4;

/** Readies a query, any string with at least {@link SHORTEST_NEAR_QUERY} letters. Cost: linear. */
export function makeNearQuery(raw: string, variants: VariantClasses): NearQuery {
  const whole = foldText(raw, variants);
  const end = whole.ends[LONGEST_NEAR_QUERY - 1] ?? raw.length;
  const text = raw.slice(0, end);
  const words = markClauses(text, foldText(text, variants));
  const length = measureSeed(words.folded.text);
  return {
    words,
    seeds: indexSeeds(words.folded.text, undefined, length),
    total: whole.text.length,
  };
}

/** Long seeds where the query is long: short ones would stand in every text. Folded code units. */
function measureSeed(folded: string): number {
  return folded.length >= 12 ? 4 : folded.length >= 6 ? 3 : 2;
}

/** Grams of the query by which candidates are looked up. */
export function listGrams({ words: { folded }, seeds }: NearQuery): string[] {
  const characters = [...folded.text];
  const grams = characters
    .slice(0, Math.max(0, characters.length - seeds.length + 1))
    .map((_, start) => characters.slice(start, start + seeds.length).join(''));
  return [...new Set(grams)];
}

/**
 * The place in a text that is closest to the query, or `null` if none is close enough: seeds, chained and extended
 * as for citations, then aligned. Text and query change sides, since the query has the shorter index.
 * Cost: linear in the text.
 */
export function findNearPlace(text: QueryText, query: NearQuery): NearPlace | null {
  const { folded } = text;
  const runs = findRuns(folded.text, query.seeds);
  if (runs.length === 0) return null;
  const reading = markClauses(text.reading, folded);
  const letters = Uint32Array.from({ length: folded.text.length + 1 }, (_, unit) => unit);
  const compared = chainRuns(runs, letters, { query: GAP, source: GAP })
    .sort((left, right) => countShared(right) - countShared(left))
    .slice(0, MOST_COMPARED)
    .map((chain) => compareChain(extendChain(chain, reading, query.words), text, query))
    .filter(({ chain, matched }) => isNear(chain, matched, query))
    .sort((left, right) => right.matched - left.matched || left.parts.length - right.parts.length);
  const [best] = compared;
  if (best === undefined) return null;
  const { start, end } = best.chain.query;
  const { matched, parts } = best;
  return { text, ...unfoldSpan(folded, start, end), matched, total: query.total, parts };
}

function countShared({ runs }: Chain): number {
  return runs.reduce((sum, { length }) => sum + length, 0);
}

function isNear({ runs }: Chain, matched: number, { words }: NearQuery): boolean {
  const longest = Math.max(...runs.map(({ length }) => length));
  return matched >= LEAST_SHARE * words.folded.text.length || longest >= TELLING_RUN;
}

function compareChain(chain: Chain, text: QueryText, { words }: NearQuery) {
  const { query: place, source } = chain;
  const steps = traceSteps(
    words.folded.text.slice(source.start, source.end),
    text.folded.text.slice(place.start, place.end),
  );
  const same = new Set<number>();
  let matched = 0;
  let unit = place.start;
  for (const { citing, cited } of steps) {
    if (citing === cited) {
      for (let at = unit; at < unit + cited.length; at += 1) same.add(at);
      matched += cited.length;
    }
    unit += cited.length;
  }
  return { chain, matched, parts: cutParts(text, place, same) };
}

/** Cuts the words of folded code units where they begin or cease to be the same. */
function cutParts(text: QueryText, { start, end }: Span, same: ReadonlySet<number>): NearPart[] {
  const parts: { text: string; differs: boolean }[] = [];
  let printed = text.folded.starts[start] ?? 0;
  for (let unit = start; unit < end; unit += 1) {
    const next = text.folded.starts[unit + 1] ?? text.reading.length;
    const stop = unit + 1 < end ? next : (text.folded.ends[unit] ?? next);
    const words = text.reading.slice(printed, stop);
    const differs = !same.has(unit);
    const last = parts.at(-1);
    if (last !== undefined && last.differs === differs) last.text += words;
    else parts.push({ text: words, differs });
    printed = stop;
  }
  return parts;
}
