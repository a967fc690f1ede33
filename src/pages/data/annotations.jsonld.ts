import { citations } from 'virtual:citations';
import { edition } from 'virtual:edition';
import type { APIContext } from 'astro';
import { createLocator } from '../../core/edition/route.ts';
import { toAnnotations } from '../../core/publication/data/annotation.ts';
import { toCitationData } from '../../core/publication/data/citation-data.ts';
import { routes } from '../../site.ts';

/** All citations as Web Annotations. */
export function GET({ site }: APIContext): Response {
  const locate = createLocator(site?.origin);
  const address = locate(routes.data('annotations.jsonld'));
  const annotations = toAnnotations(
    { edition, citations: toCitationData(citations).citations },
    { address, locate: (url) => locate(routes.path(url)) },
  );
  return new Response(`${JSON.stringify(annotations)}\n`, {
    headers: {
      'Content-Type': 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    },
  });
}
