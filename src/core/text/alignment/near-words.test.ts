import { expect, test } from 'vitest';
import { findNearWords } from './near-words.ts';

const TEXTS = ['春天的山城，桃花开遍了江岸。', '读书的人在桥头等候，等候一场迟来的雨。'];

test.each([
  ['桃花开满了江岸', 0, '桃花开遍了江岸'],
  ['在桥头等待，等候一场迟来的雨', 1, '在桥头等候，等候一场迟来的雨'],
  ['读书人在桥头等候', 1, '读书的人在桥头等'],
])('%s is near to words of a text', (words, index, near) => {
  expect(findNearWords(words, TEXTS)).toMatchObject({
    index,
    words: expect.stringContaining(near.slice(1, -1)),
  });
});

test.each(['完全不同的句子', '雨'.repeat(12)])('%s is near to nothing', (words) => {
  expect(findNearWords(words, TEXTS)).toBeNull();
});
