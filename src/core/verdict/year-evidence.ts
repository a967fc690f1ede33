import type { CitingPassage } from '../attribution/citing-text.ts';
import type { SourceText } from '../reuse/library.ts';
import { SEED_LENGTH } from '../reuse/seed.ts';
import { sliceFolded, sliceFoldedText } from '../text/folding/fold.ts';
import type { Span } from '../text/span.ts';
import type { CheckIndex } from './check-index.ts';

/**
 * How firmly words point to the one address that has them. `fixed`: they could hardly be another's ·
 * `likely`: too many to be chance, too current to exclude another · `weak`: they prove nothing.
 */
export type Firmness = 'fixed' | 'likely' | 'weak';

/** Letters of a whole sentence that fixes a year: 中国数字经济将进入快车道 (12) of 2017. */
const SENTENCE_LENGTH = 10;
const SENTENCE_PROOF = 8;
/** Letters of several whole clauses that do: 加快全球网络基础设施建设，促进互联互通 (18) of 2015. */
const CLAUSES_LENGTH = 16;
const CLAUSES_PROOF = 10;
/** Letters of one clause that does; 推动全球互联网治理朝着更加公正合理的方向迈进 (20) of 2016 may be another's too. */
const CLAUSE_LENGTH = 24;
const CLAUSE_PROOF = 16;
/** Letters that are too many for chance. */
const LIKELY_LENGTH = 10;
const LIKELY_PROOF = 4;
/** Words that differ need more: a whole sentence of so many letters, of which so many agree. */
const VARIANT_LENGTH = 30;
const VARIANT_SHARE = 0.9;

/**
 * Letters of the words that the address has and nothing else: no other address, save one that repeats the sentence or
 * clause, no formula and no current word.
 */
export function measureProof(
  passage: CitingPassage,
  span: Span,
  place: { readonly source: SourceText; readonly index: CheckIndex },
): number {
  const { corpus, commonplaces } = place.index;
  const { text, starts, ends } = sliceFolded(passage.folded, span);
  const own = place.source.folded.text;
  let proof = 0;
  let end = 0;
  for (let start = 0; start + SEED_LENGTH <= text.length; start += 1) {
    const gram = text.slice(start, start + SEED_LENGTH);
    const last = start + SEED_LENGTH - 1;
    const isWhole = (ends[last] ?? 0) - (starts[start] ?? 0) === SEED_LENGTH;
    const isOwn =
      isWhole &&
      (corpus.rule.counts.get(gram) ?? 0) === 1 &&
      !corpus.rule.mask.has(gram) &&
      !commonplaces.has(gram) &&
      own.includes(gram);
    if (!isOwn) continue;
    proof += start + SEED_LENGTH - Math.max(end, start);
    end = start + SEED_LENGTH;
  }
  return proof;
}

/** Weighs words of a passage that an address has; `shared` letters of them are the same there. */
export function weighYear(
  passage: CitingPassage,
  span: Span,
  place: { readonly source: SourceText; readonly index: CheckIndex; readonly shared: number },
): Firmness {
  const words = sliceFoldedText(passage.folded, span);
  const { length } = words;
  const proof = measureProof(passage, span, place);
  const at = place.source.folded.text.indexOf(words);
  if (at < 0) {
    const isNear = length >= VARIANT_LENGTH && place.shared >= VARIANT_SHARE * length;
    return isNear && proof >= CLAUSE_PROOF ? 'fixed' : 'weak';
  }
  const edges = findEdges(place.source, at, length);
  if (edges.isSentence && length >= SENTENCE_LENGTH && proof >= SENTENCE_PROOF) return 'fixed';
  if (edges.isSeveral && length >= CLAUSES_LENGTH && proof >= CLAUSES_PROOF) return 'fixed';
  if (edges.isClause && length >= CLAUSE_LENGTH && proof >= CLAUSE_PROOF) return 'fixed';
  return length >= LIKELY_LENGTH && proof >= LIKELY_PROOF ? 'likely' : 'weak';
}

/** Whether words of a source begin and end with a sentence, or with a clause. */
function findEdges({ text, folded }: SourceText, at: number, length: number) {
  const start = folded.starts[at] ?? 0;
  const end = folded.ends[at + length - 1] ?? text.length;
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  const isEdge = (pattern: RegExp) =>
    (start === 0 || pattern.test(before)) && (end >= text.length || pattern.test(after));
  const isClause = isEdge(/[，。；：！？、“”]/u);
  const isSeveral = isClause && /[，；。]/u.test(text.slice(start, end));
  const isNumbered = /第.，$/u.test(text.slice(0, start)) && /[。！？]/u.test(after);
  return { isSentence: isEdge(/[。！？]/u) || isNumbered, isClause, isSeveral };
}
