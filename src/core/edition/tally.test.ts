import { expect, it } from 'vitest';
import { splitSentences } from '../text/sentence.ts';
import type { Passage, PassageKind } from './passage.ts';
import { measureDocument, measureSpeech } from './text-size.ts';

function makePassage(kind: PassageKind, text: string): Passage {
  const sentences = splitSentences(text).map((span, index) => ({
    ...span,
    id: `p1s${index + 1}`,
    text: text.slice(span.start, span.end),
  }));
  return { id: 'p1', kind, level: 0, text, sentences, strong: [], places: [], speech: null };
}

it.each([
  ['对此，我愿提出5点主张。', 10],
  ['4G/5G', 4],
  ['𠮷野〇', 3],
])('counts Han characters, letters and digits of %s', (text, letters) => {
  expect(measureDocument({ passages: [makePassage('paragraph', text)] }).letters).toBe(letters);
});

it('counts headings among the letters, but not as paragraphs', () => {
  const passages = [makePassage('heading', '理念'), makePassage('paragraph', '合作。共赢。')];
  expect(measureDocument({ passages })).toEqual({ paragraphs: 1, sentences: 2, letters: 6 });
});

it('measures an address alike', () => {
  const paragraph = { ...makePassage('paragraph', '合作。共赢。'), documentPassage: 'p9' };
  expect(measureSpeech({ paragraphs: [paragraph] })).toEqual({
    paragraphs: 1,
    sentences: 2,
    letters: 4,
  });
});
