import { expect, test } from 'vitest';
import { findCitations } from '../citation/edition-citations.ts';
import { findBaseline, weighBaseline } from './baseline.ts';

const sentence = (id: string, text: string) => ({ id, text, start: 0, end: text.length });
const formula = '加快构建网络空间命运共同体。';
const edition = {
  speeches: [2020, 2022].map((year) => ({
    year,
    date: `${year}-11-09`,
    occasion: `${year}年世界互联网大会`,
    sentences: [sentence('s1', formula)],
  })),
  documents: [
    {
      id: 'd',
      card: { date: { value: '2025' } },
      passages: [
        {
          id: 'p1',
          kind: 'paragraph' as const,
          level: 0,
          text: `各方${formula}`,
          sentences: [sentence('p1s1', `各方${formula}`)],
          strong: [],
          places: [],
          speech: null,
        },
      ],
    },
  ],
};

test('the baseline takes a formula for reuse of every year that has it', () => {
  expect(findBaseline(edition).map(({ year }) => year)).toEqual([2020, 2022]);
  expect(weighBaseline(findBaseline(edition), findCitations(edition).citations)).toEqual({
    recall: 1,
    precision: 0,
  });
});
