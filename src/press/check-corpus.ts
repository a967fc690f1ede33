import type { EditionCitations } from '../core/citation/edition-citations.ts';
import type { Edition } from '../core/edition/edition.ts';
import { type CheckCorpus, nameCheckCorpus } from '../core/verdict/check-corpus.ts';

/** What the browser needs to check quotations beside the texts of the search. */
export function buildCheckCorpus(
  edition: Edition,
  { citations }: Pick<EditionCitations, 'citations'>,
): CheckCorpus {
  const confirmed = citations.filter(({ status }) => status === 'confirmed');
  return nameCheckCorpus(edition, [...new Set(confirmed.map(({ citing }) => citing.exact))]);
}
