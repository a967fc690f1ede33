import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { findBarriers } from './barrier.ts';
import { launchBrowser, openPage, samplePages, WIDTHS } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser(inject('browser'));
});
afterAll(() => browser.close());

/** Schemes and widths beside the first, light at 1440, in which every kind of page is tried in full. */
const OTHERS = (['light', 'dark'] as const)
  .flatMap((scheme) => WIDTHS.map((width) => [scheme, width] as const))
  .slice(1);
const FARTHEST = OTHERS.slice(-1);

test.each(samplePages(inject('folder')))('axe finds nothing on /%s', async (path) => {
  const { page, close } = await openPage(browser, inject('address') + path);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const barriers = await findBarriers(page, 'all');
  for (const [colorScheme, width] of path === '' ? OTHERS : FARTHEST) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    const found = await findBarriers(page, 'visual');
    barriers.push(...found.map((one) => `${colorScheme} ${width} ${one}`));
  }
  await close();
  expect(barriers).toEqual([]);
});
