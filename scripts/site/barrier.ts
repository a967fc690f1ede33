import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Rules on colours, whose outcome changes with scheme and width; a page keeps or breaks the others everywhere. */
const VISUAL_RULES = ['color-contrast-enhanced', 'link-in-text-block'];

/**
 * What axe finds on a page as it stands, rule by rule with the first element. Contrast is measured against the
 * enhanced 7:1, which what has the usual 4.5:1 alone does not reach.
 */
export async function findBarriers(page: Page, scope: 'all' | 'visual'): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  if (scope === 'visual') builder.withRules(VISUAL_RULES);
  else {
    const rules = {
      'color-contrast-enhanced': { enabled: true },
      'color-contrast': { enabled: false },
    };
    builder.options({ rules, resultTypes: ['violations'] });
  }
  const { violations } = await builder.analyze();
  return violations.map(
    ({ id, nodes }) => `${id} × ${nodes.length}: ${nodes[0]?.html.slice(0, 140)}`,
  );
}
