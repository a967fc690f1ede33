import { expect, test } from 'vitest';
import { findCitations } from '../citation/edition-citations.ts';
import { drawPassage, drawSpeech } from '../edition/fixture-edition.ts';
import { findBaseline, weighBaseline } from './baseline.ts';

const formula = '加快构建网络空间命运共同体。';
const edition = {
  formulas: [],
  speeches: [2020, 2022, 2024].map((year) => drawSpeech(year, formula)),
  documents: [
    {
      id: 'd',
      card: { date: { value: '2025' } },
      passages: [drawPassage('p1', `各方${formula}`)],
    },
  ],
};

test('the baseline takes a formula for reuse of every year that has it', () => {
  expect(findBaseline(edition).map(({ year }) => year)).toEqual([2020, 2022, 2024]);
  expect(weighBaseline(findBaseline(edition), findCitations(edition).citations)).toEqual({
    recall: 1,
    precision: 0,
  });
});
