import { expect, test } from 'vitest';
import { parseNumeral, spellNumber } from './numeral.ts';

test.each([
  ['12', 12],
  ['１２', 12],
  ['五', 5],
  ['两', 2],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['二十三', 23],
  ['二〇一五', 2015],
  ['二○一五', 2015],
  ['', null],
  ['百', null],
  ['第二', null],
])('%s', (numeral, value) => {
  expect(parseNumeral(numeral)).toBe(value);
});

test('counts are spelled as parseNumeral reads them', () => {
  for (let value = 0; value < 100; value += 1) {
    expect(parseNumeral(spellNumber(value))).toBe(value);
  }
  expect([5, 10, 11, 40, 128].map(spellNumber)).toEqual(['五', '十', '十一', '四十', '128']);
});
