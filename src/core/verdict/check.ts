import type { CitingPassage } from '../attribution/citing-text.ts';
import { readCitingText } from '../attribution/citing-text.ts';
import { keyLabel, parseLabel } from '../attribution/label.ts';
import { findScope } from '../attribution/scope.ts';
import { citeAddresses } from '../citation/citing.ts';
import type { EditionIndex } from '../citation/edition-citations.ts';
import type { Finding } from '../citation/finding.ts';
import { NO_WORDS, readFinding, WORDS_ALONE } from '../citation/finding.ts';
import { recallTestimonies } from '../citation/knowledge.ts';
import { PARALLEL_RUN } from '../citation/parallel.ts';
import { classifyQuotes } from '../citation/quote-class.ts';
import { findShared } from '../citation/shared-sentence.ts';
import { ECHO_EVIDENCE, isEcho } from '../citation/unattributed.ts';
import { acceptVariants, compareWords } from '../citation/word-comparison.ts';
import { findWhole } from '../reuse/library.ts';
import { citeWords, locateWords } from '../reuse/location.ts';
import type { CitedWords, Reuse } from '../reuse/reuse.ts';
import { findReuse } from '../reuse/reuse.ts';
import { weighWords } from '../reuse/weight.ts';
import { foldText, sliceFolded, sliceFoldedText } from '../text/fold.ts';
import type { QuotationMark } from '../text/quotation-mark.ts';
import type { Span } from '../text/span.ts';
import { containsSpan, measureOverlap } from '../text/span.ts';
import { findNearest, findOtherYear } from './nearest.ts';
import type { PastedPassage } from './pasted-text.ts';
import { readPastedText } from './pasted-text.ts';
import { readSourceNotes } from './source-note.ts';
import type { Verdict, VerdictKind } from './verdict.ts';

/** Letters of words in marks below which they are taken for a name, if nobody is said to say them. */
const SAYING_LENGTH = 8;

/** Steps of a check: each passage is read for what it cites, then judged. */
const STEPS = 2;

/**
 * Judges every passage of a text that uses an address or a document, and every quotation that it cannot place.
 * Verdicts are in order of place and do not overlap. `report` is told the share done, 0 to 1, passage by passage.
 * Cost: linear in the text.
 */
export function checkText(
  text: string,
  reading: EditionIndex,
  report: (share: number) => void = () => {},
): Verdict[] {
  const { corpus, knowledge, known } = reading;
  const passages = readPastedText(text, { known, variants: corpus.variants });
  const citing = readCitingText({ id: 'pasted', date: null, passages }, corpus);
  const readAlone = (passage: CitingPassage, index: number) =>
    readSourceNotes(dropWhole(passage), passages[index + 1]?.text ?? '', corpus.calendar);
  const cited = citeAddresses(
    { ...citing, passages: citing.passages.map(readAlone) },
    corpus,
    knowledge,
    (done) => report(done / passages.length / STEPS),
  );
  return cited.flatMap(({ passage, findings }, index) => {
    const pasted = passages[index];
    report((passages.length + index + 1) / passages.length / STEPS);
    if (pasted === undefined) return [];
    const checker = { text, pasted, passage, findings, reading };
    return judgePassage(checker).sort((left, right) => left.start - right.start);
  });
}

/** Repeats within a pasted text are not counted: each passage is judged alone. */
function dropWhole(passage: CitingPassage): CitingPassage {
  return { ...passage, whole: '' };
}

interface Checker {
  readonly text: string;
  readonly pasted: PastedPassage;
  readonly passage: CitingPassage;
  readonly findings: readonly Finding[];
  readonly reading: EditionIndex;
}

function judgePassage(checker: Checker): Verdict[] {
  const { findings, passage, reading } = checker;
  const verdicts: Verdict[] = [];
  const taken: Span[] = [];
  const add = (verdict: Verdict | null, span: Span) => {
    if (verdict === null || taken.some((one) => measureOverlap(one, span) > 0)) return;
    taken.push(span);
    verdicts.push(verdict);
  };
  for (const finding of findings) {
    if (finding.kind === 'mention') continue;
    const words = () => sliceFoldedText(passage.folded, finding.span);
    if (finding.isCertain || reading.confirmed.has(words())) {
      add(judgeFinding(checker, finding), finding.span);
    }
  }
  for (const reuse of findMisplaced(checker)) add(judgeMisplaced(checker, reuse), reuse.citing);
  for (const mark of passage.marks) {
    if (mark.depth === 0) add(judgeMark(checker, mark, taken), mark.inner);
  }
  for (const shared of findShared(passage, reading.shared, findings)) {
    if (!taken.some((one) => measureOverlap(one, shared.span) > 0)) {
      add(describe(checker, shared, { kind: 'echo' }), shared.span);
    }
  }
  return verdicts;
}

