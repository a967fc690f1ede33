import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { BROWSER_OPTIONS } from '../browser.ts';

/** Three widths of the design, in CSS pixels. */
export const WIDTHS = [1440, 820, 390] as const;

/** A page and everything that went wrong on it. */
export interface Visit {
  readonly page: Page;
  readonly complaints: readonly string[];
  /** Addresses asked for, and their status. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: [...BROWSER_OPTIONS] });
}

/** Opens a page and collects console errors and warnings, failed requests and requests to other hosts. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  const { host } = new URL(address);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    requests.push(request.url());
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.host !== host) complaints.push(`other host: ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  await page.goto(address, { waitUntil: 'load' });
  // Deferred scripts and fonts are asked for within this time; their failures are complaints.
  await page.evaluate(() => document.fonts.ready);
  return { page, complaints, requests, close: () => context.close() };
}

/** Opens pages one after the other in one window, as a reader does; gives what went wrong, with the page. */
export async function openAll(
  browser: Browser,
  addresses: readonly string[],
  look: (page: Page, address: string) => Promise<void> = async () => undefined,
): Promise<string[]> {
  const [first, ...rest] = addresses;
  if (first === undefined) return [];
  const visit = await openPage(browser, first);
  const faults: string[] = [];
  for (const address of [first, ...rest]) {
    const known = visit.complaints.length;
    if (address !== first) {
      await visit.page.goto(address, { waitUntil: 'load' });
      await visit.page.evaluate(() => document.fonts.ready);
    }
    await look(visit.page, address);
    const own = visit.complaints.slice(address === first ? 0 : known);
    faults.push(...own.map((one) => `${address}: ${one}`));
  }
  await visit.close();
  return faults;
}

/** Paths of all pages of a built site, without leading slash: '', '2015/', '404.html'. */
export function listPages(folder: string): string[] {
  return globSync('**/*.html', { cwd: folder })
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
    .sort();
}

/** One page of every type, for what takes long. */
export function samplePages(folder: string): string[] {
  const seen = new Set<string>();
  return listPages(folder).filter((path) => {
    const type = path
      .replace(/^\d{4}\//, 'year/')
      .replace(/^(documents|citations|motifs|compare)\/[^/]+\/$/, '$1/one/')
      .replace(/^about\/(cite|sources)\/$/, 'about/essay/');
    const isNew = !seen.has(type);
    seen.add(type);
    return isNew;
  });
}

export function readPage(folder: string, path: string): string {
  return readFileSync(join(folder, path.endsWith('.html') ? path : `${path}index.html`), 'utf8');
}

/** Runs in the page: sum of all layout shifts so far. */
export function measureShift(): Promise<number> {
  return new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ('value' in entry && typeof entry.value === 'number') sum += entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
  });
}
