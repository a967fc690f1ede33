import type { CitingPassage } from '../attribution/citing-text.ts';
import type { Corpus } from '../citation/corpus.ts';
import { chooseBest, ECHO_EVIDENCE, MARKED_COVERAGE } from '../citation/unattributed.ts';
import { collate } from '../citation/word-comparison.ts';
import { completeCited } from '../reuse/completion.ts';
import type { Reuse } from '../reuse/reuse.ts';
import { findReuse } from '../reuse/reuse.ts';
import { sliceFolded } from '../text/folding/fold.ts';
import { countLetters } from '../text/letter.ts';
import type { Span } from '../text/span.ts';
import { isSwap } from './report/difference-lines.ts';

/** The address that has most of the words, all years compared; of two that are alike that of the stated year. */
export function findOtherYear(
  passage: CitingPassage,
  span: Span,
  { corpus, stated }: { readonly corpus: Corpus; readonly stated: number | null },
): Reuse | null {
  const words = passage.text.slice(span.start, span.end);
  const folded = sliceFolded(passage.folded, span);
  const { library, rule } = corpus;
  const best = chooseBest(
    findReuse({ text: words, folded }, library, rule).filter(
      ({ shared, evidence }) =>
        shared >= MARKED_COVERAGE * folded.text.length && evidence >= ECHO_EVIDENCE,
    ),
    stated,
  );
  return best === null ? null : shiftReuse(best, span.start);
}

/** Shorter quoted words are near to too much; longer ones have evidence of their own. */
const SHORTEST_NEAR = 8;
const LONGEST_NEAR = 60;

/** Words of addresses that some words are nearly the same as. */
interface NearestWords {
  /** Where the address of the stated year has them, or the first one. */
  readonly reuse: Reuse;
  /** As the address has them. */
  readonly words: string;
}

/**
 * What an address has that is nearly the same as the words, with the fewest differences, formulas or not;
 * `null` if several have that are not the same.
 */
export function findNearest(
  passage: CitingPassage,
  span: Span,
  { corpus, stated }: { readonly corpus: Corpus; readonly stated: number | null },
): NearestWords | null {
  const { whole, rule } = corpus;
  const words = passage.text.slice(span.start, span.end);
  const folded = sliceFolded(passage.folded, span);
  const { length } = folded.text;
  if (length < SHORTEST_NEAR || length > LONGEST_NEAR) return null;
  const near = findReuse({ text: words, folded }, whole, { ...rule, withFormulas: true })
    .filter(({ shared }) => shared >= length / 2)
    .map((reuse) => compareNear(passage, span, shiftReuse(reuse, span.start)))
    .filter(({ kept }) => kept >= MARKED_COVERAGE * length)
    .sort((left, right) => left.differing - right.differing || left.year - right.year);
  const [best] = near;
  if (best === undefined) return null;
  const equal = near.filter(({ differing }) => differing === best.differing);
  if (equal.some(({ cited }) => cited !== best.cited)) return null;
  const own = equal.find(({ year }) => year === stated) ?? best;
  return { reuse: own.reuse, words: own.cited };
}

/**
 * Aligns the words with the source, ends completed. Counts the letters that it has, swapped ones too, and those
 * that differ on either side.
 */
function compareNear(passage: CitingPassage, span: Span, reuse: Reuse) {
  const words = { source: reuse.source, span: reuse.cited, runs: reuse.runs };
  const operations = collate(passage, span, completeCited(passage.text, span, words));
  let kept = 0;
  let differing = 0;
  for (const { type, citing, cited } of operations) {
    const letters = Math.max(countLetters(citing), countLetters(cited));
    if (type === 'equal') kept += letters;
    else if (isSwap(citing, cited)) {
      kept += letters;
      differing += 1;
    } else differing += letters;
  }
  const cited = operations.map((one) => one.cited).join('');
  return { reuse, year: Number(reuse.source.id), kept, differing, cited };
}

export function shiftReuse(reuse: Reuse, offset: number): Reuse {
  const shift = ({ start, end }: Span) => ({ start: start + offset, end: end + offset });
  return {
    ...reuse,
    citing: shift(reuse.citing),
    runs: reuse.runs.map(({ citing, cited }) => ({ citing: shift(citing), cited })),
  };
}