function judgeFinding(checker: Checker, finding: Finding): Verdict | null {
  const attributed =
    finding.basis === 'recovered' || finding.basis === 'words' ? null : finding.year;
  switch (finding.kind) {
    case 'quotation':
      return (
        judgeHeld(checker, finding, attributed) ??
        describe(checker, correctYear(checker, finding), { attributed })
      );
    case 'echo': {
      const isMarked = checker.passage.marks.some((mark) => containsSpan(mark, finding.span));
      return describe(checker, finding, isMarked ? {} : { kind: 'echo' });
    }
    case 'label':
      return describe(checker, nameWitnesses(checker, finding), {
        kind: 'testimonium',
        attributed,
      });
    case 'testimonium':
      return judgeTestimony(checker, finding, attributed);
    default:
      return null;
  }
}

/** A label with the documents that give it to its year. */
function nameWitnesses({ reading }: Checker, finding: Finding): Finding {
  const label = parseLabel(readFinding(finding));
  if (label === null || finding.recovered.length > 0) return finding;
  return { ...finding, recovered: reading.knowledge.namers.get(keyLabel(label)) ?? [] };
}

/** Words attributed to one year that another has nearer are misplaced in a text to be checked. */
function correctYear(checker: Checker, finding: Finding): Finding {
  const other = findOtherYear(finding.passage, checker.reading.corpus, finding.span);
  if (other === null || finding.cited === null || finding.basis === 'recovered') return finding;
  const isNearer = other.shared > finding.shared && Number(other.source.id) !== finding.year;
  return isNearer ? moveFinding(finding, other) : finding;
}

/** Words that the year they are given to lacks and others have whole, formulas or not. */
function judgeHeld(checker: Checker, finding: Finding, attributed: number | null): Verdict | null {
  const { corpus } = checker.reading;
  const words = sliceFoldedText(finding.passage.folded, finding.span);
  if (attributed === null || words.length < SAYING_LENGTH) return null;
  const years = findYears(words, checker.reading);
  const [year] = years;
  if (year === undefined || years.includes(attributed)) return null;
  const library = corpus.byYear.get(year);
  const place = library === undefined ? null : locateWords(readFinding(finding), library, corpus);
  const held =
    years.length > 1 || place === null
      ? { ...finding, year: null, cited: null }
      : { ...finding, year, cited: citeWords(place, finding.span.start) };
  return describe(
    checker,
    { ...held, kind: 'quotation' },
    { kind: 'wrong-year', attributed, years },
  );
}

function moveFinding(finding: Finding, place: Reuse): Finding {
  const cited: CitedWords = { source: place.source, span: place.cited, runs: place.runs };
  return { ...finding, year: Number(place.source.id), cited, shared: place.shared };
}

function judgeTestimony(
  checker: Checker,
  finding: Finding,
  attributed: number | null,
): Verdict | null {
  const words = sliceFoldedText(finding.passage.folded, finding.span);
  const known = recallTestimonies(words, checker.reading.knowledge);
  const own = known.filter(({ year }) => attributed === null || year === attributed);
  if (own.length > 0) {
    const recovered = [...new Set(own.map(({ document }) => document))];
    return describe(checker, { ...finding, recovered }, { kind: 'testimonium', attributed });
  }
  const other = findOtherYear(finding.passage, checker.reading.corpus, finding.span);
  if (other !== null) {
    return describe(checker, moveFinding(finding, other), { kind: 'wrong-year', attributed });
  }
  const held = judgeHeld(checker, finding, attributed);
  if (held !== null) return held;
  const [elsewhere] = known;
  if (elsewhere !== undefined) {
    const recovered = [...new Set(known.map(({ document }) => document))];
    return describe(
      checker,
      { ...finding, year: elsewhere.year, recovered },
      { kind: 'wrong-year', attributed },
    );
  }
  return describeUnknown(checker, { ...finding, year: null }, attributed);
}

