import { expect, it } from 'vitest';
import { formatDate, formatDayOfYear, spellYear } from './date.ts';

it.each([
  ['2015-12-16', '2015年12月16日'],
  ['2017-12-03', '2017年12月3日'],
  ['2025-12', '2025年12月'],
  ['2025', '2025年'],
])('%s reads %s', (iso, words) => {
  expect(formatDate(iso)).toBe(words);
});

it('leaves out the year where it is already said', () => {
  expect(formatDayOfYear('2021-09-26')).toBe('9月26日');
});

it('spells a year digit by digit', () => {
  expect(spellYear(2014)).toBe('二〇一四');
});
