import { expect, it } from 'vitest';
import { formatYears } from './year-list.ts';

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
