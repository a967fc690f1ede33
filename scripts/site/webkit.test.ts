import { afterAll, beforeAll, describe, inject, test } from 'vitest';
import type { EnginePage } from './engine/engine-page.ts';
import { ERRANDS } from './engine/errands.ts';
import { type ProbedSite, probeSite } from './engine/probe.ts';
import { openWebKit } from './engine/webkit.ts';

const program = inject('engines').WebKitGTK;

describe.skipIf(program === null)('in WebKitGTK', () => {
  let site: ProbedSite;
  let page: EnginePage;
  beforeAll(async () => {
    site = await probeSite(inject('address'));
    page = await openWebKit(program ?? '');
  });
  afterAll(async () => {
    await page.close();
    site.close();
  });
  test.each(ERRANDS)('%s', (_, errand) => errand({ page, site }));
});
