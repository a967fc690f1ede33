import { parseLabel } from '../attribution/label.ts';
import { findScope, readLabelYear } from '../attribution/scope.ts';
import type { Finding } from '../citation/finding.ts';
import { findShared } from '../citation/parallel/shared-sentence.ts';
import { ECHO_EVIDENCE } from '../citation/unattributed.ts';
import { weighWords } from '../reuse/weight.ts';
import { sliceFoldedText } from '../text/folding/fold.ts';
import { countLetters } from '../text/letter.ts';
import type { QuotationMark } from '../text/quotation-mark.ts';
import type { Span } from '../text/span.ts';
import { containsSpan, measureOverlap } from '../text/span.ts';
import { judgeFinding } from './finding-judgement.ts';
import { splitQuotation } from './quotation-part.ts';
import type { CheckedPassage } from './reading/checked-passage.ts';
import { readClaim } from './reading/claim.ts';
import { isList, isName, isQuotation, isTopicAt, standsAlone } from './reading/naming.ts';
import { judgeReported } from './reported-judgement.ts';
import type { Verdict } from './verdict.ts';
import { writeVerdict } from './verdict-record.ts';
import { judgeUnknown, judgeWords } from './words-judgement.ts';

/** What is judged of a passage, and the marks in it that hold no quotation. Spans of the pasted text. */
interface JudgedPassage {
  readonly verdicts: readonly Verdict[];
  readonly unlisted: readonly Span[];
}

/** Letters of words shared with a document by which they are more than current words. */
const SHARED_LENGTH = 20;
/** Words with more than one clause. */
const CLAUSES = /[，；。！？：](?=.)/u;

/** Judges one passage; verdicts are in order of place, none overlaps another. */
export function judgePassage(checked: CheckedPassage): JudgedPassage {
  const { passage } = checked;
  const marks = passage.marks.filter(
    ({ depth, inner }) => depth === 0 && hasLetters(checked, inner),
  );
  const names = marks.filter(
    (mark) => (isName(passage, mark) || isTheme(checked, mark)) && !isLabel(checked, mark),
  );
  const listing = new Listing();
  for (const mark of marks) {
    if (!names.includes(mark)) listing.addAll(judgeParts(checked, mark));
  }
  for (const finding of checked.findings) {
    if (finding.kind === 'mention' || names.some((mark) => containsSpan(mark, finding.span)))
      continue;
    if (!isTaken(checked, finding) || isBare(checked, finding, marks)) continue;
    if (isNaming(checked, finding) || isFragment(checked, finding)) continue;
    listing.addAll([judgeFinding(checked, finding)]);
  }
  for (const mark of marks) {
    if (!names.includes(mark) && !listing.holds(toPasted(checked, mark.inner))) {
      listing.addAll([judgeMark(checked, mark)]);
    }
  }
  listing.addAll(judgeReported(checked));
  listing.addAll(judgeShared(checked, names));
  const verdicts = listing.verdicts.toSorted((left, right) => left.start - right.start);
  const unlisted = marks
    .map(({ inner }) => toPasted(checked, inner))
    .filter((span) => !listing.holds(span));
  return { verdicts, unlisted };
}

/** Verdicts that do not overlap; of two the one added first stays. */
class Listing {
  readonly verdicts: Verdict[] = [];

  addAll(verdicts: readonly (Verdict | null)[]): void {
    for (const verdict of verdicts) {
      if (verdict !== null && !this.holds(verdict)) this.verdicts.push(verdict);
    }
  }

  holds(span: Span): boolean {
    return this.verdicts.some((one) => measureOverlap(one, span) > 0);
  }
}

/** Words that nobody is said to say and that a space parts instead of a comma: “交流互鉴 命运与共”. */
function isTheme(checked: CheckedPassage, { start, end, inner }: QuotationMark): boolean {
  const { passage, text } = checked;
  if (findScope(passage.attribution.scopes, { start, end }) !== null) return false;
  const place = toPasted(checked, inner);
  const words = text.slice(place.start, place.end);
  return /\p{Script=Han}[ \u3000]+\p{Script=Han}/u.test(words) && !/[，。；、]/u.test(words);
}

/** The name of a formula is no other name. */
function isLabel({ passage, index }: CheckedPassage, { inner }: QuotationMark): boolean {
  return readLabelYear(passage.text.slice(inner.start, inner.end), index.knowledge.labels) !== null;
}

