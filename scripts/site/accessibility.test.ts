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
/** The kinds of page that readers open most are tried in every way; the rest at both ends. */
const EVERY_WAY = ['', '2014/', 'documents/excerpts-2024/'];
const BOTH_ENDS = [
  ['light', 1440],
  ['dark', 390],
] as const;

test.each(samplePages(inject('folder')))('axe finds nothing on /%s', async (path) => {
  const violations: string[] = [];
  const visit = await openPage(browser, inject('address') + path);
  for (const [colorScheme, width] of EVERY_WAY.includes(path) ? ALL : BOTH_ENDS) {
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
