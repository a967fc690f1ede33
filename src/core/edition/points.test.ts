import { expect, test } from 'vitest';
import { findOwnPoints } from './points.ts';

function address(
  ...paragraphs: readonly { kind: 'paragraph' | 'item'; texts: readonly string[] }[]
) {
  return {
    paragraphs: paragraphs.map(({ kind, texts }, index) => ({
      id: `p${index + 1}`,
      kind,
      level: 0,
      text: texts.join(''),
      strong: [],
      places: [],
      speech: 1900,
      documentPassage: '',
      sentences: texts.map((text, at) => ({ id: `s${at}`, text, start: 0, end: text.length })),
    })),
  };
}

test('the items of a list are its points', () => {
  const points = findOwnPoints(
    address(
      { kind: 'paragraph', texts: ['提两点。'] },
      { kind: 'item', texts: ['第一，造船。'] },
      { kind: 'item', texts: ['第二，出海。'] },
    ),
  );
  expect(points?.sentences.map(({ text }) => text)).toEqual(['第一，造船。', '第二，出海。']);
});

test('three sentences in a row that begin alike are points, two are not', () => {
  const texts = ['开头。', '我们主张造船。', '我们主张出海。', '我们主张归航。', '结尾。'];
  expect(findOwnPoints(address({ kind: 'paragraph', texts }))).toMatchObject({
    kind: 'parallel',
    opening: '我们主张',
    sentences: [{ text: '我们主张造船。' }, { text: '我们主张出海。' }, { text: '我们主张归航。' }],
  });
  expect(findOwnPoints(address({ kind: 'paragraph', texts: texts.slice(0, 3) }))).toBeNull();
});
