import { expect, test } from 'vitest';
import { gatherAlphabet, packText, unpackText } from './packed-text.ts';

test.each([
  ['Chinese', '网络空间是人类共同的活动空间，网络空间前途命运应由世界各国共同掌握。'],
  ['quotes and backslashes', '“a"\\b”'],
  ['characters beyond the basic plane', '𠮷野家𠮷'],
  ['line breaks and tabs', '一\n二\t三'],
  ['nothing', ''],
])('%s come back', (_, text) => {
  const alphabet = gatherAlphabet([text]);
  expect(unpackText(packText(text, alphabet), alphabet)).toBe(text);
});

test('more characters than fit one sign come back, in signs that JSON leaves as they are', () => {
  const text = Array.from({ length: 1381 }, (_, index) => String.fromCodePoint(0x4e00 + index));
  const alphabet = gatherAlphabet([text.join('')]);
  const packed = packText(text.join(''), alphabet);
  expect(unpackText(packed, alphabet)).toBe(text.join(''));
  expect(JSON.stringify(packed)).toBe(`"${packed}"`);
});

test('throws on more characters than there are signs for', () => {
  const text = Array.from({ length: 1382 }, (_, index) => String.fromCodePoint(0x4e00 + index));
  expect(() => gatherAlphabet(text)).toThrow(RangeError);
});
