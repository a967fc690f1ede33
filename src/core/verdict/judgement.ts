import type { CitingPassage } from '../attribution/citing-text.ts';
import { keyLabel, parseLabel } from '../attribution/label.ts';
import { findScope } from '../attribution/scope.ts';
import type { EditionIndex } from '../citation/edition-citations.ts';
import type { Finding } from '../citation/finding.ts';
import { NO_WORDS, readFinding, WORDS_ALONE } from '../citation/finding.ts';
import { recallTestimonies } from '../citation/knowledge.ts';
import { PARALLEL_RUN } from '../citation/parallel.ts';
import { classifyQuotes } from '../citation/quote-class.ts';
import { findShared } from '../citation/shared-sentence.ts';
import { ECHO_EVIDENCE, isEcho } from '../citation/unattributed.ts';
import { findWhole } from '../reuse/library.ts';
import { citeWords, locateWords } from '../reuse/location.ts';
import type { CitedWords, Reuse } from '../reuse/reuse.ts';
import { findReuse } from '../reuse/reuse.ts';
import { weighWords } from '../reuse/weight.ts';
import { foldText, sliceFolded, sliceFoldedText } from '../text/fold.ts';
import type { QuotationMark } from '../text/quotation-mark.ts';
import type { Span } from '../text/span.ts';
import { containsSpan, measureOverlap } from '../text/span.ts';
import type { CheckedPassage } from './checked-passage.ts';
import { findNearest, findOtherYear } from './nearest.ts';
import type { Verdict } from './verdict.ts';
import { writeVerdict } from './verdict-record.ts';

/** Letters of words in marks below which they are taken for a name, if nobody is said to say them. */
const SAYING_LENGTH = 8;

/** Verdicts on one passage, in no order; none overlaps another. */
export function judgePassage(checked: CheckedPassage): Verdict[] {
  const { findings, passage, reading } = checked;
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
      add(judgeFinding(checked, finding), finding.span);
    }
  }
  for (const reuse of findMisplaced(checked)) add(judgeMisplaced(checked, reuse), reuse.citing);
  for (const mark of passage.marks) {
    if (mark.depth === 0) add(judgeMark(checked, mark, taken), mark.inner);
  }
  for (const shared of findShared(passage, reading.shared, findings)) {
    if (!taken.some((one) => measureOverlap(one, shared.span) > 0)) {
      add(writeVerdict(checked, shared, { kind: 'echo' }), shared.span);
    }
  }
  return verdicts;
}

function judgeFinding(checked: CheckedPassage, finding: Finding): Verdict | null {
  const attributed =
    finding.basis === 'recovered' || finding.basis === 'words' ? null : finding.year;
  switch (finding.kind) {
    case 'quotation':
      return (
        judgeHeld(checked, finding, attributed) ??
        writeVerdict(checked, correctYear(checked, finding), { attributed })
      );
    case 'echo': {
      const isMarked = checked.passage.marks.some((mark) => containsSpan(mark, finding.span));
      return writeVerdict(checked, finding, isMarked ? {} : { kind: 'echo' });
    }
    case 'label':
      return writeVerdict(checked, nameWitnesses(checked, finding), {
        kind: 'testimonium',
        attributed,
      });
    case 'testimonium':
      return judgeTestimony(checked, finding, attributed);
    default:
      return null;
  }
}

/** A label with the documents that give it to its year. */
function nameWitnesses({ reading }: CheckedPassage, finding: Finding): Finding {
  const label = parseLabel(readFinding(finding));
  if (label === null || finding.recovered.length > 0) return finding;
  return { ...finding, recovered: reading.knowledge.namers.get(keyLabel(label)) ?? [] };
}

/** Words attributed to one year that another has nearer are misplaced in a text to be checked. */
function correctYear(checked: CheckedPassage, finding: Finding): Finding {
  const other = findOtherYear(finding.passage, checked.reading.corpus, finding.span);
  if (other === null || finding.cited === null || finding.basis === 'recovered') return finding;
  const isNearer = other.shared > finding.shared && Number(other.source.id) !== finding.year;
  return isNearer ? moveFinding(finding, other) : finding;
}

/** Words that the year they are given to lacks and others have whole, formulas or not. */
function judgeHeld(
  checked: CheckedPassage,
  finding: Finding,
  attributed: number | null,
): Verdict | null {
  const { corpus } = checked.reading;
  const words = sliceFoldedText(finding.passage.folded, finding.span);
  if (attributed === null || words.length < SAYING_LENGTH) return null;
  const years = findYears(words, checked.reading);
  const [year] = years;
  if (year === undefined || years.includes(attributed)) return null;
  const library = corpus.byYear.get(year);
  const place = library === undefined ? null : locateWords(readFinding(finding), library, corpus);
  const held =
    years.length > 1 || place === null
      ? { ...finding, year: null, cited: null }
      : { ...finding, year, cited: citeWords(place, finding.span.start) };
  return writeVerdict(
    checked,
    { ...held, kind: 'quotation' },
    { kind: 'wrong-year', attributed, years },
  );
}

