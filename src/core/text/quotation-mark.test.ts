import { expect, test } from 'vitest';
import { blankQuotations, pairQuotationMarks, quoteWords } from './quotation-mark.ts';

test.each([
  ['提出“四项原则”和“五点主张”', ['“四项原则”', '“五点主张”']],
  ['“‘人人手握麦克风’，全民皆可创作”', ['“‘人人手握麦克风’，全民皆可创作”', ' ‘人人手握麦克风’']],
  ['「外『内』外」', ['「外『内』外」', ' 『内』']],
  ['"一"和"二"', ['"一"', '"二"']],
  ['”多出的闭号，“一对”，“未闭', ['“一对”']],
  ['“甲‘乙”丙’', ['“甲‘乙”']],
  ['it’s “x’y”', ['“x’y”']],
  ['“”', ['“”']],
  ['', []],
])('%s', (text, expected) => {
  const marks = pairQuotationMarks(text);
  expect(marks.map((one) => ' '.repeat(one.depth) + text.slice(one.start, one.end))).toEqual(
    expected,
  );
});

test('blanking keeps every offset', () => {
  const text = '强调“勇担‘责任’，𠮷”，见《网络安全法》。';
  const blanked = blankQuotations(text, pairQuotationMarks(text));
  expect(blanked).toBe('强调“□□□□□□□□□”，见《▢▢▢▢▢》。');
  expect(blanked).toHaveLength(text.length);
});

test('ten thousand openings stay linear', () => {
  expect(pairQuotationMarks('“'.repeat(10_000))).toEqual([]);
});

test('words that have marks of their own are quoted with single marks inside', () => {
  expect(quoteWords('提出“五点主张”')).toBe('“提出‘五点主张’”');
});
