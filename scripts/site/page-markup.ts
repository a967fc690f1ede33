import type { Page } from 'playwright-core';
import { readPage } from './visit.ts';

/** What the markup of a page says and where it leads. */
interface PageMarkup {
  /** Texts of elements in `main` by id, as a reader takes them: without notes, markers and controls. */
  readonly texts: Readonly<Record<string, string>>;
  /** Addresses that the links in `main` lead to, relative to the base of the site. */
  readonly links: readonly string[];
}

/** Reads a page of a built site at the root as a browser parses it, without showing it: `window` is any window. */
export async function readMarkup(window: Page, folder: string, path: string): Promise<PageMarkup> {
  const { texts, hrefs } = await window.evaluate(
    (html) => {
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      const links = [...parsed.querySelectorAll('main a[href]')];
      for (const extra of parsed.querySelectorAll('.margin-note, .note-mark, button'))
        extra.remove();
      const named = [...parsed.querySelectorAll('main [id]')];
      return {
        texts: Object.fromEntries(named.map((one) => [one.id, one.textContent])),
        hrefs: links.map((one) => one.getAttribute('href') ?? ''),
      };
    },
    readPage(folder, path),
  );
  const links = hrefs.map((href) => {
    const { pathname, hash } = new URL(href, `https://edition.example/${path}`);
    return pathname.slice(1) + hash;
  });
  return { texts, links };
}
