import { edition } from 'virtual:edition';
import type { APIContext } from 'astro';
import { createLocator } from '../core/edition/route.ts';
import { formatLlmsText } from '../core/publication/web/site-files.ts';
import { routes } from '../site.ts';

/** What a program that reads the site for its user should know first. */
export function GET({ site }: APIContext): Response {
  const locate = createLocator(site?.origin);
  return new Response(
    formatLlmsText(edition, (path) => locate(routes.path(path))),
    { headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  );
}
