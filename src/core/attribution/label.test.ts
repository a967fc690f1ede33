import { expect, test } from 'vitest';
import { keyLabel, learnLabels, parseLabel } from './label.ts';

test.each([
  ['四项原则', '4原则'],
  ['5点主张', '5主张'],
  ['三大倡导', '3倡导'],
  ['三个倡导', '3倡导'],
  ['数字文明', null],
  ['第四项原则', null],
])('%s', (words, key) => {
  const label = parseLabel(words);
  expect(label === null ? null : keyLabel(label)).toBe(key);
});

test('a name given to two years is known for none', () => {
  const label = { number: 4, noun: '原则' };
  expect(learnLabels([{ label, year: 2015 }]).get('4原则')).toBe(2015);
  const given = [2015, 2017].map((year) => ({ label, year }));
  expect(learnLabels(given).size).toBe(0);
});
