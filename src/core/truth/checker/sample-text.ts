import { z } from 'zod';
import type { Span } from '../../text/span.ts';
import { compareSpans, measureOverlap } from '../../text/span.ts';
import { isDiffering, VERDICT_KINDS, type Verdict } from '../../verdict/verdict.ts';

/** Files of sample texts, beside this one. */
export const SAMPLE_FILES = ['texts-news.yaml', 'texts-essay.yaml', 'texts-other.yaml'] as const;

/** A text written for the measure, with what is right to say of each quotation in it. */
export const sampleTexts = z.array(
  z.strictObject({
    id: z.string(),
    text: z.string(),
    quotations: z.array(
      z.strictObject({
        words: z.string(),
        /** `none`: it may as well be left out. */
        right: z.array(z.enum([...VERDICT_KINDS, 'none'])),
        year: z.number().nullable(),
        /** Which of the places of the words, from 1; the first one in marks if left out. */
        nth: z.number().optional(),
        /** Whether the words are but the beginning of what is quoted. */
        part: z.boolean().optional(),
      }),
    ),
  }),
);

type SampleText = z.infer<typeof sampleTexts>[number];
type Quotation = SampleText['quotations'][number];

/**
 * How a quotation is answered. `weak`: found, and no wrong is said of it, but not what is right · `noise`: listed
 * and no quotation · `accusation`: words or a year are said to differ where they do not.
 */
export const GRADES = ['right', 'weak', 'missed', 'noise', 'accusation'] as const;

export interface GradedQuotation {
  readonly grade: (typeof GRADES)[number];
  readonly text: string;
  readonly words: string;
  /** What was said of it. */
  readonly said: string;
}

/** Share of the joint length by which a verdict answers a quotation. */
const SAME_PLACE = 0.6;

/** Grades the verdicts on a text. Throws on words that the text does not have. */
export function gradeText(sample: SampleText, verdicts: readonly Verdict[]): GradedQuotation[] {
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
    grade: isDiffering(one) ? ('accusation' as const) : ('noise' as const),
    text: sample.id,
    words: one.exact,
    said: describe(one),
  }));
  return [...graded, ...listed];
}

function gradeQuotation(
  { right, year, part }: Quotation,
  place: Span,
  verdicts: readonly Verdict[],
): GradedQuotation['grade'] {
  if (verdicts.length === 0) return right.includes('none') ? 'right' : 'missed';
  if (verdicts.some((one) => isDiffering(one) && !right.includes(one.kind))) return 'accusation';
  const answer = verdicts.find((one) => {
    const isYear = year === null || one.year === year || one.years.includes(year);
    const isSame = part === true || compareSpans(one, place) >= SAME_PLACE;
    return right.includes(one.kind) && isYear && isSame;
  });
  return answer === undefined ? 'weak' : 'right';
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

function describe({ kind, year, years, attributed, exact }: Verdict): string {
  return `${kind} ${(year ?? years.join('、')) || '–'} (${attributed ?? '–'}) ${exact}`;
}