function hasLetters({ passage }: CheckedPassage, { start, end }: Span): boolean {
  return countLetters(passage.text.slice(start, end)) > 0;
}

function toPasted({ pasted }: CheckedPassage, { start, end }: Span): Span {
  const first = pasted.offsets[start] ?? 0;
  return { start: first, end: (pasted.offsets[end - 1] ?? first) + 1 };
}

/** Quoted words of which one part stands in an excerpt and another elsewhere; none if they are judged as a whole. */
function judgeParts(checked: CheckedPassage, mark: QuotationMark): (Verdict | null)[] {
  const { passage } = checked;
  const claim = readClaim(passage, findScope(passage.attribution.scopes, mark));
  const parts = splitQuotation(checked, mark.inner, claim);
  if (parts.length < 2) return [];
  const verdicts = parts.map(
    (part) => judgeWords(checked, part, claim) ?? judgeUnknown(checked, part, claim),
  );
  return verdicts.every(({ kind }) => kind === 'unknown') ? [] : verdicts;
}

function isTaken({ passage, index }: CheckedPassage, finding: Finding): boolean {
  return finding.isCertain || index.confirmed.has(sliceFoldedText(passage.folded, finding.span));
}

/** Words in marks that nobody is said to say and that prove nothing: the name of a formula. */
function isBare(
  checked: CheckedPassage,
  { span }: Finding,
  marks: readonly QuotationMark[],
): boolean {
  const { passage, index } = checked;
  const mark = marks.find(({ inner }) => inner.start === span.start && inner.end === span.end);
  if (mark === undefined || standsAlone(passage.text, mark)) return false;
  if (findScope(passage.attribution.scopes, mark) !== null) return false;
  const words = sliceFoldedText(passage.folded, span);
  if (parseLabel(passage.text.slice(span.start, span.end)) !== null) return false;
  return weighWords(words, index.corpus.rule).evidence < ECHO_EVIDENCE && !isKnown(checked, words);
}

/** Letters of the shortest words that are taken from anywhere. */
const TERM_LENGTH = 4;

function isFragment({ passage }: CheckedPassage, { span }: Finding): boolean {
  return countLetters(passage.text.slice(span.start, span.end)) < TERM_LENGTH;
}

/** What a speech is said to be about, or a list of names: no words of it. */
function isNaming({ passage }: CheckedPassage, { span, basis, kind }: Finding): boolean {
  const { text, marks } = passage;
  if (marks.some((mark) => containsSpan(mark, span))) return false;
  const isNames = kind === 'echo' && basis === 'words' && isList(text.slice(span.start, span.end));
  return isNames || isTopicAt(text, span.start);
}

function isKnown({ index }: CheckedPassage, words: string): boolean {
  return index.knowledge.testimonies.some((given) => given.words.includes(words));
}

/** Words in marks that no finding has taken. */
function judgeMark(checked: CheckedPassage, mark: QuotationMark): Verdict | null {
  const { passage, index } = checked;
  const claim = readClaim(passage, findScope(passage.attribution.scopes, mark));
  const words = sliceFoldedText(passage.folded, mark.inner);
  const isSaid = isQuotation(passage, mark, claim);
  const proves = weighWords(words, index.corpus.rule).evidence >= ECHO_EVIDENCE;
  const isJudged = isSaid || claim.kind !== 'none' || proves;
  const judged = isJudged ? judgeWords(checked, mark.inner, claim) : null;
  if (judged !== null) return judged;
  return isSaid ? judgeUnknown(checked, mark.inner, claim) : null;
}

/** Whether words say but who spoke where: 习近平在中共中央政治局第…次集体学习时强调. */
function tellsSource(words: string): boolean {
  return (
    /习近平|总书记/u.test(words) &&
    /(?:指出|强调|表示|提出|致辞|讲话|贺信|演讲)[，：]?$/u.test(words)
  );
}

/** Whole sentences that a document has too. */
function judgeShared(checked: CheckedPassage, names: readonly QuotationMark[]): Verdict[] {
  const { passage, index, findings } = checked;
  return findShared(passage, index.shared, findings)
    .filter(({ shared, span }) => {
      const isNamed = names.some((mark) => measureOverlap(mark, span) > 0);
      const words = passage.text.slice(span.start, span.end);
      return (
        shared >= SHARED_LENGTH &&
        !isNamed &&
        !isList(words) &&
        CLAUSES.test(words) &&
        !tellsSource(words)
      );
    })
    .map((finding) => writeVerdict(checked, finding, { kind: 'echo' }));
}
