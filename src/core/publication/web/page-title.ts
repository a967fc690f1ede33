import type { Citation } from '../../../schema/citation.ts';
import { type collectNames, joinEnds } from '../../reception/citation-wording.ts';
import { quoteWords } from '../../text/quotation-mark.ts';

/** Characters of a citation that its title has, at most. */
const SHOWN = 24;

/**
 * Titles of the pages of citations, by id, no two alike: `“三个倡导”　丙·5 → 2023`; of several with the same words
 * in the same place all but the first bear their turn.
 */
export function titleCitations(
  citations: readonly Citation[],
  names: ReturnType<typeof collectNames>,
): ReadonlyMap<string, string> {
  const turns = new Map<string, number>();
  return new Map(
    citations.map((citation) => {
      const { exact } = citation.citing;
      const words = exact.length <= SHOWN ? exact : `${exact.slice(0, SHOWN)}……`;
      const title = `${quoteWords(words)}　${joinEnds(names, citation)}`;
      const turn = (turns.get(title) ?? 0) + 1;
      turns.set(title, turn);
      return [citation.id, turn === 1 ? title : `${title}（第${turn}处）`];
    }),
  );
}
