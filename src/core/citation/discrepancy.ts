import type { CitingText } from '../attribution/citing-text.ts';
import { canCite, type PartialDate } from '../edition/date.ts';
import { findReuse, shiftRuns } from '../reuse/reuse.ts';
import { sliceFolded } from '../text/folding/fold.ts';
import type { Corpus } from './corpus.ts';
import { type Finding, readFinding } from './finding.ts';
import { chooseBest, isEcho, MARKED_COVERAGE } from './unattributed.ts';

/**
 * 所说年份不同: words that a text gives to one year, and that stand, nearly all and unmistakably, in the excerpt of
 * another. They are cited from where they stand and are no testimony of the year stated; that the excerpt of that year
 * lacks them does not show that the address did. Short formulas (尊重网络主权 of 2015, in 2014 too) stay testimonia.
 */
export function findDiscrepancy(
  finding: Finding,
  corpus: Corpus,
  date: PartialDate | null,
): Finding | null {
  const { kind, passage, span, year } = finding;
  if (kind !== 'testimonium' || year === null) return null;
  const folded = sliceFolded(passage.folded, span);
  const best = chooseBest(
    findReuse({ text: readFinding(finding), folded }, corpus.library, corpus.rule).filter(
      (reuse) =>
        isEcho(reuse) &&
        reuse.shared >= MARKED_COVERAGE * folded.text.length &&
        Number(reuse.source.id) !== year &&
        canCite(date, reuse.source.date),
    ),
  );
  if (best === null) return null;
  return {
    ...finding,
    kind: 'discrepant',
    year: Number(best.source.id),
    stated: year,
    cited: { source: best.source, span: best.cited, runs: shiftRuns(best.runs, span.start) },
    shared: best.shared,
    distinctive: best.evidence,
  };
}

/** The findings of a text without those that prove nothing of the year that the text states. */
export function dropDiscrepancies(
  findings: readonly Finding[],
  { date }: CitingText,
  corpus: Corpus,
): Finding[] {
  return findings.filter((finding) => findDiscrepancy(finding, corpus, date) === null);
}
