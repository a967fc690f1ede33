import { expect, it } from 'vitest';
import { bisect, listOffsets } from './offset.ts';

it.each([
  ['every place', '网络，网络', '网络', [0, 3]],
  ['places that overlap', '人人人', '人人', [0, 1]],
  ['nothing for words that are not there', '网络', '数字', []],
  ['nothing for no words', '网络', '', []],
])('lists %s', (_, text, words, offsets) => {
  expect(listOffsets(text, words)).toEqual(offsets);
});

it.each([
  ['the first', [3, 5], 0, 0],
  ['one between', [3, 5, 7], 4, 1],
  ['the first of equals', [3, 5, 5, 7], 5, 1],
  ['none', [3, 5], 6, 2],
  ['none of none', [], 1, 0],
])('bisects to %s', (_, values, least, index) => {
  expect(bisect(values.length, (at) => (values[at] ?? 0) >= least)).toBe(index);
});
