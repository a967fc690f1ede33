import { unfoldSpan } from '../text/folding/fold.ts';
import type { Span } from '../text/span.ts';
import type { Chain } from './chain.ts';
import { chainRuns } from './chain.ts';
import type { ClauseText } from './extension.ts';
import { extendChain, markClauses } from './extension.ts';
import { coverFormulas } from './formula.ts';
import type { Library, SourceText } from './library.ts';
import { findSourceRuns } from './library.ts';
import { cutGrams, type Run } from './seed.ts';
import type { EvidenceRule, ReuseText, RunWeigher } from './weight.ts';
import { createWeigher, isDistinctive } from './weight.ts';

/** Words that a text shares with a source. UTF-16 code units of both reading texts, half-open. */
export interface Reuse {
  readonly source: SourceText;
  readonly citing: Span;
  readonly cited: Span;
  /** Folded code units that stand in both, in order. */
  readonly shared: number;
  /** Those of them that prove a source: in no formula, and counted in no other source of the library. */
  readonly evidence: number;
  /** Number of grams that prove it, formulas beside them or not. */
  readonly grams: number;
  /** Length of the {@link isDistinctive} runs together. */
  readonly distinctive: number;
  /** Exact common runs, in order. */
  readonly runs: readonly CommonRun[];
}

/** Words that are the same in both texts but for punctuation. */
export interface CommonRun {
  readonly citing: Span;
  readonly cited: Span;
}

/**
 * Letters below which a chain is not followed up. Lower costs time for common words;
 * the shortest that counts anywhere is a half of 三个倡导: 倡导发展优先 (6).
 */
const SHORTEST_CHAIN = 6;

/** Everything that the text shares with the sources of a library, in order of the citing words. */
export function findReuse(citing: ReuseText, library: Library, rule: EvidenceRule): Reuse[] {
  return createReuseFinder(citing, rule)(library);
}

/** {@link findReuse} of one text in one library after the other; what is known of the text alone is made once. */
export function createReuseFinder(
  citing: ReuseText,
  rule: EvidenceRule,
): (library: Library) => Reuse[] {
  const { text } = citing.folded;
  const grams = cutGrams(text);
  let query: WeighedText | undefined;
  return (library) => {
    const bySource = [...findSourceRuns(text, library, grams)].filter(
      ([, runs]) => rule.withFormulas === true || sumLengths(runs) >= SHORTEST_CHAIN,
    );
    if (bySource.length === 0) return [];
    query ??= weighText(citing, rule);
    const weighed = query;
    return bySource
      .flatMap(([source, runs]) => readRuns(runs, { query: weighed, source, rule }))
      .sort(
        (left, right) => left.citing.start - right.citing.start || right.evidence - left.evidence,
      );
  };
}

/** A citing text with what its words weigh. */
interface WeighedText extends ClauseText {
  /** Weight of the letters before each folded code unit. */
  readonly weights: Uint32Array;
  readonly weigher: RunWeigher;
}

function weighText(citing: ReuseText, rule: EvidenceRule): WeighedText {
  const clauses = markClauses(citing.text, citing.folded, citing.edges);
  const weigher = createWeigher(citing, clauses, rule);
  return { ...clauses, weights: weighLetters(citing, rule), weigher };
}

/** What the exact runs of one source amount to. */
function readRuns(
  runs: readonly Run[],
  texts: {
    readonly query: WeighedText;
    readonly source: SourceText;
    readonly rule: EvidenceRule;
  },
): Reuse[] {
  const { query, source, rule } = texts;
  const isWorth = (chain: Chain) =>
    rule.withFormulas === true ||
    (sumLengths(chain.runs) >= SHORTEST_CHAIN &&
      chain.runs.some(
        ({ query: start, length }) => query.weigher(start, start + length).grams > 0,
      ));
  const gaps = rule.gaps === undefined ? {} : { source: rule.gaps.source };
  const chains = chainRuns(runs, query.weights, gaps)
    .filter(isWorth)
    .map((chain) => extendChain(chain, query, source));
  return mergeChains(chains, { query, clauses: rule.gaps?.clauses ?? 0 }).map((chain) =>
    readReuse(chain, { query, source }),
  );
}

/** So much do letters beside a sentence end weigh that no chain goes over them to another sentence. */
const SENTENCE_END = 1_000;

