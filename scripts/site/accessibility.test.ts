import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, openPage, samplePages, WIDTHS } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser(inject('browser'));
});
afterAll(() => browser.close());

const SCHEMES = ['light', 'dark'] as const;

test.each(samplePages(inject('folder')))(
  'axe finds nothing on /%s, in both schemes, at three widths',
  async (path) => {
    const violations: string[] = [];
    const visit = await openPage(browser, inject('address') + path);
    for (const colorScheme of SCHEMES) {
      await visit.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const width of WIDTHS) {
        await visit.page.setViewportSize({ width, height: 900 });
        const options = { rules: { 'color-contrast-enhanced': { enabled: true } } };
        const result = await new AxeBuilder({ page: visit.page }).options(options).analyze();
        for (const { id, nodes } of result.violations) {
          const [first] = nodes;
          violations.push(
            `${colorScheme} ${width} ${id} × ${nodes.length}: ${first?.html.slice(0, 140)}`,
          );
        }
      }
    }
    await visit.close();
    expect(violations).toEqual([]);
  },
);
