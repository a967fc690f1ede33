import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { openQuoteChecker } from '../../../press/quote-checker.ts';
import { truthScope } from '../../../schema/content/truth.ts';
import { sampleTexts } from '../../../schema/sample-text.ts';
import { keepRead } from '../read-edition.ts';
import { gradeText, SAMPLE_FILES } from './sample-text.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const scope = truthScope.parse(
  parse(readFileSync(new URL('../read-against.yaml', import.meta.url), 'utf8')),
);
const { check } = openQuoteChecker(root, (edition) => keepRead(edition, scope));
const samples = SAMPLE_FILES.flatMap((file) =>
  sampleTexts.parse(parse(readFileSync(new URL(file, import.meta.url), 'utf8'))),
);
const graded = samples.flatMap((sample) => gradeText(sample, check(sample.text).verdicts));

test('no quotation of the sample texts is said to differ that does not', () => {
  expect(graded.filter(({ grade }) => grade === 'accusation')).toEqual([]);
});

test('of the quotations of the sample texts at least 95 % are answered rightly', () => {
  const listed = graded.filter(({ grade }) => grade !== 'noise');
  const right = listed.filter(({ grade }) => grade === 'right');
  expect(right.length / listed.length).toBeGreaterThanOrEqual(0.95);
});