/** Words that no address has and no document gives to one; a document may have them all the same. */
function describeUnknown(
  checker: Checker,
  finding: Finding,
  attributed: number | null = null,
): Verdict {
  const { library } = checker.reading.shared;
  const words = sliceFolded(finding.passage.folded, finding.span);
  const found = words.text.length < PARALLEL_RUN ? null : findWhole(words.text, library);
  if (found === null) return describe(checker, finding, { kind: 'unknown', attributed });
  const run = { citing: finding.span, cited: found.span };
  const cited = { source: found.source, span: found.span, runs: [run] };
  return describe(
    checker,
    { ...finding, kind: 'parallel', cited },
    { kind: 'unknown', attributed },
  );
}

/** Reported words that the address named lacks and another has. */
function findMisplaced({ passage, reading }: Checker): Reuse[] {
  const { library, rule } = reading.corpus;
  if (!passage.attribution.scopes.some(({ attribution }) => attribution.kind === 'address'))
    return [];
  return findReuse(passage, library, rule).filter((reuse) => {
    const scope = findScope(passage.attribution.scopes, reuse.citing);
    if (scope?.attribution.kind !== 'address' || !isEcho(reuse)) return false;
    const hasMark = passage.marks.some(
      (mark) => mark.start >= scope.start && mark.start <= reuse.citing.start,
    );
    return !hasMark && Number(reuse.source.id) !== scope.attribution.year;
  });
}

function judgeMisplaced(checker: Checker, reuse: Reuse): Verdict {
  const { passage } = checker;
  const scope = findScope(passage.attribution.scopes, reuse.citing);
  const attributed = scope?.attribution.kind === 'address' ? scope.attribution.year : null;
  return describe(checker, findingOf(passage, reuse), { kind: 'wrong-year', attributed });
}

function findingOf(passage: CitingPassage, reuse: Reuse): Finding {
  return {
    kind: 'quotation',
    passage,
    span: reuse.citing,
    year: Number(reuse.source.id),
    cited: { source: reuse.source, span: reuse.cited, runs: reuse.runs },
    ...WORDS_ALONE,
    shared: reuse.shared,
    distinctive: reuse.evidence,
  };
}

/** Words in marks that no citation has taken. */
function judgeMark(checker: Checker, mark: QuotationMark, taken: readonly Span[]): Verdict | null {
  const { passage, reading } = checker;
  const { corpus } = reading;
  const folded = sliceFoldedText(passage.folded, mark.inner);
  if (folded === '' || taken.some((one) => measureOverlap(one, mark.inner) > 0)) return null;
  const years = findYears(folded, reading);
  const finding: Finding = {
    kind: 'testimonium',
    passage,
    span: mark.inner,
    year: null,
    ...NO_WORDS,
    ...WORDS_ALONE,
  };
  if (years.length > 0 && folded.length >= SAYING_LENGTH) {
    const [only] = years;
    const proves = weighWords(folded, reading.corpus.rule).evidence >= ECHO_EVIDENCE;
    const year = years.length === 1 && only !== undefined && proves ? only : null;
    return describe(checker, { ...finding, year }, { kind: 'verbatim', years });
  }
  const other = findOtherYear(passage, corpus, mark.inner);
  if (other !== null) {
    return describe(checker, { ...findingOf(passage, other), span: mark.inner }, {});
  }
  const near = findNearest(passage, corpus, mark.inner);
  if (near !== null) {
    const found = { ...findingOf(passage, near.reuse), span: mark.inner };
    const holders = findYears(foldText(near.words, corpus.variants).text, reading);
    const year = holders.length > 1 ? null : found.year;
    return describe(checker, { ...found, year }, { years: holders });
  }
  const isName =
    classifyQuotes({ ...passage, marks: [mark] }, [])[0]?.class === 'name' &&
    folded.length < SAYING_LENGTH;
  return isName ? null : describeUnknown(checker, finding);
}

function findYears(folded: string, { corpus }: EditionIndex): number[] {
  return [...corpus.addresses]
    .filter(([, source]) => source.folded.text.includes(folded))
    .map(([year]) => year);
}

function describe(
  { text, pasted, reading }: Checker,
  finding: Finding,
  judged: {
    readonly kind?: VerdictKind;
    readonly attributed?: number | null;
    readonly years?: readonly number[];
  },
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
