import { expect, test } from 'vitest';
import { parseNumeral } from './numeral.ts';

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
