import type { Span } from '../../schema/passage.ts';
import type { CitingPassage } from './citing-text.ts';
import { completeCited } from './completion.ts';
import type { Corpus } from './corpus.ts';
import { sliceFolded } from './folded-part.ts';
import { countLetters } from './letter.ts';
import type { Reuse } from './reuse.ts';
import { findReuse } from './reuse.ts';
import { chooseBest, ECHO_EVIDENCE, MARKED_COVERAGE } from './unattributed.ts';
import { collate } from './word-comparison.ts';

/** The address that has most of the words, all years compared. */
export function findOtherYear(passage: CitingPassage, corpus: Corpus, span: Span): Reuse | null {
  const words = passage.text.slice(span.start, span.end);
  const folded = sliceFolded(passage.folded, span);
  const { library, rule } = corpus;
  const best = chooseBest(
    findReuse({ text: words, folded }, library, rule).filter(
      ({ shared, evidence }) =>
        shared >= MARKED_COVERAGE * folded.text.length && evidence >= ECHO_EVIDENCE,
    ),
  );
  return best === null ? null : shiftReuse(best, span.start);
}

/** Shorter quoted words are near to too much; longer ones have evidence of their own. */
const SHORTEST_NEAR = 8;
const LONGEST_NEAR = 60;

/** The one address that has nearly all of the words, formulas or not; `null` if several have as many. */
export function findNearest(passage: CitingPassage, corpus: Corpus, span: Span): Reuse | null {
  const { whole, rule } = corpus;
  const words = passage.text.slice(span.start, span.end);
  const folded = sliceFolded(passage.folded, span);
  const { length } = folded.text;
  if (length < SHORTEST_NEAR || length > LONGEST_NEAR) return null;
  const near = findReuse({ text: words, folded }, whole, { ...rule, withFormulas: true })
    .filter(({ shared }) => shared >= length / 2)
    .map((reuse) => ({ reuse, equal: countEqual(passage, span, shiftReuse(reuse, span.start)) }))
    .filter(({ equal }) => equal >= MARKED_COVERAGE * length)
    .sort((left, right) => right.equal - left.equal);
  const [best, next] = near;
  const isAlone = best !== undefined && (next === undefined || next.equal < best.equal);
  return isAlone ? shiftReuse(best.reuse, span.start) : null;
}

/** Letters that stay the same when the words are aligned with the source, ends completed. */
function countEqual(passage: CitingPassage, span: Span, reuse: Reuse): number {
  const cited = { source: reuse.source, span: reuse.cited, runs: reuse.runs };
  return collate(passage, span, completeCited(passage.text, span, cited))
    .filter(({ type }) => type === 'equal')
    .reduce((sum, { citing }) => sum + countLetters(citing), 0);
}

function shiftReuse(reuse: Reuse, offset: number): Reuse {
  const shift = ({ start, end }: Span) => ({ start: start + offset, end: end + offset });
  return {
    ...reuse,
    citing: shift(reuse.citing),
    runs: reuse.runs.map(({ citing, cited }) => ({ citing: shift(citing), cited })),
  };
}
