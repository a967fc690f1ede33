import type { Span } from '../../schema/passage.ts';
import type { FoldedText } from '../fold.ts';
import { unfoldSpan } from '../fold.ts';
import type { FormulaMask } from '../formula.ts';
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
  /** Length of the runs that hold evidence. */
  readonly distinctive: number;
  /** Exact common runs, as spans of the citing reading text. */
  readonly runs: readonly Span[];
}

/** What tells words that prove a source from words that do not. */
export interface EvidenceRule {
  readonly mask: FormulaMask;
  /** In how many sources of the library each gram stands. */
  readonly counts: ReadonlyMap<string, number>;
}

export interface ReuseText {
  readonly text: string;
  readonly folded: FoldedText;
  /** Offsets where a clause is cut besides punctuation: the ends of verbs of saying. */
  readonly edges?: ReadonlySet<number>;
}

/** Everything that the text shares with the sources of a library, in order of the citing words. */
export function findReuse(citing: ReuseText, library: Library, rule: EvidenceRule): Reuse[] {
  const found: Reuse[] = [];
  const query = markClauses(citing.text, citing.folded, citing.edges);
  for (const [source, runs] of findSourceRuns(citing.folded.text, library)) {
    const target = clauseTextOf(source);
    const chains = mergeChains(
      chainRuns(runs).map((chain) => extendChain(chain, query, target)),
    );
    for (const chain of chains) found.push(readReuse(chain, { query, source, rule }));
  }
  return found.sort(
    (left, right) => left.citing.start - right.citing.start || right.evidence - left.evidence,
  );
}

const clauseTexts = new WeakMap<SourceText, ClauseText>();

function clauseTextOf(source: SourceText): ClauseText {
  const known = clauseTexts.get(source);
  if (known !== undefined) return known;
  const made = markClauses(source.text, source.folded);
  clauseTexts.set(source, made);
  return made;
}

/** Of chains that lie within one another in the query the longest stays. */
function mergeChains(chains: readonly Chain[]): Chain[] {
  const kept: Chain[] = [];
  for (const chain of [...chains].sort((left, right) => countShared(right) - countShared(left))) {
    const isWithin = kept.some(
      ({ query }) => query.start <= chain.query.start && chain.query.end <= query.end,
    );
    if (!isWithin) kept.push(chain);
  }
  return kept;
}

function countShared(chain: Chain): number {
  return chain.runs.reduce((sum, run) => sum + run.length, 0);
}

function readReuse(
  chain: Chain,
  texts: { readonly query: ClauseText; readonly source: SourceText; readonly rule: EvidenceRule },
): Reuse {
  const { query, source, rule } = texts;
  const weighed = chain.runs.map(({ query: start, length }) => ({
    length,
    evidence: countEvidence(query.folded.text.slice(start, start + length), rule),
  }));
  return {
    source,
    citing: unfoldSpan(query.folded, chain.query.start, chain.query.end),
    cited: unfoldSpan(source.folded, chain.source.start, chain.source.end),
    shared: countShared(chain),
    evidence: weighed.reduce((sum, run) => sum + run.evidence, 0),
    distinctive: weighed.reduce((sum, run) => sum + (run.evidence > 0 ? run.length : 0), 0),
    runs: chain.runs.map(({ query: start, length }) =>
      unfoldSpan(query.folded, start, start + length),
    ),
  };
}

/** Folded code units of a run that grams of one source cover and no formula does. */
export function countEvidence(run: string, { mask, counts }: EvidenceRule): number {
  const proves = new Uint8Array(run.length);
  for (let start = 0; start + SEED_LENGTH <= run.length; start += 1) {
    const gram = run.slice(start, start + SEED_LENGTH);
    if ((counts.get(gram) ?? 0) <= 1) proves.fill(1, start, start + SEED_LENGTH);
  }
  for (let start = 0; start + SEED_LENGTH <= run.length; start += 1) {
    if (mask.has(run.slice(start, start + SEED_LENGTH))) proves.fill(0, start, start + SEED_LENGTH);
  }
  return proves.reduce((sum, unit) => sum + unit, 0);
}
