import { expect, it } from 'vitest';
import { formatDate, formatDayOfYear, formatYears, spellYear } from './date.ts';

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

it.each([
  { years: [], text: '' },
  { years: [2014], text: '2014年' },
  { years: [2014, 2015], text: '2014、2015年' },
  { years: [2018, 2022], text: '2018、2022年' },
  { years: [2017, 2018, 2019], text: '2017至2019年' },
  { years: [2015, 2017, 2018, 2019, 2022, 2023], text: '2015、2017至2019、2022、2023年' },
])('writes $years as “$text”', ({ years, text }) => {
  expect(formatYears(years)).toBe(text);
});
