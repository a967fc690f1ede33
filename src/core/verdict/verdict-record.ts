import type { Finding } from '../citation/finding.ts';
import { acceptVariants, compareWords } from '../citation/word-comparison.ts';
import type { Span } from '../text/span.ts';
import type { CheckedPassage } from './checked-passage.ts';
import type { PastedPassage } from './pasted-text.ts';
import type { Verdict, VerdictKind } from './verdict.ts';

/** What is judged of some words beyond what their finding says. */
interface Judgement {
  readonly kind?: VerdictKind;
  readonly attributed?: number | null;
  readonly years?: readonly number[];
}

/** Writes a judgement out: the words as pasted and at their place, beside those they are taken from. */
export function writeVerdict(
  { text, pasted, reading }: CheckedPassage,
  finding: Finding,
  judged: Judgement,
): Verdict {
  const compared = compareWords(finding);
  const { fidelity, operations, cited } = pasted.isConverted
    ? acceptVariants(compared, reading.corpus.variants)
    : compared;
  const place = mapBack(pasted, finding.span);
  const attributed = judged.attributed ?? null;
  const isMisplaced = attributed !== null && finding.year !== null && attributed !== finding.year;
  return {
    ...place,
    kind: isMisplaced ? 'wrong-year' : (judged.kind ?? fidelity ?? 'unknown'),
    exact: text.slice(place.start, place.end),
    year: finding.year,
    years: judged.years ?? (finding.year === null ? [] : [finding.year]),
    attributed,
    fidelity,
    cited: describeCited(cited),
    operations,
    recovered: finding.recovered,
  };
}

function describeCited(cited: ReturnType<typeof compareWords>['cited']): Verdict['cited'] {
  if (cited === null) return null;
  if ('document' in cited) return { kind: 'document', ...cited };
  const { sentences, exact } = cited;
  return exact === null ? null : { kind: 'address', sentences, exact };
}

/** Span of the pasted text; it may hold line breaks and spaces that the reading has not. */
function mapBack({ offsets }: PastedPassage, span: Span): Span {
  const start = offsets[span.start] ?? 0;
  const last = offsets[span.end - 1] ?? start;
  return { start, end: last + 1 };
}
