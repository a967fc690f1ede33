import { expect, test } from 'vitest';
import { countTexts, coverFormulas, maskFormulas } from './formula.ts';

const addresses = [
  '中国愿同世界各国甲',
  '中国愿同世界各国乙',
  '中国愿同世界各国丙',
  '数字文明造福',
];
const mask = maskFormulas(addresses);

test('what three addresses have is a formula', () => {
  expect(mask.has('愿同世界')).toBe(true);
  expect(mask.has('数字文明')).toBe(false);
});

test('what an editor lists is a formula, wherever it stands', () => {
  expect(maskFormulas(addresses, ['数字文明']).has('数字文明')).toBe(true);
});

test('coverage marks every letter of a formula', () => {
  const text = '我中国愿同世界';
  const covered = coverFormulas(text, mask);
  expect([...text].filter((_, unit) => covered[unit] === 1).join('')).toBe('中国愿同世界');
});

test('a text counts once however often it has a gram', () => {
  expect(countTexts(['网络空间网络空间']).get('网络空间')).toBe(1);
});
