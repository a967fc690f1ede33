import { expect, test } from 'vitest';
import { drawSpeech } from '../../edition/fixture-edition.ts';
import {
  formatQuotation,
  locateSharedWords,
  nameSpeechSource,
  type SharedWords,
} from './quotation-reference.ts';

const WORDS: SharedWords = {
  words: '勇担发展责任',
  passage: 's2',
  turn: 0,
  source: '贺信，2019年10月20日，节选',
  url: 'https://edition.example/2019/',
};

test('words are followed by where they stand, and by the address of the sentence', () => {
  expect(formatQuotation(WORDS)).toBe(
    '“勇担发展责任”（贺信，2019年10月20日，节选，第2句）\nhttps://edition.example/2019/#s2',
  );
});

test.each([
  ['p3s2', '，第3段第2句）'],
  ['p3', '，第3段）'],
  ['h2', '节选）'],
])('words of %s end in %s', (passage, end) => {
  expect(formatQuotation({ ...WORDS, passage }).split('\n')[0]).toMatch(new RegExp(`${end}$`, 'u'));
});

test('marks in quoted words change from double to single and back', () => {
  expect(formatQuotation({ ...WORDS, words: '“甲‘乙’”' })).toMatch(/^“‘甲“乙”’”（/u);
});

test('the link has the words as they are, and their turn where there are several', () => {
  const once = new URL(locateSharedWords(WORDS));
  expect([once.searchParams.get('q'), once.hash, once.searchParams.has('n')]).toEqual([
    '勇担发展责任',
    '#s2',
    false,
  ]);
  expect(new URL(locateSharedWords({ ...WORDS, turn: 2 })).searchParams.get('n')).toBe('2');
});

test('the link is letters that every messenger takes as part of an address', () => {
  expect(locateSharedWords(WORDS)).toMatch(/^[\x21-\x7e]+$/);
});

test('an address is named by its title and date, as an excerpt', () => {
  expect(nameSpeechSource(drawSpeech(2015, '一。'))).toBe('讲话，2015年12月16日，节选');
});
