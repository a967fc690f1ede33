import { edition } from 'virtual:edition';
import { versions } from 'virtual:register';
import type { APIContext } from 'astro';
import { createLocator } from '../core/edition/route.ts';
import { formatFeed } from '../core/publication/history/change-feed.ts';
import { routes } from '../site.ts';

/** The versions of the edition as an Atom feed. */
export function GET({ site }: APIContext): Response {
  const locate = createLocator(site?.origin);
  const head = {
    title: `${edition.title}　版本`,
    page: locate(routes.path('changes/')),
    self: locate(routes.path('changes.xml')),
    author: edition.title,
  };
  return new Response(formatFeed(head, versions), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
}
