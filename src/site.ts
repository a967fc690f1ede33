/**
 * Addresses and names of this site, bound once: what is pure stays in `core`, what a component needs on every
 * page is imported from here. No other module below `pages` reads a virtual module.
 */
import { citations } from 'virtual:citations';
import { edition } from 'virtual:edition';
import { createRoutes } from './core/edition/route.ts';
import { summarizeEdition } from './core/edition/summary.ts';
import { listSharedPages } from './core/publication/share/share-page.ts';
import { createLinks } from './core/reception/citation-link.ts';
import { collectNames } from './core/reception/citation-wording.ts';

export const routes = createRoutes(import.meta.env.BASE_URL);

/** Version of the edition and its ISO date. */
export const version = { number: edition.version, date: edition.date } as const;

/** Years, counts and short names in words. */
export const summary = summarizeEdition(edition);

/** Sigla, short names and forms of address. */
export const names = collectNames(edition);

/** Addresses of both ends of a citation. */
export const links = createLinks(edition, citations, routes);

/** Pages with a picture of their own, for links that are shared. */
export const sharedPages = listSharedPages(edition);
