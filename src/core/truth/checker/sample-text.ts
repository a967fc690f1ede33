import type { SampleText } from '../../../schema/sample-text.ts';
import type { Span } from '../../text/span.ts';
import { measureOverlap } from '../../text/span.ts';

/** Files of sample texts, beside this one. */
export const SAMPLE_FILES = [
  'texts-news.yaml',
  'texts-essay.yaml',
  'texts-other.yaml',
  'texts-pages.yaml',
] as const;

/** What grading reads of a verdict. */
interface GradedVerdict extends Span {
  readonly kind: string;
  readonly exact: string;
  readonly year: number | null;
  readonly years: readonly number[];
  readonly attributed: number | null;
}

/** Kinds that say of words or of a year that they differ. */
const ACCUSING: readonly string[] = ['variant', 'other-year'];

type Quotation = SampleText['quotations'][number];

/**
 * How a quotation is answered. `weak`: found, and no wrong is said of it, but not what is right · `noise`: listed
 * and no quotation · `accusation`: words or a year are said to differ where they do not.
 */
export const GRADES = ['right', 'weak', 'missed', 'noise', 'accusation'] as const;

interface GradedQuotation {
  readonly grade: (typeof GRADES)[number];
  readonly text: string;
  readonly words: string;
  /** What was said of it. */
  readonly said: string;
}

/** Share of a quotation that its answers make up, sentence by sentence or as a whole, and of an answer that it makes up. */
const SAME_PLACE = 0.6;

/** Grades the verdicts on a text. Throws on words that the text does not have. */
export function gradeText(
  sample: SampleText,
  verdicts: readonly GradedVerdict[],
): GradedQuotation[] {
  const places = sample.quotations.map((quotation) => locate(sample, quotation));
  const graded = sample.quotations.map((quotation, index) => {
    const place = places[index] ?? { start: 0, end: 0 };
    const own = verdicts.filter((one) => measureOverlap(one, place) > 0);
    const said = own.map(describe).join(' | ');
    return {
      grade: gradeQuotation(quotation, place, own),
      text: sample.id,
      words: quotation.words,
      said,
    };
  });
  const others = verdicts.filter((one) => !places.some((place) => measureOverlap(one, place) > 0));
  const listed = others.map((one) => ({
    grade: ACCUSING.includes(one.kind) ? ('accusation' as const) : ('noise' as const),
    text: sample.id,
    words: one.exact,
    said: describe(one),
  }));
  return [...graded, ...listed];
}

function gradeQuotation(
  { right, year, part }: Quotation,
  place: Span,
  verdicts: readonly GradedVerdict[],
): GradedQuotation['grade'] {
  if (verdicts.length === 0) return right.includes('none') ? 'right' : 'missed';
  if (verdicts.some((one) => ACCUSING.includes(one.kind) && !right.includes(one.kind)))
    return 'accusation';
  const answers = verdicts.filter(
    (one) =>
      right.includes(one.kind) &&
      (year === null || one.year === year || one.years.includes(year)) &&
      (part === true || measureOverlap(one, place) >= SAME_PLACE * (one.end - one.start)),
  );
  const covered = answers.reduce((sum, one) => sum + measureOverlap(one, place), 0);
  const isAnswered =
    part === true ? answers.length > 0 : covered >= SAME_PLACE * (place.end - place.start);
  return isAnswered ? 'right' : 'weak';
}

function locate({ id, text }: SampleText, { words, nth }: Quotation): Span {
  const places = [
    ...text.matchAll(new RegExp(words.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'), 'gu')),
  ].map(({ index }) => index);
  const quoted = places.find((place) => /[“‘「"]/u.test(text.charAt(place - 1)));
  const start = (nth === undefined ? (quoted ?? places[0]) : places[nth - 1]) ?? -1;
  if (start < 0) throw new RangeError(`${id} has no “${words}”`);
  return { start, end: start + words.length };
}

function describe({ kind, year, years, attributed, exact }: GradedVerdict): string {
  return `${kind} ${(year ?? years.join('、')) || '–'} (${attributed ?? '–'}) ${exact}`;
}
