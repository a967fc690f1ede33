import type { Scope } from '../attribution/attribution.ts';
import { findSameYears, findYears } from '../citation/corpus.ts';
import type { Finding } from '../citation/finding.ts';
import { ECHO_DISTINCTIVE, ECHO_EVIDENCE, isEcho } from '../citation/unattributed.ts';
import { locateWords } from '../reuse/location.ts';
import type { Reuse } from '../reuse/reuse.ts';
import { findReuse, shiftRuns } from '../reuse/reuse.ts';
import { hasRun } from '../reuse/run-set.ts';
import { sliceFoldedText } from '../text/folding/fold.ts';
import { countLetters, isLetter } from '../text/letter.ts';
import type { Span } from '../text/span.ts';
import { measureOverlap, subtractSpans } from '../text/span.ts';
import { GIVEN_RUN } from './check-index.ts';
import type { CheckedPassage } from './reading/checked-passage.ts';
import { type AddressClaim, type Claim, readClaim } from './reading/claim.ts';
import { isList, isTopicAt } from './reading/naming.ts';
import type { Verdict } from './verdict.ts';
import { writeVerdict } from './verdict-record.ts';
import { citeReuse, judgeOwnGiven, judgeWords } from './words-judgement.ts';
import { measureProof, weighYear } from './year-evidence.ts';

/** Letters that reported words must share with what a document gives to a year, {@link GIVEN_RUN} of them in one run. */
const GIVEN_LENGTH = 10;
/** Letters of reported words that stand in another year, by which they show it. */
const LIKELY_LENGTH = 10;
const LIKELY_PROOF = 6;
/** Share of a reported sentence by which it is that of another year. */
const SENTENCE_SHARE = 0.7;

/** Words without marks that somebody is said to say, and where they are from; in no order. */
export function judgeReported(checked: CheckedPassage): Verdict[] {
  const stretches = findStretches(checked);
  if (stretches.length === 0) return [];
  const { passage, reuses } = checked;
  const held = reuses
    .filter(({ citing: { start, end } }) => {
      return !isList(passage.text.slice(start, end)) && !isTopicAt(passage.text, start);
    })
    .flatMap((reuse) => stretches.flatMap((stretch) => judgeStretch(checked, stretch, reuse)));
  const isAuthors = stretches.some(({ claim }) => claim.kind === 'year' || claim.kind === 'author');
  return isAuthors
    ? [...judgeGivenReports(checked, stretches), ...judgeListed(checked, stretches), ...held]
    : held;
}

/** Reported words between marks and other attributions. */
interface Stretch extends Span {
  readonly claim: Claim;
}

function findStretches({ passage }: CheckedPassage): Stretch[] {
  const { scopes } = passage.attribution;
  const marks = passage.marks.filter(({ depth }) => depth === 0);
  return scopes.flatMap((scope, index) => {
    const claim = readClaim(passage, scope);
    const others = scopes.filter((one, place) => place !== index && isWithin(one, scope));
    const holes = [
      ...marks.filter((mark) => measureOverlap(mark, scope) > 0),
      ...others.flatMap(({ cue, start, end }) => [cue, { start, end }]),
    ];
    return subtractSpans(scope, holes).map((span) => ({ ...span, claim }));
  });
}

/** Whether a scope begins in another; the later one of two with the same place gives way. */
function isWithin(one: Scope, scope: Scope): boolean {
  return scope.start < one.start && one.start < scope.end;
}

function judgeStretch(checked: CheckedPassage, stretch: Stretch, found: Reuse): Verdict[] {
  const reuse = clipReuse(checked, stretch, found);
  if (reuse === null) return [];
  const { claim } = stretch;
  const { source, citing } = reuse;
  const { passage, index } = checked;
  const finding = citeReuse(checked, citing, reuse);
  const proof = measureProof(passage, citing, { source, index });
  switch (claim.kind) {
    case 'none':
      return [writeVerdict(checked, finding, { kind: 'echo' })];
    case 'author':
      return [writeReported(checked, finding, claim)];
    case 'year':
      if (claim.year === finding.year) return [writeReported(checked, finding, claim)];
      return findSameYears({ ...reuse, span: reuse.cited }, index.corpus).includes(claim.year)
        ? []
        : judgeAway(checked, { finding, claim, reuse, stretch });
    default:
      return proof >= ECHO_DISTINCTIVE && measureClauses(passage.text, reuse) >= REPORTED_SHARE
        ? [writeVerdict(checked, finding, { kind: 'elsewhere', claim })]
        : [];
  }
}

/** Reported words of another year than the stated one: a part of a longer sentence is no evidence. */
function judgeAway(
  checked: CheckedPassage,
  one: {
    readonly finding: Finding;
    readonly claim: Claim;
    readonly reuse: Reuse;
    readonly stretch: Span;
  },
): Verdict[] {
  const { finding, claim, reuse, stretch } = one;
  const { source, citing, shared } = reuse;
  const { passage, index } = checked;
  const firmness = weighYear(passage, citing, { source, index, shared });
  const isWhole = measureSentence(passage.text, citing, stretch) >= SENTENCE_SHARE;
  if (firmness === 'fixed' && isWhole) {
    return [writeVerdict(checked, finding, { kind: 'other-year', claim })];
  }
  const isLikely =
    firmness !== 'weak' &&
    shared >= LIKELY_LENGTH &&
    measureProof(passage, citing, { source, index }) >= LIKELY_PROOF;
  return isLikely ? [writeVerdict(checked, finding, { kind: 'elsewhere', claim })] : [];
}

