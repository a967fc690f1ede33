import type { VariantClasses } from '../text/folding/fold.ts';
import { foldText, unfoldSpan } from '../text/folding/fold.ts';
import type { Span } from '../text/span.ts';
import type { Library, SourceText } from './library.ts';
import type { CitedWords, CommonRun } from './reuse.ts';
import { findReuse, shiftRuns } from './reuse.ts';
import type { EvidenceRule } from './weight.ts';
import { weighWords } from './weight.ts';

/** Where words stand in a source, and how much of them. */
interface Location {
  readonly source: SourceText;
  readonly cited: Span;
  /** Offsets of the citing side count from the start of the words. */
  readonly runs: readonly CommonRun[];
  /** Folded code units that stand in both. */
  readonly shared: number;
  readonly evidence: number;
  /** Share of the words that the source has, 0 to 1. */
  readonly coverage: number;
}

/** Best place of the words in the one source of a library, whole if it has them whole. */
export function locateWords(
  words: string,
  library: Library,
  settings: { readonly rule: EvidenceRule; readonly variants: VariantClasses },
): Location | null {
  const folded = foldText(words, settings.variants);
  const [source] = library.sources;
  if (source === undefined || folded.text === '') return null;
  const whole = source.folded.text.indexOf(folded.text);
  if (whole >= 0) {
    const cited = unfoldSpan(source.folded, whole, whole + folded.text.length);
    return {
      source,
      cited,
      runs: [{ citing: unfoldSpan(folded, 0, folded.text.length), cited }],
      shared: folded.text.length,
      evidence: weighWords(folded.text, settings.rule).evidence,
      coverage: 1,
    };
  }
  const [best] = findReuse({ text: words, folded }, library, {
    ...settings.rule,
    withFormulas: true,
  }).sort((left, right) => right.shared - left.shared);
  if (best === undefined) return null;
  const { cited, runs, shared, evidence } = best;
  return { source, cited, runs, shared, evidence, coverage: shared / folded.text.length };
}

/** The place as cited by words that begin at `offset` of the citing text. */
export function citeWords(place: Location, offset: number): CitedWords {
  return { source: place.source, span: place.cited, runs: shiftRuns(place.runs, offset) };
}
