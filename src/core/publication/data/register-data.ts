import type { GoneAddress, Register } from '../../../schema/content/register.ts';
import type { RegisterData } from '../../../schema/data/register-data.ts';
import type { Edition } from '../../edition/edition.ts';
import { readCitation } from '../../register/citation-id.ts';
import { readWordings } from '../../register/registered-id.ts';

/** The register as published data. */
export function toRegisterData(
  { version }: Pick<Edition, 'version'>,
  register: Register,
): RegisterData {
  return {
    version,
    works: Object.entries(register.works).map(([work, ids]) => ({
      work,
      ids: Object.entries(ids).map(([id, entry]) => ({ id, wordings: readWordings(entry) })),
    })),
    gone: register.gone.map(toGone),
    renamed: register.renamed,
    citations: Object.entries(register.citations).map(([id, entry]) => {
      const { cited, ...line } = readCitation(entry);
      return { id, ...line, cited: cited === '-' ? null : cited };
    }),
    goneCitations: register.goneCitations.map(toGone),
  };
}

function toGone({ from, to, on, reason, back }: GoneAddress) {
  return { from, to, on, reason, back: back ?? null };
}
