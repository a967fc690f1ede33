import { expect, test } from 'vitest';
import { createLibrary, createSourceText } from './library.ts';
import { countAddressGrams } from './repeat.ts';

/** Addresses of one sentence each. */
function count(...texts: readonly string[]) {
  const sources = texts.map((text, index) =>
    createSourceText({ id: String(index), date: null, parts: [{ id: 's1', text }] }),
  );
  return countAddressGrams(createLibrary(sources, new Set()), []);
}

const SENTENCE = '海上的灯塔为远行的船照亮航向，山间的书店为夜归的人留着一盏灯';
const FORMULA = '让每个人都能平安回家';

test('what three addresses have is a formula, and counted in each', () => {
  const { counts, mask } = count(`雨后，${FORMULA}。`, `雪后，${FORMULA}。`, `夜里，${FORMULA}。`);
  expect(counts.get('平安回家')).toBe(3);
  expect(mask.has('平安回家')).toBe(true);
});

test('a sentence that three addresses have is no formula, and counted once', () => {
  const { counts, mask } = count(`去年，${SENTENCE}。`, `${SENTENCE}。`, `愿${SENTENCE}。`);
  expect(counts.get('海上的灯')).toBe(1);
  expect(mask.has('海上的灯')).toBe(false);
  expect(counts.get('愿海上的')).toBe(1);
});

test('a sentence that each of three addresses has with a word of its own is no formula either', () => {
  const vary = (word: string) => `${SENTENCE.replace('山间', word)}。`;
  const { counts, mask } = count(vary('林间'), vary('海边'), vary('桥头'));
  expect(counts.get('海上的灯')).toBe(1);
  expect(mask.has('海上的灯')).toBe(false);
  expect(mask.has('留着一盏')).toBe(false);
});

test('it is counted once where one address has another word, on both sides of it', () => {
  const { counts } = count(`${SENTENCE}。`, `${SENTENCE.replace('一盏灯', '一炉火')}。`);
  expect([counts.get('夜归的人'), counts.get('留着一盏'), counts.get('留着一炉')]).toEqual([
    1, 1, 1,
  ]);
});

test('a clause that two addresses have is counted once, a current phrase in each', () => {
  const { counts } = count('把新修的邮路接到村庄，年年如此。', '秋天，把新修的邮路接到村庄。');
  expect(counts.get('修的邮路')).toBe(1);
  expect(count('新修的邮路，年年如此。', '秋天，新修的邮路。').counts.get('修的邮路')).toBe(2);
});

test('a formula with words beside it is a sentence of its own, if they are long together', () => {
  const three = [`雨后，${FORMULA}。`, `雪后，${FORMULA}。`, `夜里，${FORMULA}。`];
  const { counts, mask } = count(
    ...three,
    `${FORMULA}，灯火照着夜归的人。`,
    `${FORMULA}，灯火照着夜归的人。`,
  );
  expect(counts.get('灯火照着')).toBe(1);
  expect(mask.has('平安回家')).toBe(true);
});

test('a formula with few letters more is no clause of its own', () => {
  const three = [`雨后，${FORMULA}。`, `雪后，${FORMULA}。`, `夜里，${FORMULA}。`];
  const { counts } = count(...three, `早上，都想${FORMULA}。`, `中午，都想${FORMULA}。`);
  expect(counts.get('都想让每')).toBe(2);
});