function moveFinding(finding: Finding, place: Reuse): Finding {
  const cited: CitedWords = { source: place.source, span: place.cited, runs: place.runs };
  return { ...finding, year: Number(place.source.id), cited, shared: place.shared };
}

function judgeTestimony(
  checked: CheckedPassage,
  finding: Finding,
  attributed: number | null,
): Verdict | null {
  const words = sliceFoldedText(finding.passage.folded, finding.span);
  const known = recallTestimonies(words, checked.reading.knowledge);
  const own = known.filter(({ year }) => attributed === null || year === attributed);
  if (own.length > 0) {
    const recovered = [...new Set(own.map(({ document }) => document))];
    return writeVerdict(checked, { ...finding, recovered }, { kind: 'testimonium', attributed });
  }
  const other = findOtherYear(finding.passage, checked.reading.corpus, finding.span);
  if (other !== null) {
    return writeVerdict(checked, moveFinding(finding, other), { kind: 'wrong-year', attributed });
  }
  const held = judgeHeld(checked, finding, attributed);
  if (held !== null) return held;
  const [elsewhere] = known;
  if (elsewhere !== undefined) {
    const recovered = [...new Set(known.map(({ document }) => document))];
    return writeVerdict(
      checked,
      { ...finding, year: elsewhere.year, recovered },
      { kind: 'wrong-year', attributed },
    );
  }
  return judgeUnknown(checked, { ...finding, year: null }, attributed);
}

/** Words that no address has and no document gives to one; a document may have them all the same. */
function judgeUnknown(
  checked: CheckedPassage,
  finding: Finding,
  attributed: number | null = null,
): Verdict {
  const { library } = checked.reading.shared;
  const words = sliceFolded(finding.passage.folded, finding.span);
  const found = words.text.length < PARALLEL_RUN ? null : findWhole(words.text, library);
  if (found === null) return writeVerdict(checked, finding, { kind: 'unknown', attributed });
  const run = { citing: finding.span, cited: found.span };
  const cited = { source: found.source, span: found.span, runs: [run] };
  return writeVerdict(
    checked,
    { ...finding, kind: 'parallel', cited },
    { kind: 'unknown', attributed },
  );
}

/** Reported words that the address named lacks and another has. */
function findMisplaced({ passage, reading }: CheckedPassage): Reuse[] {
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

function judgeMisplaced(checked: CheckedPassage, reuse: Reuse): Verdict {
  const { passage } = checked;
  const scope = findScope(passage.attribution.scopes, reuse.citing);
  const attributed = scope?.attribution.kind === 'address' ? scope.attribution.year : null;
  return writeVerdict(checked, findingOf(passage, reuse), { kind: 'wrong-year', attributed });
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
function judgeMark(
  checked: CheckedPassage,
  mark: QuotationMark,
  taken: readonly Span[],
): Verdict | null {
  const { passage, reading } = checked;
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
  return judgeWhole(checked, finding, { folded, years }) ?? judgeNear(checked, finding, folded);
}

/** Words that addresses have whole. */
function judgeWhole(
  checked: CheckedPassage,
  finding: Finding,
  { folded, years }: { readonly folded: string; readonly years: readonly number[] },
): Verdict | null {
  if (years.length === 0 || folded.length < SAYING_LENGTH) return null;
  const [only] = years;
  const proves = weighWords(folded, checked.reading.corpus.rule).evidence >= ECHO_EVIDENCE;
  const year = years.length === 1 && only !== undefined && proves ? only : null;
  return writeVerdict(checked, { ...finding, year }, { kind: 'verbatim', years });
}

/** Words that an address has in part, or nearly; names are left out, other words cannot be placed. */
function judgeNear(checked: CheckedPassage, finding: Finding, folded: string): Verdict | null {
  const { passage, reading } = checked;
  const { corpus } = reading;
  const { span } = finding;
  const other = findOtherYear(passage, corpus, span);
  if (other !== null) return writeVerdict(checked, { ...findingOf(passage, other), span }, {});
  const near = findNearest(passage, corpus, span);
  if (near !== null) {
    const found = { ...findingOf(passage, near.reuse), span };
    const holders = findYears(foldText(near.words, corpus.variants).text, reading);
    const year = holders.length > 1 ? null : found.year;
    return writeVerdict(checked, { ...found, year }, { years: holders });
  }
  const marks = passage.marks.filter(({ inner }) => inner === span);
  const isName =
    classifyQuotes({ ...passage, marks }, [])[0]?.class === 'name' && folded.length < SAYING_LENGTH;
  return isName ? null : judgeUnknown(checked, finding);
}

function findYears(folded: string, { corpus }: EditionIndex): number[] {
  return [...corpus.addresses]
    .filter(([, source]) => source.folded.text.includes(folded))
    .map(([year]) => year);
}
