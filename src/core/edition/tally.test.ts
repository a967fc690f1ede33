import { expect, it } from 'vitest';
import { countHan } from './tally.ts';

it.each([
  ['对此，我愿提出5点主张。', 9],
  ['4G/5G', 0],
  ['𠮷野〇', 3],
])('counts Han characters of %s', (text, count) => {
  expect(countHan(text)).toBe(count);
});
