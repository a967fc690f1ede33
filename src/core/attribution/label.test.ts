import { expect, test } from 'vitest';
import { createSourceText } from '../reuse/library.ts';
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

const ADDRESSES = new Map(
  [2015, 2017].map((year) => {
    const parts = [{ id: 's1', text: year === 2015 ? '我提出5点主张。' : '四个共同。' }];
    return [year, createSourceText({ id: String(year), date: null, parts })];
  }),
);

const claim = (words: string, year: number, document: string) => {
  const label = parseLabel(words);
  if (label === null) throw new RangeError(words);
  return { label, year, document };
};

test('a name that one address has is that of its year, whatever documents say', () => {
  const claims = [claim('五点主张', 2017, 'a'), claim('五点主张', 2017, 'b')];
  expect(learnLabels(claims, ADDRESSES).get('5主张')).toBe(2017);
  const all = [...claims, claim('五点主张', 2015, 'c')];
  expect(learnLabels(all, ADDRESSES).get('5主张')).toBe(2015);
});

test('other names are of the year that most documents give, for a document itself of its own', () => {
  const claims = [
    claim('四项原则', 2017, 'a'),
    claim('四项原则', 2015, 'b'),
    claim('四项原则', 2015, 'c'),
  ];
  expect(learnLabels(claims, ADDRESSES).get('4原则')).toBe(2015);
  expect(learnLabels(claims, ADDRESSES, 'a').get('4原则')).toBe(2017);
});
