import type { TruthScope } from '../../schema/content/truth.ts';
import type { Edition } from '../edition/edition.ts';

/** The edition as far as the lists were read against it: what was added since is left out. */
export function keepRead(edition: Edition, { years, documents }: TruthScope): Edition {
  return {
    ...edition,
    speeches: edition.speeches.filter(({ year }) => years.includes(year)),
    documents: edition.documents.filter(({ id }) => documents.includes(id)),
  };
}
