import { unfoldSpan } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { alignLocally } from './near-alignment.ts';
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

/** Longest part of a query that is compared; more would cost its square. */
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

/** Grams of the query by which candidates are looked up: long ones where the query is long. */
export function listGrams(folded: string): string[] {
  const characters = [...folded].slice(0, LONGEST_NEAR_QUERY);
  const size = characters.length >= 12 ? 4 : characters.length >= 6 ? 3 : 2;
  const grams = characters
    .slice(0, Math.max(0, characters.length - size + 1))
    .map((_, start) => characters.slice(start, start + size).join(''));
  return [...new Set(grams)];
}

/**
 * The place in a text that is closest to the folded query, or `null` if none is close enough.
 * Grams vote for the diagonal on which most of them lie; around it the texts are aligned.
 * Cost: linear in the text for each gram, then the square of the query.
 */
export function findNearPlace(text: QueryText, folded: string): NearPlace | null {
  const query = folded.slice(0, LONGEST_NEAR_QUERY);
  const offset = findDiagonal(text.folded.text, query);
  if (offset === null) return null;
  const from = Math.max(0, offset - query.length);
  const region = text.folded.text.slice(from, offset + 2 * query.length);
  const { pairs, longestRun } = alignLocally(query, region);
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (pairs.length < LEAST_SHARE * query.length && longestRun < TELLING_RUN) return null;
  const span = unfoldSpan(text.folded, from + first.target, from + last.target + 1);
  const same = new Set(pairs.map(({ target }) => from + target));
  const parts = cutParts(text, from + first.target, from + last.target + 1, same);
  return { text, ...span, matched: pairs.length, total: folded.length, parts };
}

/** Start in the target at which the query lies best, folded code units; `null` if no gram is there. */
function findDiagonal(target: string, query: string): number | null {
  const votes = new Map<number, number>();
  const slack = Math.max(2, query.length >> 3);
  for (const gram of listGrams(query)) {
    const start = query.indexOf(gram);
    for (let at = target.indexOf(gram); at >= 0; at = target.indexOf(gram, at + 1)) {
      const bucket = Math.round((at - start) / slack);
      for (const one of [bucket - 1, bucket, bucket + 1]) {
        votes.set(one, (votes.get(one) ?? 0) + (one === bucket ? 2 : 1));
      }
    }
  }
  let best: { bucket: number; count: number } | null = null;
  for (const [bucket, count] of votes) {
    if (best === null || count > best.count) best = { bucket, count };
  }
  return best === null ? null : Math.max(0, best.bucket * slack);
}

function cutParts(
  text: QueryText,
  start: number,
  end: number,
  same: ReadonlySet<number>,
): NearPart[] {
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
