import type { CitableWork } from '../core/publication/reference/reference.ts';

/** The work of this page, as its section on citing carries it. Throws on a page without one. */
export function readCitedWork(): CitableWork {
  const work: CitableWork = JSON.parse(
    document.querySelector<HTMLElement>('[data-cite]')?.dataset.cite ?? '',
  );
  return work;
}
