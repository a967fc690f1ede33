import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { BROWSER_OPTIONS } from '../browser.ts';
import { findMost } from './most.ts';

/** Three widths of the design, in CSS pixels. */
export const WIDTHS = [1440, 820, 390] as const;

/** A page and everything that went wrong on it. */
export interface Visit {
  readonly page: Page;
  readonly complaints: readonly string[];
  /** Addresses asked for. */
  readonly requests: readonly string[];
}

export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: [...BROWSER_OPTIONS] });
}

/** Opens a page in a wide window of its own, of which the browser keeps nothing when it is closed. */
export async function openPage(
  browser: Browser,
  address: string,
): Promise<Visit & { close(): Promise<void> }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const visit = await visitPage(await context.newPage(), address);
  return { ...visit, close: () => context.close() };
}

/** Goes to a page and collects console errors and warnings, failed requests and requests to other hosts. */
export async function visitPage(page: Page, address: string): Promise<Visit> {
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
  return { page, complaints, requests };
}

/** Paths of all pages of a built site, without leading slash: '', '2015/', '404.html'. */
export function listPages(folder: string): string[] {
  return globSync('**/*.html', { cwd: folder })
    .map((file) => file.replace(/(^|\/)index\.html$/, '$1'))
    .sort();
}

/** Pages by what they are; those of one kind differ in their words alone. */
function groupPages(folder: string): string[][] {
  const kinds = Map.groupBy(listPages(folder), (path) =>
    path
      .replace(/^\d{4}\/$/, 'year/')
      .replace(/^(documents|citations|motifs|compare)\/[^/]+\/$/, '$1/one/')
      .replace(/^about\/(cite|sources)\/$/, 'about/essay/'),
  );
  return [...kinds.values()];
}

/** The longest page of every kind, for what takes long. */
export function samplePages(folder: string): string[] {
  const measure = (path: string) => readPage(folder, path).length;
  return groupPages(folder).map((paths) => findMost(paths, measure));
}

/** The longest and the shortest page of every kind. */
export function listExtremePages(folder: string): string[] {
  const measure = (path: string) => readPage(folder, path).length;
  const pairs = groupPages(folder).flatMap((paths) => [
    findMost(paths, measure),
    findMost(paths, (path) => -measure(path)),
  ]);
  return [...new Set(pairs)];
}

export function readPage(folder: string, path: string): string {
  return readFileSync(join(folder, path.endsWith('.html') ? path : `${path}index.html`), 'utf8');
}

/** Runs in the page: by how many pixels it is wider than its window. */
export function measureOverflow(): number {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth - clientWidth;
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
