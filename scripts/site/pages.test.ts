import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { findBarriers } from './barrier.ts';
import { openAll, useBrowser } from './reader.ts';
import {
  listExtremePages,
  listPages,
  measureOverflow,
  readPage,
  samplePages,
  WIDTHS,
} from './visit.ts';

const open = useBrowser();

test('every page has one h1, a title, a language, a canonical address and a policy', () => {
  const pages = listPages(inject('folder'));
  expect(pages.length).toBeGreaterThan(20);
  for (const path of pages) {
    const html = readPage(inject('folder'), path);
    expect(html.match(/<h1[ >]/g), path).toHaveLength(1);
    expect(html, path).toMatch(/<title>[^<]*网络空间命运共同体文献编年<\/title>/);
    expect(html, path).toContain('<html lang="zh-CN"');
    expect(html, path).toMatch(
      /<meta http-equiv="content-security-policy" content="default-src 'none'/i,
    );
    // A page at a former address gives the address that it leads to.
    const isFormer = html.includes('<meta http-equiv="refresh"');
    if (path !== '404.html' && !isFormer) {
      expect(html).toContain(`<link rel="canonical" href="https://edition.example/${path}">`);
    }
  }
});

/** Schemes and widths beside the first, light at 1440, in which every kind of page is tried in full. */
const OTHERS = (['light', 'dark'] as const)
  .flatMap((scheme) => WIDTHS.map((width) => [scheme, width] as const))
  .slice(1);
const FARTHEST = OTHERS.slice(-1);

test.each(samplePages(inject('folder')))(
  '/%s opens without a complaint, is not too wide, and axe finds nothing',
  async (path) => {
    const { page, complaints } = await open(inject('address') + path, { reducedMotion: 'reduce' });
    expect(complaints).toEqual([]);
    const faults = await findBarriers(page, 'all');
    for (const [colorScheme, width] of path === '' ? OTHERS : FARTHEST) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      const found = await findBarriers(page, 'visual');
      faults.push(...found.map((one) => `${colorScheme} ${width} ${one}`));
    }
    faults.push(...(await listOverflows(page)));
    expect(faults).toEqual([]);
  },
);

test('the shortest page of every kind opens without a complaint and is not too wide', async () => {
  const long = new Set(samplePages(inject('folder')));
  const short = listExtremePages(inject('folder')).filter((path) => !long.has(path));
  const addresses = short.map((path) => inject('address') + path);
  const faults: string[] = [];
  const complaints = await openAll(open, addresses, async (page, address) => {
    faults.push(...(await listOverflows(page)).map((one) => `${address} ${one}`));
  });
  faults.push(...complaints);
  expect(faults).toEqual([]);
});

/** Widths at which a page is wider than its window. */
async function listOverflows(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const width of [820, 390, 320]) {
    await page.setViewportSize({ width, height: 900 });
    const over = await page.evaluate(measureOverflow);
    if (over > 0) faults.push(`is ${over}px too wide at ${width}`);
  }
  return faults;
}

test('below a sub-path the main pages open without a complaint', async () => {
  const paths = listExtremePages(inject('baseFolder')).filter((path) =>
    /^(?:\d{4}|documents\/[^/]+|search|check|motifs)?\/?$/.test(path),
  );
  const addresses = paths.map((path) => inject('baseAddress') + path);
  expect(addresses.length).toBeGreaterThan(5);
  expect(await openAll(open, addresses)).toEqual([]);
});

test('an unknown address gets the page that says so', async () => {
  const { page } = await open(`${inject('address')}1999/`);
  expect(await page.locator('h1').textContent()).toBeTruthy();
  const years = listPages(inject('folder')).filter((path) => /^\d{4}\/$/.test(path));
  for (const year of years) {
    expect(await page.locator(`main a[href="/${year}"]`).count(), year).toBeGreaterThan(0);
  }
});
