import { type CheckCorpus, packCheckCorpus } from '../core/citation/check-corpus.ts';
import type { EditionCitations } from '../core/citation/edition-citations.ts';
import type { Edition } from '../schema/edition.ts';
import { buildVariantClasses } from './variant-classes.ts';

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
