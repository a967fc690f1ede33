import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, openPage, samplePages, WIDTHS } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser(inject('browser'));
});
afterAll(() => browser.close());

const ALL = (['light', 'dark'] as const).flatMap((scheme) =>
  WIDTHS.map((width) => [scheme, width] as const),
);
const [FIRST] = ALL;
const LAST = ['dark', 390] as const;

/** The timeline is tried in every way; the other kinds of page by turns in the first way and the last. */
function choose(path: string): readonly (readonly ['light' | 'dark', number])[] {
  if (path === '') return ALL;
  const turn = samplePages(inject('folder')).indexOf(path) % 2;
  return turn === 0 && FIRST !== undefined ? [FIRST] : [LAST];
}

test.each(samplePages(inject('folder')))('axe finds nothing on /%s', async (path) => {
  const violations: string[] = [];
  const visit = await openPage(browser, inject('address') + path);
  for (const [colorScheme, width] of choose(path)) {
    await visit.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await visit.page.setViewportSize({ width, height: 900 });
    const options = {
      rules: { 'color-contrast-enhanced': { enabled: true } },
      resultTypes: ['violations' as const],
    };
    const result = await new AxeBuilder({ page: visit.page }).options(options).analyze();
    for (const { id, nodes } of result.violations) {
      const [first] = nodes;
      violations.push(
        `${colorScheme} ${width} ${id} × ${nodes.length}: ${first?.html.slice(0, 140)}`,
      );
    }
  }
  await visit.close();
  expect(violations).toEqual([]);
});
