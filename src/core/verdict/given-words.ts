import type { GivenWords } from '../citation/knowledge.ts';
import { MARKED_COVERAGE } from '../citation/unattributed.ts';
import type { CitedWords } from '../reuse/reuse.ts';
import { findReuse } from '../reuse/reuse.ts';
import { sliceFolded, sliceFoldedText } from '../text/folding/fold.ts';
import type { Span } from '../text/span.ts';
import { shiftReuse } from './nearest.ts';
import type { CheckedPassage } from './reading/checked-passage.ts';

/** Letters below which words found in what a document gives to a year are chance: 安全共同维护 (6) is whole. */
const SHORTEST_GIVEN = 6;
/** Letters of words that are nearly such words. */
const SHORTEST_NEAR = 8;

/** What documents give to years and holds the words whole, in order of years. */
export function recallGiven({ passage, index }: CheckedPassage, span: Span): GivenWords[] {
  const words = sliceFoldedText(passage.folded, span);
  if (words.length < SHORTEST_GIVEN) return [];
  return index.knowledge.testimonies
    .filter((given) => given.words.includes(words))
    .sort((left, right) => left.year - right.year);
}

/** Words that a document gives to a year, and the place in it that other words come near to. */
interface NearlyGiven {
  readonly given: GivenWords;
  readonly cited: CitedWords;
}

/** What a document gives to a year and the words of a span are nearly the same as. */
export function findGiven({ passage, index }: CheckedPassage, span: Span): NearlyGiven | null {
  const folded = sliceFolded(passage.folded, span);
  const { length } = folded.text;
  if (length < SHORTEST_NEAR) return null;
  const words = passage.text.slice(span.start, span.end);
  const rule = { ...index.corpus.rule, withFormulas: true };
  const [best] = findReuse({ text: words, folded }, index.testimonies, rule)
    .filter(({ shared }) => shared >= MARKED_COVERAGE * length)
    .sort((left, right) => right.shared - left.shared);
  const given = best === undefined ? undefined : index.givenBy.get(best.source);
  if (best === undefined || given === undefined) return null;
  const { source, cited, runs } = shiftReuse(best, span.start);
  return { given, cited: { source, span: cited, runs } };
}
