import type { Span } from '../../schema/passage.ts';
import type { FoldedText } from '../fold.ts';
import { unfoldSpan } from '../fold.ts';
import type { FormulaMask } from '../formula.ts';
import { coverFormulas } from '../formula.ts';
import { SEED_LENGTH } from '../seed.ts';
import type { Chain } from './chain.ts';
import { chainRuns } from './chain.ts';
import type { ClauseText } from './extension.ts';
import { extendChain, markClauses } from './extension.ts';
import type { Library } from './library.ts';
import { findSourceRuns } from './library.ts';
import type { SourceText } from './source-text.ts';

/** Words that a text shares with a source. UTF-16 code units of both reading texts, half-open. */
export interface Reuse {
  readonly source: SourceText;
  readonly citing: Span;
  readonly cited: Span;
  /** Folded code units that stand in both, in order. */
  readonly shared: number;
  /** Those of them that prove the source: in no formula, and in no other source of the library. */
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

/** What tells words that prove a source from words that do not. */
export interface EvidenceRule {
  readonly mask: FormulaMask;
  /** In how many sources of the library each gram stands. */
  readonly counts: ReadonlyMap<string, number>;
  /** Words that may stand between two runs, if not as usual. */
  readonly gaps?: GapRule;
}

export interface GapRule {
  /** Letters of the source that may be left out. */
  readonly source: number;
  /** Letters of whole clauses of the query that may be put in. */
  readonly clauses: number;
  /** Formulas whose letters are not counted where they stand between two runs. */
  readonly formulas: FormulaMask;
}

export interface ReuseText {
  readonly text: string;
  readonly folded: FoldedText;
  /** Offsets where a clause is cut besides punctuation: the ends of verbs of saying. */
  readonly edges?: ReadonlySet<number>;
  /** Words that prove nothing, as spans of the text: titles, occasions. */
  readonly muted?: readonly Span[];
}

/** Everything that the text shares with the sources of a library, in order of the citing words. */
export function findReuse(citing: ReuseText, library: Library, rule: EvidenceRule): Reuse[] {
  const found: Reuse[] = [];
  const query = markClauses(citing.text, citing.folded, citing.edges);
  const weights = weighLetters(citing, rule);
  const muted = muteLetters(citing);
  for (const [source, runs] of findSourceRuns(citing.folded.text, library)) {
    const target = clauseTextOf(source);
    const chains = mergeChains(
      chainRuns(runs, weights, rule.gaps?.source).map((chain) => extendChain(chain, query, target)),
      { query, clauses: rule.gaps?.clauses ?? 0 },
    );
    for (const chain of chains) found.push(readReuse(chain, { query, source, rule, muted }));
  }
  return found.sort(
    (left, right) => left.citing.start - right.citing.start || right.evidence - left.evidence,
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
    const between = text.slice(folded.ends[unit] ?? 0, folded.starts[unit + 1] ?? text.length);
    const isEnd = /[。！？]/u.test(between);
    const own = isStart || isEnd ? SENTENCE_END : covered[unit] === 1 ? 0 : 1;
    weights[unit + 1] = (weights[unit] ?? 0) + own;
    isStart = isEnd;
  }
  return weights;
}

/** For each folded code unit 1 where it proves nothing. */
function muteLetters({ folded, muted = [] }: ReuseText): Uint8Array {
  const letters = new Uint8Array(folded.text.length);
  let unit = 0;
  for (const span of [...muted].sort((left, right) => left.start - right.start)) {
    while (unit < letters.length && (folded.starts[unit] ?? 0) < span.start) unit += 1;
    for (; unit < letters.length && (folded.ends[unit] ?? 0) <= span.end; unit += 1) {
      letters[unit] = 1;
    }
  }
  return letters;
}

const clauseTexts = new WeakMap<SourceText, ClauseText>();

function clauseTextOf(source: SourceText): ClauseText {
  const known = clauseTexts.get(source);
  if (known !== undefined) return known;
  const made = markClauses(source.text, source.folded);
  clauseTexts.set(source, made);
  return made;
}

/** Of chains that lie within one another in the query the longest stays; neighbours may be joined. */
function mergeChains(
  chains: readonly Chain[],
  settings: { readonly query: ClauseText; readonly clauses: number },
): Chain[] {
  const kept: Chain[] = [];
  for (const chain of [...chains].sort((left, right) => countShared(right) - countShared(left))) {
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

function countShared(chain: Chain): number {
  return chain.runs.reduce((sum, run) => sum + run.length, 0);
}

function readReuse(
  chain: Chain,
  texts: {
    readonly query: ClauseText;
    readonly source: SourceText;
    readonly rule: EvidenceRule;
    readonly muted: Uint8Array;
  },
): Reuse {
  const { query, source, rule, muted } = texts;
  const weighed = chain.runs.map(({ query: start, length }) => {
    const run = query.folded.text.slice(start, start + length);
    const context = {
      muted: muted.subarray(start, start + length),
      clauseStarts: query.clauseStarts.subarray(start, start + length),
    };
    const grams = findProofs(run, rule, context).length;
    return { length, grams, evidence: countEvidence(run, rule, context) };
  });
  return {
    source,
    citing: unfoldSpan(query.folded, chain.query.start, chain.query.end),
    cited: unfoldSpan(source.folded, chain.source.start, chain.source.end),
    shared: countShared(chain),
    evidence: weighed.reduce((sum, run) => sum + run.evidence, 0),
    grams: weighed.reduce((sum, run) => sum + run.grams, 0),
    distinctive: weighed.reduce((sum, run) => sum + (isDistinctive(run) ? run.length : 0), 0),
    runs: chain.runs.map(({ query: start, target, length }) => ({
      citing: unfoldSpan(query.folded, start, start + length),
      cited: unfoldSpan(source.folded, target, target + length),
    })),
  };
}

/**
 * Whether a run is of any weight alone: not so short as 技术不断 (2018, 乙), and proving something.
 * The shortest that counts are the halves of 三个倡导: 倡导发展优先.
 */
function isDistinctive(run: { readonly length: number; readonly evidence: number }): boolean {
  return run.length >= 6 && run.evidence >= 3;
}

/** What is known of the letters of a run besides their grams; arrays of its length. */
export interface RunContext {
  /** 1 where a letter proves nothing. */
  readonly muted?: Uint8Array;
  /** 1 where a clause begins. */
  readonly clauseStarts?: Uint8Array;
}

/** Starts of the grams that prove a source: within a clause, in no other source and no formula. */
function findProofs(
  run: string,
  { mask, counts }: EvidenceRule,
  { muted, clauseStarts }: RunContext,
): number[] {
  const proofs: number[] = [];
  for (let start = 0; start + SEED_LENGTH <= run.length; start += 1) {
    const gram = run.slice(start, start + SEED_LENGTH);
    if ((counts.get(gram) ?? 0) > 1 || mask.has(gram)) continue;
    if (clauseStarts?.subarray(start + 1, start + SEED_LENGTH).includes(1)) continue;
    if (muted?.subarray(start, start + SEED_LENGTH).includes(1)) continue;
    proofs.push(start);
  }
  return proofs;
}

/** Folded code units of a run that proving grams cover and formulas do not. */
export function countEvidence(
  run: string,
  rule: EvidenceRule,
  context: RunContext = {},
): number {
  const proves = new Uint8Array(run.length);
  for (const start of findProofs(run, rule, context)) {
    proves.fill(1, start, start + SEED_LENGTH);
  }
  const formulas = coverFormulas(run, rule.mask);
  return proves.reduce((sum, unit, place) => sum + (formulas[place] === 1 ? 0 : unit), 0);
}
