import { findYears } from '../citation/corpus.ts';
import type { Finding } from '../citation/finding.ts';
import { NO_WORDS, WORDS_ALONE } from '../citation/finding.ts';
import type { GivenWords } from '../citation/knowledge.ts';
import { PARALLEL_RUN } from '../citation/parallel/parallel-weight.ts';
import { ECHO_EVIDENCE } from '../citation/unattributed.ts';
import { findWhole } from '../reuse/library.ts';
import { citeWords, locateWords } from '../reuse/location.ts';
import type { Reuse } from '../reuse/reuse.ts';
import { weighWords } from '../reuse/weight.ts';
import { foldText, sliceFolded, sliceFoldedText } from '../text/folding/fold.ts';
import type { Span } from '../text/span.ts';
import { findGiven, recallGiven } from './given-words.ts';
import { findHeldYears } from './held-year.ts';
import { findNearest, findOtherYear } from './nearest.ts';
import type { CheckedPassage } from './reading/checked-passage.ts';
import type { Claim } from './reading/claim.ts';
import type { Verdict, VerdictKind } from './verdict.ts';
import { writeVerdict } from './verdict-record.ts';
import { type Firmness, weighYear } from './year-evidence.ts';

/** Letters below which words of an address are current anywhere, if nobody is said to say them. */
const SAYING_LENGTH = 8;
/** Letters below which they are, whoever says them. */
const TERM_LENGTH = 4;
/** Letters of words that documents give to another year, by which they show it. */
const GIVEN_LENGTH = 10;

/**
 * Judges words by what the texts of the edition show of them: the excerpts, then the documents.
 * `null` where they show nothing.
 */
export function judgeWords(checked: CheckedPassage, span: Span, claim: Claim): Verdict | null {
  return (
    judgeOwnGiven(checked, span, claim) ??
    judgeHeld(checked, span, claim) ??
    judgeGiven(checked, span, claim) ??
    judgeNear(checked, span, claim) ??
    judgeNearlyGiven(checked, span, claim)
  );
}

/** Words that no address has and no document gives to one; a document may have them all the same. */
export function judgeUnknown(checked: CheckedPassage, span: Span, claim: Claim): Verdict {
  const { library } = checked.index.shared;
  const words = sliceFolded(checked.passage.folded, span);
  const found = words.text.length < PARALLEL_RUN ? null : findWhole(words.text, library);
  const finding = makeFinding(checked, span);
  if (found === null) return writeVerdict(checked, finding, { kind: 'unknown', claim });
  const run = { citing: span, cited: found.span };
  const cited = { source: found.source, span: found.span, runs: [run] };
  return writeVerdict(checked, { ...finding, kind: 'parallel', cited }, { kind: 'unknown', claim });
}

function makeFinding({ passage }: CheckedPassage, span: Span): Finding {
  return { kind: 'testimonium', passage, span, year: null, ...NO_WORDS, ...WORDS_ALONE };
}

/** Words that documents give to the year that the text states. */
export function judgeOwnGiven(checked: CheckedPassage, span: Span, claim: Claim): Verdict | null {
  if (claim.kind !== 'year') return null;
  const { year } = claim;
  const { corpus } = checked.index;
  if (findYears(sliceFoldedText(checked.passage.folded, span), corpus).includes(year)) return null;
  const given = recallGiven(checked, span).filter((one) => one.year === year);
  return given.length === 0
    ? null
    : writeGiven(checked, span, { given, kind: 'testimonium', claim });
}

/** Words that addresses have whole. */
function judgeHeld(checked: CheckedPassage, span: Span, claim: Claim): Verdict | null {
  const { passage, index } = checked;
  const folded = sliceFoldedText(passage.folded, span);
  const years = findHeldYears(folded, checked);
  const [first] = years;
  if (first === undefined || folded.length < TERM_LENGTH) return null;
  const proves = weighWords(folded, index.corpus.rule).evidence >= ECHO_EVIDENCE;
  const year = years.length === 1 && proves ? first : null;
  switch (claim.kind) {
    case 'none':
      if (folded.length < SAYING_LENGTH) return null;
      return writeHeld(checked, span, { year, years, kind: 'verbatim', claim });
    case 'author':
      return writeHeld(checked, span, { year, years, kind: 'verbatim', claim });
    case 'year': {
      if (years.includes(claim.year)) {
        return writeHeld(checked, span, { year: claim.year, years, kind: 'verbatim', claim });
      }
      const kind = KIND_BY_FIRMNESS[weighHeld(checked, span, years)];
      const shown = kind === 'unknown' ? null : year;
      return writeHeld(checked, span, { year: shown, years, kind, claim });
    }
    default:
      if (folded.length < SAYING_LENGTH) return null;
      return writeHeld(checked, span, {
        year,
        years,
        kind: proves ? 'elsewhere' : 'unknown',
        claim,
      });
  }
}

const KIND_BY_FIRMNESS = {
  fixed: 'other-year',
  likely: 'elsewhere',
  weak: 'unknown',
} as const satisfies Record<Firmness, VerdictKind>;

