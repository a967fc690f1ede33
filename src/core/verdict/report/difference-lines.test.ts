import { expect, test } from 'vitest';
import { alignTexts } from '../../text/alignment/alignment.ts';
import { layDifferences, tellDifferences } from './difference-lines.ts';

const ORIGINAL = '把握信息革命发展的历史主动';

test.each([
  ['把握信息革命的历史主动', '少“发展”二字'],
  ['把握信息革命发展的伟大历史主动', '多“伟大”二字'],
  ['把握信息变革发展的历史主动', '“革命”作“变革”'],
  ['把握信息革命展发的历史主动', '“发展”倒作“展发”'],
  ['把握信息革命、发展的历史主动', '多“、”'],
  [ORIGINAL, ''],
])('tells how “%s” differs', (citing, told) => {
  expect(tellDifferences(alignTexts(citing, ORIGINAL))).toBe(told);
});

test('counts differences beyond the fourth, and those of punctuation apart', () => {
  const operations = alignTexts(
    '甲一二乙三四丙五六丁七八戊九十，',
    '子一二丑三四寅五六卯七八辰九十。',
  );
  expect(tellDifferences(operations)).toBe(
    '“子”作“甲”，“丑”作“乙”，“寅”作“丙”，“卯”作“丁”，等5处；另有1处标点不同',
  );
});

test('lays the two lines in step, with a gap where one has nothing', () => {
  const { citing, cited } = layDifferences(alignTexts('把握信息革命的历史主动', ORIGINAL));
  const draw = (parts: typeof citing) =>
    parts.map(({ text, gap }) => text + '＿'.repeat(gap)).join('|');
  expect(draw(citing)).toBe('把握信息革命|＿＿|的历史主动');
  expect(draw(cited)).toBe('把握信息革命|发展|的历史主动');
});

test('has no lines for words that are the same', () => {
  expect(layDifferences(alignTexts(ORIGINAL, ORIGINAL))).toEqual({ citing: [], cited: [] });
});
