import { expect, it } from 'vitest';
import { drawPassage } from './fixture-edition.ts';
import { measureDocument, measureSpeech } from './text-length.ts';

it.each([
  ['对此，我愿提出5点主张。', 10],
  ['4G/5G', 4],
  ['𠮷野〇', 3],
])('counts Han characters, letters and digits of %s', (text, letters) => {
  expect(measureDocument({ passages: [drawPassage('p1', text)] }).letters).toBe(letters);
});

it('counts headings among the letters, but not as paragraphs', () => {
  const passages = [
    drawPassage('h1', '理念', { kind: 'heading' }),
    drawPassage('p1', '合作。共赢。'),
  ];
  expect(measureDocument({ passages })).toEqual({ paragraphs: 1, sentences: 2, letters: 6 });
});

it('measures an address alike', () => {
  const paragraph = { ...drawPassage('p1', '合作。共赢。'), documentPassage: 'p9' };
  expect(measureSpeech({ paragraphs: [paragraph] })).toEqual({
    paragraphs: 1,
    sentences: 2,
    letters: 4,
  });
});
