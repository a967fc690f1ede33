import { expect, it } from 'vitest';
import { markText } from './marked-text.ts';

it('cuts a text at its marks and joins to the whole again', () => {
  const runs = markText('让𠮷祥网络更好', [
    { start: 6, end: 7 },
    { start: 1, end: 4 },
  ]);
  expect(runs.map(({ text, mark }) => [text, mark !== null])).toEqual([
    ['让', false],
    ['𠮷祥', true],
    ['网络', false],
    ['更', true],
    ['好', false],
  ]);
});

it('gives the whole text when nothing is marked, and nothing for an empty one', () => {
  expect(markText('网络', [])).toEqual([{ text: '网络', mark: null }]);
  expect(markText('', [])).toEqual([]);
});
