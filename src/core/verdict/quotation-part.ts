import { findYears } from '../citation/corpus.ts';
import type { CommonRun } from '../reuse/reuse.ts';
import { findReuse, shiftRuns } from '../reuse/reuse.ts';
import { hasRun } from '../reuse/run-set.ts';
import { sliceFolded, sliceFoldedText } from '../text/folding/fold.ts';
import { isLetter } from '../text/letter.ts';
import type { Span } from '../text/span.ts';
import { measureOverlap } from '../text/span.ts';
import type { CheckedPassage } from './reading/checked-passage.ts';
import type { Claim } from './reading/claim.ts';

/** Shorter quotations are judged as a whole. */
const SHORTEST_WHOLE = 20;
/** Letters of the shortest part that is judged by itself. */
const SHORTEST_PART = 8;
/** Share of a clause that stands in an excerpt, or in what a document gives to a year. */
const HELD_SHARE = 0.5;
const GIVEN_SHARE = 0.5;
const CLAUSE = /[^，。；！？：…]*[，。；！？：…]*/gu;
const SENTENCE_END = /[。！？]/u;

/** Where a clause stands: in an excerpt, in what a document gives to a year, or in neither. */
type Standing = 'held' | 'given' | 'open';

interface Part extends Span {
  readonly standing: Standing;
}

/**
 * Cuts quoted words where one part stands in an excerpt and another only in a document, and where whole sentences
 * stand in neither: an excerpt leaves sentences out, which is no difference of the others. Else the words as a whole.
 */
export function splitQuotation(checked: CheckedPassage, span: Span, claim: Claim): Span[] {
  const { passage } = checked;
  const folded = sliceFoldedText(passage.folded, span);
  if (folded.length < SHORTEST_WHOLE || findYears(folded, checked.index.corpus).length > 0)
    return [span];
  const isShared = checked.reuses.some(({ citing }) => measureOverlap(citing, span) > 0);
  if (!isShared && !hasRun(folded, checked.index.givenRuns)) return [span];
  const held = findHeldRuns(checked, span, claim);
  const given = findGivenRuns(checked, span, claim);
  if (held.length === 0 && given.length === 0) return [span];
  const clauses = listClauses(passage.text, span).map((clause): Part => {
    const heldShare = measureShare(passage.text, clause, held);
    const givenShare = measureShare(passage.text, clause, given);
    if (givenShare >= GIVEN_SHARE && givenShare > heldShare)
      return { ...clause, standing: 'given' };
    return { ...clause, standing: heldShare >= HELD_SHARE ? 'held' : 'open' };
  });
  const parts = joinParts(passage.text, settleOpen(passage.text, clauses));
  if (parts.length < 2 || new Set(parts.map(({ standing }) => standing)).size < 2) return [span];
  return parts.map((part) => trimPart(passage.text, part));
}

function findHeldRuns(checked: CheckedPassage, span: Span, claim: Claim): CommonRun[] {
  const { passage, index } = checked;
  const { byYear, whole, rule } = index.corpus;
  const library = (claim.kind === 'year' ? byYear.get(claim.year) : undefined) ?? whole;
  const text = passage.text.slice(span.start, span.end);
  const reuses = findReuse({ text, folded: sliceFolded(passage.folded, span) }, library, {
    ...rule,
    withFormulas: true,
  });
  const [best] = [...reuses].sort(
    (left, right) => right.evidence - left.evidence || right.shared - left.shared,
  );
  return reuses
    .filter(({ source, shared }) => source === best?.source && shared >= SHORTEST_PART)
    .flatMap(({ runs }) => shiftRuns(runs, span.start));
}

function findGivenRuns({ passage, index }: CheckedPassage, span: Span, claim: Claim): CommonRun[] {
  const text = passage.text.slice(span.start, span.end);
  const folded = sliceFolded(passage.folded, span);
  const rule = { ...index.corpus.rule, withFormulas: true };
  return findReuse({ text, folded }, index.testimonies, rule)
    .filter(({ source, shared }) => {
      const year = index.givenBy.get(source)?.year;
      return shared >= SHORTEST_PART && (claim.kind !== 'year' || claim.year === year);
    })
    .flatMap(({ runs }) => shiftRuns(runs, span.start));
}

function listClauses(text: string, span: Span): Span[] {
  return [...text.slice(span.start, span.end).matchAll(CLAUSE)]
    .filter(([words]) => words !== '')
    .map(({ index, 0: words }) => ({
      start: span.start + index,
      end: span.start + index + words.length,
    }));
}

/** Share of the letters of a clause that the runs cover. */
function measureShare(text: string, clause: Span, runs: readonly CommonRun[]): number {
  let letters = 0;
  let covered = 0;
  for (let offset = clause.start; offset < clause.end; offset += 1) {
    if (!isLetter(text.charAt(offset))) continue;
    letters += 1;
    const span = { start: offset, end: offset + 1 };
    if (runs.some(({ citing }) => measureOverlap(citing, span) > 0)) covered += 1;
  }
  return letters === 0 ? 1 : covered / letters;
}

/** What stands in neither within a sentence that an excerpt has is a difference of that sentence. */
function settleOpen(text: string, clauses: readonly Part[]): Part[] {
  const settled: Part[] = [];
  let sentence: Part[] = [];
  const close = () => {
    const isHeld = sentence.some(({ standing }) => standing === 'held');
    for (const part of sentence) {
      settled.push(isHeld && part.standing === 'open' ? { ...part, standing: 'held' } : part);
    }
    sentence = [];
  };
  for (const clause of clauses) {
    sentence.push(clause);
    if (SENTENCE_END.test(text.slice(clause.start, clause.end))) close();
  }
  close();
  return settled;
}

/** Joins neighbours of one standing, and short parts with the part before them. */
function joinParts(text: string, clauses: readonly Part[]): Part[] {
  const parts: Part[] = [];
  for (const clause of clauses) {
    const last = parts.at(-1);
    if (last !== undefined && last.standing === clause.standing) {
      parts[parts.length - 1] = { ...last, end: clause.end };
    } else parts.push(clause);
  }
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const isShort = part.end - part.start < SHORTEST_PART;
    if (last !== undefined && (isShort || last.standing === part.standing)) {
      joined[joined.length - 1] = { ...last, end: part.end };
    } else joined.push(part);
  }
  return joined.filter((part) => trimPart(text, part).end > part.start);
}

function trimPart(text: string, { start, end }: Span): Span {
  let last = end;
  while (last > start && !isLetter(text.charAt(last - 1))) last -= 1;
  return { start, end: last };
}
