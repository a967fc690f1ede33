import { expect, test } from 'vitest';
import { coverFormulas, maskFormulas } from './formula.ts';

const mask = maskFormulas(
  new Map([
    ['愿同世界', 3],
    ['同世界各', 4],
    ['数字文明', 2],
  ]),
);

test('what three addresses have is a formula', () => {
  expect(mask.has('愿同世界')).toBe(true);
  expect(mask.has('数字文明')).toBe(false);
});

test('what an editor lists is a formula, wherever it stands', () => {
  expect(maskFormulas(new Map(), ['数字文明']).has('数字文明')).toBe(true);
});

test('coverage marks every letter of a formula', () => {
  const text = '我愿同世界各国';
  const covered = coverFormulas(text, mask);
  expect([...text].filter((_, unit) => covered[unit] === 1).join('')).toBe('愿同世界各');
});
