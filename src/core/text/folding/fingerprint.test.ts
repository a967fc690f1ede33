import { expect, test } from 'vitest';
import { containsFingerprint, fingerprintText } from './fingerprint.ts';

test('punctuation and width do not count, letters do', () => {
  expect(fingerprintText('互联网，“第１届”。')).toBe(fingerprintText('互联网第1届'));
  expect(fingerprintText('互联网')).not.toBe(fingerprintText('互联罔'));
});

test.each([
  ['at the beginning', '世界怎么了', true],
  ['in the middle', '怎么了，我们', true],
  ['at the end', '我们怎么办。', true],
  ['the whole is no part of itself', '世界怎么了？我们怎么办', false],
  ['elsewhere', '我们怎么做', false],
])('words are found in a longer text: %s', (_, words, isFound) => {
  expect(containsFingerprint('世界怎么了？我们怎么办。', fingerprintText(words))).toBe(isFound);
});
