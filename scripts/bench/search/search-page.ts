import type { Browser, Page } from 'playwright-core';

/** One place as the page shows it. */
interface ShownPlace {
  /** `2015#s4` */
  readonly address: string;
  readonly href: string;
  readonly words: string;
}

/** What the page shows for a query, and how long it took from sending it to having it shown. */
interface ShownResults {
  readonly state: string;
  readonly hits: number;
  readonly places: readonly ShownPlace[];
  readonly milliseconds: number;
}

/** Bytes over the wire, with headers, and requests. */
interface Traffic {
  bytes: number;
  requests: number;
  readonly paths: string[];
}

/** Opens the search page in a browser without anything cached. */
export async function openSearch(
  browser: Browser,
  address: string,
): Promise<{ page: Page; traffic: Traffic }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const traffic: Traffic = { bytes: 0, requests: 0, paths: [] };
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ request }) => {
    if (request.url.endsWith('favicon.svg')) return;
    traffic.requests += 1;
    traffic.paths.push(new URL(request.url).pathname);
  });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    traffic.bytes += encodedDataLength;
  });
  await page.goto(`${address}search/`, { waitUntil: 'networkidle' });
  await page.evaluate(async () => {
    await customElements.whenDefined('quotation-search');
    await document.fonts.ready;
  });
  return { page, traffic };
}

/** Puts the words into the field and sends the form as a key would, one query after the other. */
export function askAll(page: Page, queries: readonly string[]): Promise<ShownResults[]> {
  return page.evaluate(async (all) => {
    const input = document.querySelector<HTMLInputElement>('quotation-search input[name="q"]');
    const region = document.querySelector<HTMLElement>('[data-search-state]');
    if (!input?.form || !region) throw new Error('no search on this page');
    const settle = () =>
      new Promise<void>((resolve) => {
        if (region.dataset.searchState !== 'loading') return resolve();
        new MutationObserver((_, observer) => {
          if (region.dataset.searchState === 'loading') return;
          observer.disconnect();
          queueMicrotask(resolve);
        }).observe(region, { attributes: true });
      });
    const shown = [];
    for (const query of all) {
      input.value = query;
      const started = performance.now();
      input.form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
      await settle();
      const milliseconds = performance.now() - started;
      const places = [...region.querySelectorAll<HTMLElement>('[data-hit]')].map((row) => ({
        address: row.dataset.hit ?? '',
        href: row.querySelector('a')?.href ?? '',
        words: row.querySelector('mark')?.textContent ?? '',
      }));
      shown.push({
        state: region.dataset.searchState ?? '',
        hits: Number(region.dataset.hits),
        places,
        milliseconds,
      });
    }
    return shown;
  }, queries);
}

/** The same search without showing anything: places as `key@offset`. */
export function findAll(
  page: Page,
  queries: readonly string[],
): Promise<{ places: string[]; milliseconds: number }[]> {
  return page.evaluate(async (all) => {
    interface Search extends HTMLElement {
      find(words: string): Promise<{
        lines?: readonly { readonly card: { readonly key: string }; readonly start: number }[];
      }>;
    }
    const search = document.querySelector<Search>('quotation-search');
    if (search === null) throw new Error('no search on this page');
    const found = [];
    for (const query of all) {
      const started = performance.now();
      const { lines = [] } = await search.find(query);
      const milliseconds = performance.now() - started;
      found.push({ places: lines.map(({ card, start }) => `${card.key}@${start}`), milliseconds });
    }
    return found;
  }, queries);
}