/** Share of the sentence of a stretch that words make up. */
function measureSentence(text: string, { start, end }: Span, stretch: Span): number {
  const before = text.slice(stretch.start, start).search(/[^。！？；]*$/u);
  const after = text.slice(end, stretch.end).search(/[。！？；]/u);
  const from = stretch.start + Math.max(0, before);
  const to = after < 0 ? stretch.end : end + after;
  return countLetters(text.slice(start, end)) / Math.max(1, countLetters(text.slice(from, to)));
}

/** Share of the clauses in which shared words stand that they make up. */
function measureClauses(text: string, { citing, runs }: Reuse): number {
  const before = text.slice(0, citing.start).search(/[^，。；：！？“”]*$/u);
  const after = text.slice(citing.end).search(/[，。；：！？“”]|$/u);
  const shared = runs.reduce(
    (sum, run) => sum + countLetters(text.slice(run.citing.start, run.citing.end)),
    0,
  );
  return shared / Math.max(1, countLetters(text.slice(before, citing.end + after)));
}

/** Share of reported words that must be the same: below, they are reported freely. */
const REPORTED_SHARE = 0.85;

/** Reported words beside their source; freely reported ones are no quotation that differs. */
export function writeReported(checked: CheckedPassage, finding: Finding, claim: Claim): Verdict {
  const { text } = checked.passage;
  const letters = countLetters(text.slice(finding.span.start, finding.span.end));
  const isFree = finding.shared < REPORTED_SHARE * letters;
  return writeVerdict(checked, finding, isFree ? { kind: 'echo', claim } : { claim });
}

/** The part of a reuse that lies in a stretch, compared anew if it is cut; `null` if too little is left. */
function clipReuse({ passage, index }: CheckedPassage, stretch: Span, reuse: Reuse): Reuse | null {
  const { citing, source } = reuse;
  if (measureOverlap(citing, stretch) === 0) return null;
  if (stretch.start <= citing.start && citing.end <= stretch.end) {
    return isEcho(reuse) ? reuse : null;
  }
  const span = trimSpan(passage.text, {
    start: Math.max(citing.start, stretch.start),
    end: Math.min(citing.end, stretch.end),
  });
  const library = index.corpus.byYear.get(Number(source.id));
  const words = passage.text.slice(span.start, span.end);
  const place = library === undefined ? null : locateWords(words, library, index.corpus);
  if (place === null || place.shared < ECHO_DISTINCTIVE || place.evidence < ECHO_EVIDENCE)
    return null;
  return { ...reuse, ...place, citing: span, runs: shiftRuns(place.runs, span.start) };
}

function trimSpan(text: string, { start, end }: Span): Span {
  let [first, last] = [start, end];
  while (first < last && !isLetter(text.charAt(first))) first += 1;
  while (last > first && !isLetter(text.charAt(last - 1))) last -= 1;
  return { start: first, end: last };
}

/** Reported words that documents give to a year. */
function judgeGivenReports(checked: CheckedPassage, stretches: readonly Stretch[]): Verdict[] {
  const { passage, index } = checked;
  if (!hasRun(passage.folded.text, index.givenRuns)) return [];
  const rule = { ...index.corpus.rule, withFormulas: true };
  return findReuse(passage, index.testimonies, rule).flatMap((reuse) => {
    const given = index.givenBy.get(reuse.source);
    const stretch = stretches.find(
      ({ start, end }) => start <= reuse.citing.start && reuse.citing.end <= end,
    );
    const longest = Math.max(
      ...reuse.runs.map(({ citing }) => countLetters(passage.text.slice(citing.start, citing.end))),
    );
    if (given === undefined || stretch === undefined) return [];
    if (reuse.shared < GIVEN_LENGTH || longest < GIVEN_RUN) return [];
    const { claim } = stretch;
    if (claim.kind !== 'year' && claim.kind !== 'author') return [];
    const isAway = claim.kind === 'year' && claim.year !== given.year;
    const isWhole = measureSentence(passage.text, reuse.citing, stretch) >= SENTENCE_SHARE;
    const recovered = index.knowledge.testimonies
      .filter(({ year, words }) => year === given.year && words.includes(given.words))
      .map(({ document }) => document);
    const finding = {
      ...citeReuse(checked, reuse.citing, reuse),
      kind: 'parallel',
      year: given.year,
      recovered: [...new Set([given.document, ...recovered])],
    } as const;
    return [
      writeVerdict(checked, finding, {
        kind: !isAway ? 'testimonium' : isWhole ? 'other-year' : 'elsewhere',
        claim,
      }),
    ];
  });
}

/** A point that documents give to the year of its formula, or that the excerpt of that year has whole. */
function judgePoint(checked: CheckedPassage, span: Span, claim: AddressClaim): Verdict | null {
  const given = judgeOwnGiven(checked, span, claim);
  if (given !== null) return given;
  const years = findYears(sliceFoldedText(checked.passage.folded, span), checked.index.corpus);
  return years.includes(claim.year) ? judgeWords(checked, span, claim) : null;
}

/** What stands before a point of a list. */
const POINT =
  /^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十][，、]|其[一二三四五六七八九十][，、]?|[（(]?\d[）).、])/u;

/** Points after the name of a formula, one by one, that documents give to its year. */
function judgeListed(checked: CheckedPassage, stretches: readonly Stretch[]): Verdict[] {
  const { text } = checked.passage;
  return stretches.flatMap(({ claim, start, end }) => {
    if (claim.kind !== 'year' || claim.isStated) return [];
    return [...text.slice(start, end).matchAll(/[^，、；：。]+/gu)].flatMap(
      ({ index, 0: words }) => {
        const point = POINT.exec(words)?.[0].length ?? 0;
        const first = start + index + point;
        const span = { start: first, end: start + index + words.length };
        const verdict = judgePoint(checked, span, claim);
        return verdict === null ? [] : [verdict];
      },
    );
  });
}
