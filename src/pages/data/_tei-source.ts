import { citations } from 'virtual:citations';
import { edition } from 'virtual:edition';
import { evolution } from 'virtual:evolution';
import { register } from 'virtual:register';
import type { Place } from '../../core/edition/passage/place.ts';
import { createLocator } from '../../core/edition/route.ts';
import type { TeiSource } from '../../core/publication/tei/tei-corpus.ts';
import { routes } from '../../site.ts';

/** What the TEI files of a site at `site` are made of. */
export function createTeiSource(site: URL | undefined): TeiSource {
  const locate = createLocator(site?.origin);
  const page = (place: Place) =>
    locate(place.kind === 'speech' ? routes.year(place.year) : routes.document(place.document));
  return {
    edition,
    citations,
    milestones: evolution.milestones,
    register,
    addresses: {
      page,
      file: (place) =>
        `${page(place)}${place.kind === 'speech' ? place.year : place.document}.tei.xml`,
      corpus: locate(routes.data('edition.tei.xml')),
      schema: locate(routes.data('edition.rng')),
    },
  };
}

export function answerWithTei(markup: string): Response {
  return new Response(markup, { headers: { 'Content-Type': 'application/tei+xml' } });
}
