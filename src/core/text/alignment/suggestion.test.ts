import { expect, test } from 'vitest';
import { suggestName, wordSuggestion } from './suggestion.ts';

const KEYS = ['title', 'siglum', 'short', 'genre', 'regularizations'];

test.each([
  ['titel', 'title'],
  ['Title', 'title'],
  ['sigulm', 'siglum'],
  ['regularisations', 'regularizations'],
  ['genres', 'genre'],
])('%s is near to %s', (name, meant) => {
  expect(suggestName(name, KEYS)).toBe(meant);
});

test.each(['weather', 'x', ''])('“%s” is near to nothing', (name) => {
  expect(suggestName(name, KEYS)).toBeNull();
});

test('a suggestion names the other way out too', () => {
  expect(wordSuggestion('titel', KEYS, 'remove the line')).toBe(
    'did you mean “title”? Type it; or remove the line',
  );
  expect(wordSuggestion('weather', KEYS, 'remove the line')).toBe('remove the line');
});
