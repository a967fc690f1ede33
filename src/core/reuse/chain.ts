import type { Span } from '../text/span.ts';
import type { Run } from './seed.ts';

/** Runs that follow each other in both texts, with little between them. Folded code units. */
export interface Chain {
  readonly runs: readonly Run[];
  /** From the first to the last run in the query. */
  readonly query: Span;
  /** From the first to the last run in the source. */
  readonly source: Span;
}

/**
 * Words of the query that may stand between two runs, those of formulas not counted
 * (进一步将构建网络空间命运共同体的理念转化为实际行动, 底 and 乙). Lower breaks off rewordings
 * (2014 国际社会越来越成为, 丙 国际社会日益成为一个); higher joins what only happens to be near.
 */
const QUERY_GAP = 8;

/**
 * Words of the source that may be left out between two runs. 乙's heading 回答时代课题，构建更加普惠繁荣…
 * leaves out 53; more would join the two ends of any address.
 */
export const SOURCE_GAP = 60;

/** How many runs back a chain may look for its predecessor, so that cost stays linear. */
const WINDOW = 12;

/**
 * Chains runs of one source, given in order of the query.
 * Co-linear chaining of fragments (Abouelhoda and Ohlebusch, “Chaining algorithms for multiple genome
 * comparison”, 2005), by dynamic programming over a bounded window; overlapping runs are cut.
 * Each run belongs to one chain at most. `weights[i]` is the number of letters before folded unit `i` of the
 * query that belong to no formula. Cost: linear in the runs.
 */
export function chainRuns(
  runs: readonly Run[],
  weights: Uint32Array,
  gaps: ChainGaps = {},
): Chain[] {
  const links: (Link | null)[] = [];
  const scores: number[] = [];
  runs.forEach((run, index) => {
    const link = linkRun(runs, scores, { run, index, weights, gaps });
    links.push(link);
    scores.push(run.length - (link?.overlap ?? 0) + (scores[link?.from ?? -1] ?? 0));
  });
  return collectChains(runs, links, scores);
}

/** Letters that may stand between two runs, if not as usual: {@link QUERY_GAP}, {@link SOURCE_GAP}. */
interface ChainGaps {
  readonly query?: number;
  readonly source?: number;
}

interface Link {
  readonly from: number;
  readonly overlap: number;
}

function linkRun(
  runs: readonly Run[],
  scores: readonly number[],
  at: {
    readonly run: Run;
    readonly index: number;
    readonly weights: Uint32Array;
    readonly gaps: ChainGaps;
  },
): Link | null {
  const { run, index, weights } = at;
  const { query: mostQuery = QUERY_GAP, source: mostSource = SOURCE_GAP } = at.gaps;
  let best: Link | null = null;
  let highest = 0;
  let closest = Number.POSITIVE_INFINITY;
  for (let from = Math.max(0, index - WINDOW); from < index; from += 1) {
    const before = runs[from];
    if (before === undefined) continue;
    const queryEnd = before.query + before.length;
    const queryGap = run.query - queryEnd;
    const weight = (weights[run.query] ?? 0) - (weights[queryEnd] ?? 0);
    const sourceGap = run.target - before.target - before.length;
    const overlap = Math.max(0, -queryGap, -sourceGap);
    if (queryGap > 0 && weight > mostQuery) continue;
    if (sourceGap > mostSource || run.target <= before.target) continue;
    if (run.length - overlap < MINIMUM_GAIN || before.length <= overlap) continue;
    const score = (scores[from] ?? 0) - overlap;
    if (score > highest || (score === highest && sourceGap < closest)) {
      highest = score;
      closest = sourceGap;
      best = { from, overlap };
    }
  }
  return best;
}

/** A run must bring at least so much beyond the run before it. */
const MINIMUM_GAIN = 2;

function collectChains(
  runs: readonly Run[],
  links: readonly (Link | null)[],
  scores: readonly number[],
): Chain[] {
  const order = runs.map((_, index) => index);
  order.sort((left, right) => (scores[right] ?? 0) - (scores[left] ?? 0) || left - right);
  const used = new Set<number>();
  const chains: Chain[] = [];
  for (const last of order) {
    if (used.has(last)) continue;
    const chain = collectChain(runs, links, { last, used });
    if (chain.length > 0) chains.push(measureChain(chain));
  }
  return chains.sort((left, right) => left.query.start - right.query.start);
}

function collectChain(
  runs: readonly Run[],
  links: readonly (Link | null)[],
  { last, used }: { readonly last: number; readonly used: Set<number> },
): Run[] {
  const chain: Run[] = [];
  let at: number | undefined = last;
  while (at !== undefined && !used.has(at)) {
    used.add(at);
    const run: Run | undefined = runs[at];
    const link: Link | null = links[at] ?? null;
    const from: number | undefined = link !== null && !used.has(link.from) ? link.from : undefined;
    if (run !== undefined) {
      chain.push(from === undefined || link === null ? run : cutRun(run, link.overlap));
    }
    at = from;
  }
  return chain.reverse();
}

function cutRun(run: Run, overlap: number): Run {
  return {
    query: run.query + overlap,
    target: run.target + overlap,
    length: run.length - overlap,
  };
}

function measureChain(runs: readonly Run[]): Chain {
  const first = runs[0];
  const last = runs.at(-1);
  if (first === undefined || last === undefined) throw new RangeError('no runs in chain');
  return {
    runs,
    query: { start: first.query, end: last.query + last.length },
    source: { start: first.target, end: last.target + last.length },
  };
}