function weighHeld({ passage, index }: CheckedPassage, span: Span, years: number[]): Firmness {
  const [first] = years;
  const source = first === undefined ? undefined : index.corpus.addresses.get(first);
  if (source === undefined) return 'weak';
  return weighYear(passage, span, { source, index, shared: 0 });
}

interface Held {
  readonly year: number | null;
  readonly years: readonly number[];
  readonly kind: VerdictKind;
  readonly claim: Claim;
}

/** Words that addresses have whole, beside the place in the one that they show. */
function writeHeld(
  checked: CheckedPassage,
  span: Span,
  { year, years, kind, claim }: Held,
): Verdict {
  const { corpus } = checked.index;
  const finding = makeFinding(checked, span);
  const library = year === null ? undefined : corpus.byYear.get(year);
  const words = checked.passage.text.slice(span.start, span.end);
  const place = library === undefined ? null : locateWords(words, library, corpus);
  if (place === null) return writeVerdict(checked, { ...finding, year }, { kind, claim, years });
  const cited = citeWords(place, span.start);
  const found: Finding = { ...finding, kind: 'quotation', year, cited };
  const own = kind === 'verbatim' ? {} : { kind };
  return writeVerdict(checked, found, { ...own, claim, years });
}

/** Words that documents give to a year, none or another being stated. */
function judgeGiven(checked: CheckedPassage, span: Span, claim: Claim): Verdict | null {
  const given = recallGiven(checked, span);
  const [first] = given;
  if (first === undefined) return null;
  const own = given.filter(({ year }) => year === first.year);
  const { length } = sliceFoldedText(checked.passage.folded, span);
  const kind = claim.kind === 'year' && length >= GIVEN_LENGTH ? 'other-year' : 'elsewhere';
  const isFree = claim.kind === 'none' || claim.kind === 'author';
  return writeGiven(checked, span, { given: own, kind: isFree ? 'testimonium' : kind, claim });
}

function writeGiven(
  checked: CheckedPassage,
  span: Span,
  one: { readonly given: readonly GivenWords[]; readonly kind: VerdictKind; readonly claim: Claim },
): Verdict {
  const { given, kind, claim } = one;
  const recovered = [...new Set(given.map(({ document }) => document))];
  const year = given[0]?.year ?? null;
  return writeVerdict(checked, { ...makeFinding(checked, span), year, recovered }, { kind, claim });
}

/** Words that an address has in part, or nearly. */
function judgeNear(checked: CheckedPassage, span: Span, claim: Claim): Verdict | null {
  const near = findNear(checked, span, claim);
  if (near === null) return null;
  const { finding, reuse } = near;
  const years = 'years' in near ? { years: near.years } : {};
  switch (claim.kind) {
    case 'none':
    case 'author':
      return writeVerdict(checked, finding, { ...years, claim });
    case 'year': {
      if (claim.year === finding.year) return writeVerdict(checked, finding, { ...years, claim });
      const { passage, index } = checked;
      const { source, shared } = reuse;
      const isFixed = weighYear(passage, span, { source, index, shared }) === 'fixed';
      return isFixed
        ? writeVerdict(checked, finding, { kind: 'other-year', ...years, claim })
        : null;
    }
    default:
      return writeVerdict(checked, finding, { kind: 'elsewhere', ...years, claim });
  }
}

function findNear(checked: CheckedPassage, span: Span, claim: Claim) {
  const { passage, index } = checked;
  const { corpus } = index;
  const stated = claim.kind === 'year' ? claim.year : null;
  const other = findOtherYear(passage, span, { corpus, stated });
  if (other !== null) return { finding: citeReuse(checked, span, other), reuse: other };
  const near = findNearest(passage, span, { corpus, stated });
  if (near === null) return null;
  const years = findHeldYears(foldText(near.words, corpus.variants).text, checked);
  const finding = citeReuse(checked, span, near.reuse);
  const year = years.length > 1 && finding.year !== stated ? null : finding.year;
  return { finding: { ...finding, year }, years, reuse: near.reuse };
}

/** A reuse as a finding for the words of a span. */
export function citeReuse({ passage }: CheckedPassage, span: Span, reuse: Reuse): Finding {
  return {
    kind: 'quotation',
    passage,
    span,
    year: Number(reuse.source.id),
    cited: { source: reuse.source, span: reuse.cited, runs: reuse.runs },
    ...WORDS_ALONE,
    shared: reuse.shared,
    distinctive: reuse.evidence,
  };
}

/** Words that are nearly what a document gives to a year. */
function judgeNearlyGiven(checked: CheckedPassage, span: Span, claim: Claim): Verdict | null {
  const near = findGiven(checked, span);
  if (near === null || claim.kind === 'occasion' || claim.kind === 'speaker') return null;
  if (claim.kind === 'year' && claim.year !== near.given.year) return null;
  const { given, cited } = near;
  const finding: Finding = {
    ...makeFinding(checked, span),
    kind: 'parallel',
    year: given.year,
    cited,
    recovered: [given.document],
  };
  return writeVerdict(checked, finding, { kind: 'testimonium', claim });
}
