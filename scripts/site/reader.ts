import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchBrowser, type Visit, visitPage } from './visit.ts';

/** How a reader comes: if nothing is said, by daylight, in a wide window that has scripts. */
interface VisitOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly hasScripts?: boolean;
  /** Comes for the first time: no file of the site is kept yet, and nothing of an earlier page goes on. */
  readonly isNew?: boolean;
}

/** Opens a page; the visit before it, with or without scripts as this one, ends. */
type OpenPage = (address: string, options?: VisitOptions) => Promise<Visit>;

/** A browser for the tests of a file, with one window whose pages have scripts and one whose pages have none. */
export function useBrowser(): OpenPage {
  let browser: Browser;
  const windows = new Map<boolean, Page>();
  beforeAll(async () => {
    browser = await launchBrowser(inject('browser'));
  });
  afterAll(() => browser.close());
  return async (address, options = {}) => {
    const { hasScripts = true, isNew = false } = options;
    const known = windows.get(hasScripts);
    const isKept = known !== undefined && !known.isClosed() && !isNew;
    if (!isKept) await known?.context().close();
    const page = isKept ? known : await openWindow(browser, hasScripts);
    windows.set(hasScripts, page);
    await prepare(page, options);
    // From one place of a page to another nothing would be loaded.
    if (address.includes('#')) await page.goto('about:blank');
    return visitPage(page, address);
  };
}

async function openWindow(browser: Browser, hasScripts: boolean): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: hasScripts,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  return context.newPage();
}

/** Takes away what a visit left: listeners, intercepted files, what the site stores, size and colours. */
async function prepare(page: Page, options: VisitOptions): Promise<void> {
  const { viewport = { width: 1440, height: 900 } } = options;
  const { colorScheme = 'light', reducedMotion = 'no-preference' } = options;
  page.removeAllListeners();
  await page.unrouteAll();
  if (page.url() !== 'about:blank') {
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
  }
  await page.setViewportSize(viewport);
  await page.emulateMedia({ media: 'screen', colorScheme, reducedMotion, forcedColors: 'none' });
}

/** Opens pages one after the other; gives what went wrong, with the page. */
export async function openAll(
  open: OpenPage,
  addresses: readonly string[],
  look: (page: Page, address: string) => Promise<void> = async () => undefined,
): Promise<string[]> {
  const faults: string[] = [];
  for (const address of addresses) {
    const { page, complaints } = await open(address);
    await look(page, address);
    faults.push(...complaints.map((one) => `${address}: ${one}`));
  }
  return faults;
}
