import { expect, test } from 'vitest';
import { gatherAlphabet, packText, unpackText } from './packed-text.ts';

test.each([
  ['Chinese', '网络空间是人类共同的活动空间，网络空间前途命运应由世界各国共同掌握。'],
  ['quotes and backslashes', '“a"\\b”'],
  ['characters beyond the basic plane', '𠮷野家𠮷野家𠮷'],
  ['line breaks and tabs', '一\n二\t三'],
  ['nothing', ''],
])('%s come back', (_, text) => {
  const alphabet = gatherAlphabet([text]);
  expect(unpackText(packText(text, alphabet), alphabet)).toBe(text);
});

test('frequent words take one sign', () => {
  const text = '网络空间的网络空间与网络空间';
  expect(packText(text, gatherAlphabet([text]))).toHaveLength(5);
});

test('as many signs as there are pairs come back, in signs that JSON leaves as they are', () => {
  const text = listCharacters(1565);
  const alphabet = gatherAlphabet([text]);
  const packed = packText(text, alphabet);
  expect(unpackText(packed, alphabet)).toBe(text);
  expect(JSON.stringify(packed)).toBe(`"${packed}"`);
});

test('throws on more signs than there are pairs', () => {
  expect(() => gatherAlphabet([listCharacters(1566)])).toThrow(RangeError);
});

function listCharacters(count: number): string {
  return Array.from({ length: count }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('');
}
