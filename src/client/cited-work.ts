import type { CitableWork } from '../core/publication/reference/reference.ts';

/** The work of this page, as its section on citing carries it in data attributes. */
export function readCitedWork(): CitableWork {
  const data = document.querySelector<HTMLElement>('[data-cite]')?.dataset ?? {};
  const { key = '', short = '', author = '', title = '', qualifier = '', date = '' } = data;
  const { remark = '', publisher = '', certainty = '' } = data;
  const { witness = '', url = '', editionTitle = '', editionVersion = '', editionDate = '' } = data;
  const edition = { editionTitle, editionVersion, editionDate };
  return {
    key,
    short,
    author,
    title,
    qualifier,
    remark,
    publisher,
    date,
    certainty: certainty === 'printed' ? 'printed' : 'inferred',
    witness,
    url,
    passage: '',
    ...edition,
  };
}
