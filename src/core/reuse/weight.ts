import type { FoldedText } from '../text/folding/fold.ts';
import type { Span } from '../text/span.ts';
import type { ClauseText } from './extension.ts';
import type { FormulaMask } from './formula.ts';
import { SEED_LENGTH } from './seed.ts';

/** What tells words that prove a source from words that do not. */
export interface EvidenceRule {
  readonly mask: FormulaMask;
  /** In how many sources of the library each gram stands; what one repeats of another is counted once. */
  readonly counts: ReadonlyMap<string, number>;
  /** Grams that prove no source, far fewer than there are, and whether they are formulas. */
  readonly common: ReadonlyMap<string, number>;
  /** Words that may stand between two runs, if not as usual. */
  readonly gaps?: GapRule;
  /** Whether chains without any proving gram are wanted too. */
  readonly withFormulas?: boolean;
}

interface GapRule {
  /** Letters of the source that may be left out. */
  readonly source: number;
  /** Letters of whole clauses of the query that may be put in. */
  readonly clauses: number;
  /** Formulas whose letters are not counted where they stand between two runs. */
  readonly formulas: FormulaMask;
}

/** A text whose words are looked for in sources. */
export interface ReuseText {
  readonly text: string;
  readonly folded: FoldedText;
  /** Offsets where a clause is cut besides punctuation: the ends of verbs of saying. */
  readonly edges?: ReadonlySet<number>;
  /** Words that prove nothing, as spans of the text: titles, occasions. */
  readonly muted?: readonly Span[];
}

/**
 * Whether a run is of any weight alone: not so short as 技术不断 (2018, 乙), and proving something.
 * The shortest that counts are the halves of 三个倡导: 倡导发展优先.
 */
export function isDistinctive(run: RunWeight): boolean {
  return run.length >= 6 && run.evidence >= 3;
}

/** What a run proves, all in folded code units but `grams`, a number of grams. */
interface RunWeight {
  readonly length: number;
  /** Grams that prove a source: within a clause, counted in one source, in no formula, not muted. */
  readonly grams: number;
  /** Letters that such grams cover and formulas do not. */
  readonly evidence: number;
}

export type RunWeigher = (start: number, end: number) => RunWeight;

const COMMON = 0;
const PROOF = 1;
const FORMULA = 2;

/** The rule of a library whose grams stand in so many sources. Cost: linear in the grams. */
export function createRule(
  mask: FormulaMask,
  counts: EvidenceRule['counts'],
): Pick<EvidenceRule, 'mask' | 'counts' | 'common'> {
  const common = new Map<string, number>();
  for (const [gram, count] of counts) if (count > 1) common.set(gram, COMMON);
  for (const gram of mask) common.set(gram, FORMULA);
  return { mask, counts, common };
}

/** Looks every gram of the query up once. Cost: linear. */
export function createWeigher(
  citing: ReuseText,
  query: ClauseText,
  rule: EvidenceRule,
): RunWeigher {
  const { text } = citing.folded;
  const grams = classifyGrams(text, rule);
  const muted = muteLetters(citing);
  for (let start = 0; start < grams.length; start += 1) {
    if (grams[start] !== PROOF) continue;
    for (let unit = start; unit < start + SEED_LENGTH; unit += 1) {
      const isCut = unit > start && query.clauseStarts[unit] === 1;
      if (isCut || muted[unit] === 1) grams[start] = COMMON;
    }
  }
  return (start, end) => weighRun(grams, start, end);
}

/** Weight of a text taken as one run. */
export function weighWords(folded: string, rule: EvidenceRule): RunWeight {
  return weighRun(classifyGrams(folded, rule), 0, folded.length);
}

function classifyGrams(text: string, { common }: EvidenceRule): Uint8Array {
  const grams = new Uint8Array(Math.max(0, text.length - SEED_LENGTH + 1));
  for (let start = 0; start < grams.length; start += 1) {
    grams[start] = common.get(text.slice(start, start + SEED_LENGTH)) ?? PROOF;
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
