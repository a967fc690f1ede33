import type { APIContext } from 'astro';
import { createLocator } from '../core/edition/route.ts';
import { formatOpenSearch } from '../core/publication/web/site-files.ts';
import { routes } from '../site.ts';

/** By this a browser offers to search the site. */
export function GET({ site }: APIContext): Response {
  const locate = createLocator(site?.origin);
  return new Response(
    formatOpenSearch((path) => locate(routes.path(path))),
    { headers: { 'Content-Type': 'application/opensearchdescription+xml; charset=utf-8' } },
  );
}
