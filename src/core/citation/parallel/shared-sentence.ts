import type { CitingPassage } from '../../attribution/citing-text.ts';
import type { Library, SourceText } from '../../reuse/library.ts';
import { shiftRuns } from '../../reuse/reuse.ts';
import { collectRuns, hasRun, type RunSet } from '../../reuse/run-set.ts';
import type { EvidenceRule } from '../../reuse/weight.ts';
import { sliceFolded, sliceFoldedText } from '../../text/folding/fold.ts';
import { splitSentences } from '../../text/sentence.ts';
import type { Span } from '../../text/span.ts';
import { joinSpans, measureOverlap } from '../../text/span.ts';
import type { Finding } from '../finding.ts';
import { WORDS_ALONE } from '../finding.ts';
import { findParallels } from './parallel.ts';
import { PARALLEL_LENGTH, PARALLEL_RUN } from './parallel-weight.ts';

/** Documents prepared for a quick look-up of whole sentences and of the shortest runs that count. */
export interface SentenceIndex {
  readonly library: Library;
  readonly rule: EvidenceRule;
  /** Folded sentence to the first passage that has it. */
  readonly sentences: ReadonlyMap<string, { readonly source: SourceText; readonly span: Span }>;
  readonly runs: RunSet;
}

/** Indexes the sentences of a library; cost linear. */
export function indexSentences(library: Library, rule: EvidenceRule): SentenceIndex {
  const sentences = new Map<string, { source: SourceText; span: Span }>();
  for (const source of library.sources) {
    for (const span of splitSentences(source.text)) {
      const words = sliceFoldedText(source.folded, span);
      if (!sentences.has(words)) sentences.set(words, { source, span });
    }
  }
  const runs = collectRuns(
    library.sources.map(({ folded }) => folded.text),
    PARALLEL_RUN,
  );
  return { library, rule, sentences, runs };
}

/**
 * Words that a passage shares with documents: whole sentences by look-up, what lies between by comparison.
 * Sentences that use an address are left to it; neighbouring ones of one passage are one finding. Cost: linear, and small for copied text.
 */
export function findShared(
  passage: CitingPassage,
  index: SentenceIndex,
  taken: readonly Finding[],
): Finding[] {
  const findings: Finding[] = [];
  let rest: Span | null = null;
  const compareRest = () => {
    if (rest !== null) findings.push(...compareStretch(passage, rest, { index, taken }));
    rest = null;
  };
  for (const sentence of splitSentences(passage.text)) {
    if (taken.some(({ kind, span }) => kind !== 'mention' && measureOverlap(span, sentence) > 0)) {
      compareRest();
      continue;
    }
    const words = sliceFoldedText(passage.folded, sentence);
    const known = words.length < PARALLEL_LENGTH ? undefined : index.sentences.get(words);
    if (known === undefined) {
      rest = joinSpans(rest === null ? [sentence] : [rest, sentence]);
      continue;
    }
    compareRest();
    addSentence(findings, passage, { sentence, known, shared: words.length });
  }
  compareRest();
  return findings;
}

function addSentence(
  findings: Finding[],
  passage: CitingPassage,
  one: {
    readonly sentence: Span;
    readonly known: { readonly source: SourceText; readonly span: Span };
    readonly shared: number;
  },
): void {
  const { sentence, known, shared } = one;
  const last = findings.at(-1);
  const run = { citing: sentence, cited: known.span };
  const continues =
    last?.cited?.source === known.source &&
    last.cited.span.end === known.span.start &&
    last.span.end === sentence.start;
  if (continues && last?.cited) {
    findings[findings.length - 1] = {
      ...last,
      span: { start: last.span.start, end: sentence.end },
      shared: last.shared + shared,
      cited: {
        source: known.source,
        span: { start: last.cited.span.start, end: known.span.end },
        runs: [...last.cited.runs, run],
      },
    };
    return;
  }
  findings.push({
    kind: 'parallel',
    passage,
    span: sentence,
    year: null,
    cited: { source: known.source, span: known.span, runs: [run] },
    ...WORDS_ALONE,
    shared,
    distinctive: shared,
  });
}

function compareStretch(
  passage: CitingPassage,
  stretch: Span,
  settings: { readonly index: SentenceIndex; readonly taken: readonly Finding[] },
): Finding[] {
  const { index, taken } = settings;
  const folded = sliceFolded(passage.folded, stretch);
  if (!hasRun(folded.text, index.runs)) return [];
  const shift = ({ start, end }: Span, by: number) => ({ start: start + by, end: end + by });
  const isWithin = ({ start, end }: Span) => stretch.start <= start && end <= stretch.end;
  const part: CitingPassage = {
    ...passage,
    text: passage.text.slice(stretch.start, stretch.end),
    folded,
    marks: passage.marks.filter(isWithin).map((mark) => ({
      ...mark,
      ...shift(mark, -stretch.start),
      inner: shift(mark.inner, -stretch.start),
    })),
  };
  const own = taken
    .filter(({ span }) => isWithin(span))
    .map((finding) => ({ ...finding, span: shift(finding.span, -stretch.start) }));
  return findParallels(part, [index.library], { rule: index.rule, taken: own }).map((finding) => ({
    ...finding,
    passage,
    span: shift(finding.span, stretch.start),
    cited:
      finding.cited === null
        ? null
        : { ...finding.cited, runs: shiftRuns(finding.cited.runs, stretch.start) },
  }));
}
