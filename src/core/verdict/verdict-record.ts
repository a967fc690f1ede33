import type { Fidelity } from '../../schema/citation.ts';
import type { Finding } from '../citation/finding.ts';
import { acceptVariants, compareWords } from '../citation/word-comparison.ts';
import type { Operation } from '../text/alignment/alignment.ts';
import { foldText, sliceFoldedText } from '../text/folding/fold.ts';
import { countLetters } from '../text/letter.ts';
import { includeMarks } from '../text/quotation-mark.ts';
import type { Span } from '../text/span.ts';
import { findHeldYears } from './held-year.ts';
import type { CheckedPassage } from './reading/checked-passage.ts';
import type { Claim } from './reading/claim.ts';
import type { PastedPassage } from './reading/pasted-text.ts';
import type { Said, Verdict, VerdictKind } from './verdict.ts';

/** What is judged of some words beyond what their finding says. */
interface Judgement {
  /** If none, the kind is that of the comparison with the cited words. */
  readonly kind?: VerdictKind;
  readonly claim?: Claim;
  /** If none, those whose addresses have the cited words; no single one is shown unless the text states it. */
  readonly years?: readonly number[];
}

/** Writes a judgement out: the words as pasted and at their place, beside those they are taken from. */
export function writeVerdict(checked: CheckedPassage, found: Finding, judged: Judgement): Verdict {
  const { text, pasted, index } = checked;
  const { claim = NO_CLAIM } = judged;
  const years = judged.years ?? listYears(checked, found);
  const isStated = claim.kind === 'year' && claim.year === found.year;
  const isOpen = judged.years === undefined && years.length > 1 && !isStated;
  const finding = isOpen ? { ...found, year: null } : found;
  const compared = compareWords(finding);
  const { operations, cited, fidelity } = readFidelity(
    pasted.isConverted ? acceptVariants(compared, index.corpus.variants) : compared,
  );
  const place = mapBack(pasted, includeMarks(finding.passage.text, finding.span));
  const { year } = finding;
  const isGiven = finding.kind === 'parallel' && finding.recovered.length > 0;
  return {
    ...place,
    kind: judged.kind ?? fidelity ?? 'unknown',
    exact: text.slice(place.start, place.end),
    year,
    years,
    attributed: claim.kind === 'year' && claim.isStated ? claim.year : null,
    said: describeSaid(claim),
    fidelity: isGiven ? null : fidelity,
    cited: describeCited(cited),
    operations,
    recovered: finding.recovered,
    doubts: findDoubts(index.doubts, year, cited),
  };
}

/** Years whose addresses have the cited words, or the one that the finding is of. */
function listYears(checked: CheckedPassage, { kind, year, cited }: Finding): readonly number[] {
  if (year === null) return [];
  const isOfAddress = cited !== null && (kind === 'quotation' || kind === 'echo');
  if (!isOfAddress) return [year];
  return findHeldYears(sliceFoldedText(cited.source.folded, cited.span), checked);
}

const NO_CLAIM: Claim = { kind: 'none' };

function describeSaid(claim: Claim): Said | null {
  return claim.kind === 'occasion' || claim.kind === 'speaker'
    ? { kind: claim.kind, name: claim.name }
    : null;
}

type ComparedWords = ReturnType<typeof compareWords>;

/**
 * The comparison as a reader takes it: quotation marks within the words are no letters of theirs, an ellipsis at
 * an end is no difference, one in the middle marks what is left out, and sentences that follow one another are
 * one stretch.
 */
function readFidelity({ operations, cited, fidelity }: ComparedWords): ComparedWords {
  if (fidelity === null) return { operations, cited, fidelity };
  const read = operations.map(ignoreMarks);
  const changed = read.filter(({ type }) => type !== 'equal');
  const worded = changed.filter((one) => !one.punctuation);
  if (worded.length > 0)
    return { operations: read, cited, fidelity: judgeWords(read, worded, fidelity) };
  const isSame = changed.length === 0;
  return { operations: isSame ? [] : read, cited, fidelity: isSame ? 'verbatim' : 'punctuation' };
}

const QUOTATION_MARKS = /[“”‘’「」『』"']/gu;
const ELLIPSIS = /…|\.{3,}|。{3,}|⋯/u;

/** A change of quotation marks alone, or of an ellipsis at an end, is none. */
function ignoreMarks(operation: Operation, index: number, all: readonly Operation[]): Operation {
  const { type, citing, cited, punctuation } = operation;
  if (type === 'equal' || !punctuation) return operation;
  const isEnd = index === 0 || index === all.length - 1;
  const strip = (words: string) => {
    const bare = words.replace(QUOTATION_MARKS, '');
    return isEnd && ELLIPSIS.test(citing) ? bare.replace(/[…⋯.。，；]/gu, '') : bare;
  };
  const isNone = strip(citing) === strip(cited);
  return isNone ? { type: 'equal', citing, cited, punctuation: true } : operation;
}

/** Words left out where the text has an ellipsis, or dropped where two sentences are joined, make it composite. */
function judgeWords(
  operations: readonly Operation[],
  worded: readonly Operation[],
  fidelity: Fidelity,
): Fidelity {
  const isMarked = worded.every(
    ({ citing, cited }) => ELLIPSIS.test(citing) && countLetters(citing) === 0 && cited !== '',
  );
  if (isMarked) return 'composite';
  if (fidelity !== 'composite') return fidelity;
  const joints = operations.filter(
    ({ type, cited }) => type !== 'equal' && /[。！？]/u.test(cited),
  );
  return joints.length === 0 ? 'variant' : 'composite';
}

function describeCited(cited: ComparedWords['cited']): Verdict['cited'] {
  if (cited === null) return null;
  if ('document' in cited) return { kind: 'document', ...cited };
  const { sentences, exact } = cited;
  return exact === null ? null : { kind: 'address', sentences, exact };
}

/** Doubts of the editors that the cited words hold. */
function findDoubts(
  doubts: CheckedPassage['index']['doubts'],
  year: number | null,
  cited: ComparedWords['cited'],
): string[] {
  if (cited === null || 'document' in cited || cited.exact === null) return [];
  const words = foldText(cited.exact).text;
  return doubts
    .filter((doubt) => doubt.year === year && words.includes(doubt.words))
    .map(({ note }) => note);
}

/** Span of the pasted text; it may hold line breaks and spaces that the reading has not. */
function mapBack({ offsets }: PastedPassage, span: Span): Span {
  const start = offsets[span.start] ?? 0;
  const last = offsets[span.end - 1] ?? start;
  return { start, end: last + 1 };
}
