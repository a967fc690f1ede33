import { expect, it } from 'vitest';
import { placeQuote } from './quote-place.ts';

const PASSAGE = {
  id: 'p2',
  text: '正式宣告成为国际组织。专门发来贺信。',
  sentences: [
    { id: 'p2s1', start: 0, end: 11, text: '正式宣告成为国际组织。' },
    { id: 'p2s2', start: 11, end: 18, text: '专门发来贺信。' },
  ],
};

it('links to the sentence that holds the words', () => {
  expect(placeQuote([PASSAGE], '发来贺信').map(({ anchor }) => anchor)).toEqual(['p2s2']);
});

it('links to the paragraph when the words run over a sentence', () => {
  expect(placeQuote([PASSAGE], '国际组织。专门').map(({ anchor }) => anchor)).toEqual(['p2']);
});

it('finds every place, and none where the words differ', () => {
  expect(placeQuote([PASSAGE, PASSAGE], '国际组织')).toHaveLength(2);
  expect(placeQuote([PASSAGE], '国际会议')).toEqual([]);
});
