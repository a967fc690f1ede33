import { afterAll, beforeAll, describe, inject, test } from 'vitest';
import type { EnginePage } from './engine/engine-page.ts';
import { ERRANDS, readWithoutScripts } from './engine/errands.ts';
import { openFirefox } from './engine/firefox.ts';
import { type ProbedSite, probeSite } from './engine/probe.ts';

const program = inject('engines').Firefox;

describe.skipIf(program === null)('in Firefox', () => {
  let site: ProbedSite;
  let page: EnginePage;
  beforeAll(async () => {
    site = await probeSite(inject('address'));
    page = await openFirefox(program ?? '');
  });
  afterAll(async () => {
    await page.close();
    site.close();
  });
  test.each(ERRANDS)('%s', (_, errand) => errand({ page, site }));
  test('without scripts a page of every kind is read', async () => {
    const bare = await openFirefox(program ?? '', { hasScripts: false });
    await readWithoutScripts(bare);
    await bare.close();
  });
});
