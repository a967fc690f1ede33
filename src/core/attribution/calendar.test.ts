import { expect, test } from 'vitest';
import { canCite, parseDate } from '../edition/date.ts';
import { createCalendar, fitsAddress, parseOrdinal } from './calendar.ts';

const calendar = createCalendar([
  { year: 2014, date: '2014-11-19', occasion: '首届世界互联网大会' },
  { year: 2015, date: '2015-12-16', occasion: '第二届世界互联网大会' },
]);

test('conferences are known by their number', () => {
  expect([...calendar.conferences]).toEqual([
    [1, 2014],
    [2, 2015],
  ]);
});

test.each([
  ['2015', true],
  ['2015-12', true],
  ['2015-12-16', true],
  ['2015-12-17', true],
  ['2015-11', false],
  ['2015-12-31', false],
  ['2013', false],
])('%s fits the address of its year: %s', (date, fits) => {
  expect(fitsAddress(calendar, parseDate(date))).toBe(fits);
});

test.each([
  ['2023-08-01', '2023-11-08', false],
  ['2024', '2024-11-20', true],
  ['2024-11-21', '2024-11-20', true],
  ['2024-11-19', '2024-11-20', false],
  ['2022', '2023-11-08', false],
])('a text of %s can cite what is of %s: %s', (text, source, can) => {
  expect(canCite(parseDate(text), parseDate(source))).toBe(can);
});

test('an ordinal is read from its occasion', () => {
  expect(parseOrdinal('第六届世界互联网大会')).toBe(6);
  expect(parseOrdinal('2021年世界互联网大会乌镇峰会')).toBeNull();
});
