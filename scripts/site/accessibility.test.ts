import { expect, inject, test } from 'vitest';
import { findBarriers } from './barrier.ts';
import { useBrowser } from './reader.ts';
import { samplePages, WIDTHS } from './visit.ts';

const open = useBrowser();

/** Schemes and widths beside the first, light at 1440, in which every kind of page is tried in full. */
const OTHERS = (['light', 'dark'] as const)
  .flatMap((scheme) => WIDTHS.map((width) => [scheme, width] as const))
  .slice(1);
const FARTHEST = OTHERS.slice(-1);

test.each(samplePages(inject('folder')))('axe finds nothing on /%s', async (path) => {
  const { page } = await open(inject('address') + path, { reducedMotion: 'reduce' });
  const barriers = await findBarriers(page, 'all');
  for (const [colorScheme, width] of path === '' ? OTHERS : FARTHEST) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    const found = await findBarriers(page, 'visual');
    barriers.push(...found.map((one) => `${colorScheme} ${width} ${one}`));
  }
  expect(barriers).toEqual([]);
});
