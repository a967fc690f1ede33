import { spellNumber } from '../text/numeral.ts';
import { spellYear } from './date.ts';
import type { Edition } from './edition.ts';

/** What the edition holds, in words for running text; so that no page types a year, a count or a siglum. */
interface EditionSummary {
  /** First and last year of the addresses; both 0 where there are none. */
  readonly first: number;
  readonly last: number;
  /** `2014年至2024年` */
  readonly span: string;
  /** `二〇一四至二〇二四`, for vertical lines. */
  readonly spelledSpan: string;
  /** Numbers of addresses and documents: `十一`, `五`. */
  readonly speeches: string;
  readonly documents: string;
  /** Short names of the documents that carry addresses. */
  readonly carriers: string;
}

/** Words the summary of an edition. */
export function summarizeEdition({ speeches, documents }: Edition): EditionSummary {
  const years = speeches.map(({ year }) => year);
  const [first = 0, last = 0] = [years.at(0), years.at(-1)];
  const carriers = new Set(speeches.map(({ carrier }) => carrier));
  return {
    first,
    last,
    span: first === last ? `${first}年` : `${first}年至${last}年`,
    spelledSpan: first === last ? spellYear(first) : `${spellYear(first)}至${spellYear(last)}`,
    speeches: spellNumber(speeches.length),
    documents: spellNumber(documents.length),
    carriers: documents
      .filter(({ id }) => carriers.has(id))
      .map(({ card }) => card.short)
      .join('、'),
  };
}
