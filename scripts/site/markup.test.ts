import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { LinkChecker } from 'linkinator';
import { expect, inject, test } from 'vitest';
import { listPages, readPage } from './visit.ts';

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate(
    new StaticConfigLoader({
      extends: ['html-validate:recommended'],
      rules: {
        // Astro writes `<!DOCTYPE html>` and omits what HTML lets it omit.
        'doctype-style': 'off',
        'void-style': 'off',
        'no-trailing-whitespace': 'off',
        // Titles are as long as the texts they name.
        'long-title': 'off',
        // Where phones lay the rows of a table out as lines, browsers forget its roles unless they are told.
        'no-redundant-role': 'off',
      },
    }),
  );
  const errors: string[] = [];
  for (const path of listPages(inject('folder'))) {
    const report = await validator.validateString(readPage(inject('folder'), path));
    for (const result of report.results) {
      for (const { ruleId, message, line, column } of result.messages) {
        errors.push(`${path} ${line}:${column} ${ruleId}: ${message}`);
      }
    }
  }
  expect(errors).toEqual([]);
});

test.each([
  ['at the root', inject('address')],
  ['below a sub-path', inject('baseAddress')],
])('%s no link and no fragment is broken', async (_, address) => {
  const checker = new LinkChecker();
  const result = await checker.check({
    path: address,
    recurse: true,
    checkFragments: true,
    concurrency: 20,
    linksToSkip: [`^(?!${address}).*`],
  });
  const broken = result.links.filter((link) => link.state === 'BROKEN');
  expect(broken.map((link) => `${link.parent} → ${link.url} (${link.status})`)).toEqual([]);
  expect(result.links.length).toBeGreaterThan(100);
});
