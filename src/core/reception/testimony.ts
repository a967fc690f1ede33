import type { Citation } from '../../schema/citation.ts';
import { foldText } from '../text/fold.ts';
import { getCitedYear } from './standing.ts';

/** Words that documents give to a year whose excerpt lacks them, as one document has them. */
interface Testimony {
  readonly document: string;
  /** In order of the text. All citations together are those of `tallyCitations(…).absent`. */
  readonly sayings: readonly Saying[];
}

/** The same words, with every place where the document gives them to the year. */
interface Saying {
  readonly exact: string;
  readonly citations: readonly Citation[];
}

/** Testimonia that share words, document by document in date order. */
export type TestimonyGroup = readonly Testimony[];

/** Letters that testimonia must share to be shown side by side; 发展共同推进 has six. */
const SHARED_LENGTH = 6;

/** Groups the testimonia of a year; citations are in date order. */
export function groupTestimonia(citations: readonly Citation[], year: number): TestimonyGroup[] {
  const own = citations.filter((one) => one.kind === 'testimonium' && getCitedYear(one) === year);
  const groups: Citation[][] = [];
  for (const citation of own) {
    const related = groups.filter((group) => group.some((other) => shareWords(citation, other)));
    for (const group of related) groups.splice(groups.indexOf(group), 1);
    groups.push([...related.flat(), citation]);
  }
  return groups
    .map((group) => own.filter((one) => group.includes(one)))
    .sort((left, right) => findFirst(own, left) - findFirst(own, right))
    .map(listTestimonies);
}

function findFirst(order: readonly Citation[], group: readonly Citation[]): number {
  return order.findIndex((one) => group.includes(one));
}

function listTestimonies(citations: readonly Citation[]): Testimony[] {
  const documents = [...new Set(citations.map(({ citing }) => citing.document))];
  return documents.map((document) => {
    const own = citations.filter(({ citing }) => citing.document === document);
    const byWords = Map.groupBy(own, ({ citing }) => citing.exact);
    return {
      document,
      sayings: [...byWords].map(([exact, same]) => ({ exact, citations: same })),
    };
  });
}

/** Whether one holds the other, or both a run of {@link SHARED_LENGTH} letters. */
function shareWords(left: Citation, right: Citation): boolean {
  const [one, other] = [foldText(left.citing.exact).text, foldText(right.citing.exact).text];
  const length = Math.min(SHARED_LENGTH, one.length, other.length);
  for (let start = 0; start + length <= one.length; start += 1) {
    if (other.includes(one.slice(start, start + length))) return true;
  }
  return false;
}
