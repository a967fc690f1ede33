import { expect, test } from 'vitest';
import { pairQuotationMarks } from '../text/quotation-mark.ts';
import { splitStatements } from './statement.ts';

test.each([
  ['甲说：“一。二。”乙说：“三。”', ['甲说：“一。二。”', '乙说：“三。”']],
  ['“一。”某人说。下一句。', ['“一。”某人说。', '下一句。']],
  ['并指出“一。”这一论述很重要。', ['并指出“一。”', '这一论述很重要。']],
  ['“一！”“二！”', ['“一！”“二！”']],
  ['无句号', ['无句号']],
  ['', []],
])('%s', (text, expected) => {
  const spans = splitStatements(text, pairQuotationMarks(text));
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test('text without 。 is cut, so that no statement grows without limit', () => {
  const spans = splitStatements('甲'.repeat(10_000), []);
  expect(Math.max(...spans.map(({ start, end }) => end - start))).toBeLessThan(2_100);
  expect(spans.at(-1)?.end).toBe(10_000);
});
