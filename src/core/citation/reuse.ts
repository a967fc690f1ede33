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
  /** Whether chains without any proving gram are wanted too. */
  readonly withFormulas?: boolean;
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

/**
 * Letters below which a chain is not followed up. Lower costs time for common words;
 * the shortest that counts anywhere is a half of 三个倡导: 倡导发展优先 (6).
 */
const SHORTEST_CHAIN = 6;

/** Everything that the text shares with the sources of a library, in order of the citing words. */
export function findReuse(citing: ReuseText, library: Library, rule: EvidenceRule): Reuse[] {
  const found: Reuse[] = [];
  const bySource = findSourceRuns(citing.folded.text, library);
  if (bySource.size === 0) return [];
  const query = markClauses(citing.text, citing.folded, citing.edges);
  const weights = weighLetters(citing, rule);
  const weigher = createWeigher(citing, query, rule);
  const isWorth = (chain: Chain) =>
    countShared(chain) >= SHORTEST_CHAIN &&
    (rule.withFormulas === true ||
      chain.runs.some(({ query: start, length }) => weigher(start, start + length).grams > 0));
  for (const [source, runs] of bySource) {
    const target = clauseTextOf(source);
    const chains = mergeChains(
      chainRuns(runs, weights, rule.gaps?.source)
        .filter(isWorth)
        .map((chain) => extendChain(chain, query, target)),
      { query, clauses: rule.gaps?.clauses ?? 0 },
    );
    for (const chain of chains) found.push(readReuse(chain, { query, source, weigher }));
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
    readonly weigher: RunWeigher;
  },
): Reuse {
  const { query, source, weigher } = texts;
  const weighed = chain.runs.map(({ query: start, length }) => weigher(start, start + length));
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
function isDistinctive(run: RunWeight): boolean {
  return run.length >= 6 && run.evidence >= 3;
}

/** What a run proves, all in folded code units but `grams`, a number of grams. */
export interface RunWeight {
  readonly length: number;
  /** Grams that prove a source: within a clause, in no other source and no formula, not muted. */
  readonly grams: number;
  /** Letters that such grams cover and formulas do not. */
  readonly evidence: number;
}

type RunWeigher = (start: number, end: number) => RunWeight;

const PROOF = 1;
const FORMULA = 2;

/** Looks every gram of the query up once. Cost: linear. */
function createWeigher(citing: ReuseText, query: ClauseText, rule: EvidenceRule): RunWeigher {
  const { text } = citing.folded;
  const grams = classifyGrams(text, rule);
  const muted = muteLetters(citing);
  for (let start = 0; start < grams.length; start += 1) {
    if (grams[start] !== PROOF) continue;
    for (let unit = start; unit < start + SEED_LENGTH; unit += 1) {
      const isCut = unit > start && query.clauseStarts[unit] === 1;
      if (isCut || muted[unit] === 1) grams[start] = 0;
    }
  }
  return (start, end) => weighRun(grams, start, end);
}

/** Weight of a text taken as one run. */
export function weighWords(folded: string, rule: EvidenceRule): RunWeight {
  return weighRun(classifyGrams(folded, rule), 0, folded.length);
}

function classifyGrams(text: string, { mask, counts }: EvidenceRule): Uint8Array {
  const grams = new Uint8Array(Math.max(0, text.length - SEED_LENGTH + 1));
  for (let start = 0; start < grams.length; start += 1) {
    const gram = text.slice(start, start + SEED_LENGTH);
    if (mask.has(gram)) grams[start] = FORMULA;
    else if ((counts.get(gram) ?? 0) <= 1) grams[start] = PROOF;
  }
  return grams;
}

function weighRun(grams: Uint8Array, start: number, end: number): RunWeight {
  let number = 0;
  let evidence = 0;
  let proofEnd = start;
  let formulaEnd = start;
  for (let unit = start; unit < end; unit += 1) {
    if (unit + SEED_LENGTH <= end) {
      if (grams[unit] === PROOF) {
        number += 1;
        proofEnd = unit + SEED_LENGTH;
      } else if (grams[unit] === FORMULA) {
        formulaEnd = unit + SEED_LENGTH;
      }
    }
    if (unit < proofEnd && unit >= formulaEnd) evidence += 1;
  }
  return { length: end - start, grams: number, evidence };
}
