import axe, { type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

/** Contrast is measured against the enhanced 7:1, which what has the usual 4.5:1 alone does not reach. */
const SCOPES = {
  all: {
    rules: {
      'color-contrast-enhanced': { enabled: true },
      'color-contrast': { enabled: false },
    },
  },
  /** Rules on colours, whose outcome changes with scheme and width; a page keeps or breaks the others everywhere. */
  visual: { runOnly: ['color-contrast-enhanced', 'link-in-text-block'] },
} satisfies Record<string, RunOptions>;

/** What axe finds on a page as it stands, rule by rule with the first element. */
export async function findBarriers(page: Page, scope: keyof typeof SCOPES): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate((options) => window.axe.run(document, options), {
    ...SCOPES[scope],
    resultTypes: ['violations'],
  } satisfies RunOptions);
  return violations.map(
    ({ id, nodes }) => `${id} × ${nodes.length}: ${nodes[0]?.html.slice(0, 140)}`,
  );
}
