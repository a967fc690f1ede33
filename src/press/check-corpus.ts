import type { EditionCitations } from '../core/citation/edition-citations.ts';
import type { Edition } from '../core/edition/edition.ts';
import { type CheckCorpus, packCheckCorpus } from '../core/verdict/check-corpus.ts';
import { buildVariantClasses } from './search/variant-classes.ts';

/** Everything the browser needs to check quotations, with the variant classes of the edition's characters. */
export function buildCheckCorpus(
  edition: Edition,
  { citations }: Pick<EditionCitations, 'citations'>,
): CheckCorpus {
  const texts = edition.documents.flatMap(({ passages }) => passages.map(({ text }) => text));
  const confirmed = citations.filter(({ status }) => status === 'confirmed');
  return packCheckCorpus(edition, {
    classes: buildVariantClasses(texts),
    confirmed: [...new Set(confirmed.map(({ citing }) => citing.exact))],
  });
}