/** Weight of the letters before each folded code unit; under a gap rule without those of formulas. */
function weighLetters({ text, folded }: ReuseText, { gaps }: EvidenceRule): Uint32Array {
  const covered =
    gaps === undefined
      ? new Uint8Array(folded.text.length)
      : coverFormulas(folded.text, gaps.formulas);
  const weights = new Uint32Array(folded.text.length + 1);
  let isStart = false;
  for (let unit = 0; unit < folded.text.length; unit += 1) {
    const from = folded.ends[unit] ?? 0;
    const to = folded.starts[unit + 1] ?? text.length;
    const isEnd = to > from && /[。！？]/u.test(text.slice(from, to));
    const own = isStart || isEnd ? SENTENCE_END : covered[unit] === 1 ? 0 : 1;
    weights[unit + 1] = (weights[unit] ?? 0) + own;
    isStart = isEnd;
  }
  return weights;
}

/** Of chains that lie within one another in the query the longest stays; neighbours may be joined. */
function mergeChains(
  chains: readonly Chain[],
  settings: { readonly query: ClauseText; readonly clauses: number },
): Chain[] {
  const kept: Chain[] = [];
  for (const chain of [...chains].sort(
    (left, right) => sumLengths(right.runs) - sumLengths(left.runs),
  )) {
    const isWithin = kept.some(
      ({ query }) => query.start <= chain.query.start && chain.query.end <= query.end,
    );
    if (!isWithin) kept.push(chain);
  }
  if (settings.clauses === 0) return kept;
  const joined: Chain[] = [];
  for (const chain of kept.sort((left, right) => left.query.start - right.query.start)) {
    const last = joined.at(-1);
    if (last !== undefined && isInsertion(last, chain, settings)) {
      joined[joined.length - 1] = joinChains(last, chain);
    } else {
      joined.push(chain);
    }
  }
  return joined;
}

/** Letters of the source that may be left out where whole clauses are put in. */
const SEAM = 2;

/** Whether the query only puts whole clauses between what follows on in the source. */
function isInsertion(
  left: Chain,
  right: Chain,
  { query, clauses }: { readonly query: ClauseText; readonly clauses: number },
): boolean {
  const gap = right.query.start - left.query.end;
  const seam = right.source.start - left.source.end;
  return (
    gap > 0 &&
    gap <= clauses &&
    seam >= 0 &&
    seam <= SEAM &&
    query.clauseStarts[left.query.end] === 1 &&
    query.clauseStarts[right.query.start] === 1
  );
}

function joinChains(left: Chain, right: Chain): Chain {
  return {
    runs: [...left.runs, ...right.runs],
    query: { start: left.query.start, end: right.query.end },
    source: { start: left.source.start, end: right.source.end },
  };
}

function sumLengths(runs: readonly { readonly length: number }[]): number {
  return runs.reduce((sum, { length }) => sum + length, 0);
}

function readReuse(
  chain: Chain,
  { query, source }: { readonly query: WeighedText; readonly source: SourceText },
): Reuse {
  const weighed = chain.runs.map(({ query: start, length }) =>
    query.weigher(start, start + length),
  );
  return {
    source,
    citing: unfoldSpan(query.folded, chain.query.start, chain.query.end),
    cited: unfoldSpan(source.folded, chain.source.start, chain.source.end),
    shared: sumLengths(chain.runs),
    evidence: weighed.reduce((sum, run) => sum + run.evidence, 0),
    grams: weighed.reduce((sum, run) => sum + run.grams, 0),
    distinctive: weighed.reduce((sum, run) => sum + (isDistinctive(run) ? run.length : 0), 0),
    runs: chain.runs.map(({ query: start, target, length }) => ({
      citing: unfoldSpan(query.folded, start, start + length),
      cited: unfoldSpan(source.folded, target, target + length),
    })),
  };
}

/** The words of a source that a finding uses. */
export interface CitedWords {
  readonly source: SourceText;
  /** UTF-16 code units of the source's reading text, half-open. */
  readonly span: Span;
  /** Words that are the same, in order; spans of the citing passage and of the source. */
  readonly runs: readonly CommonRun[];
}

/** Moves runs found in a part of a passage to their place in the passage. */
export function shiftRuns(runs: readonly CommonRun[], offset: number): CommonRun[] {
  return runs.map(({ citing, cited }) => ({
    citing: { start: citing.start + offset, end: citing.end + offset },
    cited,
  }));
}
