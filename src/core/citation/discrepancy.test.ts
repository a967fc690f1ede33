import { expect, test } from 'vitest';
import { drawPassage, drawSpeech } from '../edition/fixture-edition.ts';
import { findCitations } from './edition-citations.ts';

const SPEECHES = [
  drawSpeech(2021, '各国同舟共济，让数字文明造福各国人民。'),
  drawSpeech(2022, '走出一条数字资源共建共享、数字经济活力迸发的全球数字发展道路。'),
];
const GIVEN = '数字资源共建共享、数字经济活力迸发的全球数字发展道路';

function cite(...texts: readonly string[]) {
  const documents = texts.map((text, index) => ({
    id: `d${index}`,
    card: { date: { value: '2025' } },
    passages: [drawPassage('p1', text)],
  }));
  const { citations } = findCitations({ documents, speeches: SPEECHES, formulas: [] });
  return citations.map(({ kind, cited }) => ({ kind, cited }));
}

test('words of 2022 given to 2021 are cited from 2022, with the year stated', () => {
  expect(cite(`2021年，习近平主席在世界互联网大会的贺信中指出“${GIVEN}”。`)).toEqual([
    { kind: 'discrepant', cited: { year: 2022, stated: 2021, sentences: ['s1'], exact: GIVEN } },
  ]);
});

test('they teach nothing of the year stated', () => {
  const [, other] = cite(
    `2021年，习近平主席在世界互联网大会的贺信中指出“${GIVEN}”。`,
    `“${GIVEN}”已成共识。`,
  );
  expect(other).toMatchObject({ kind: 'echo', cited: { year: 2022 } });
});

test('words that no excerpt has stay a testimony of the year stated', () => {
  const words = '大家的事由大家商量着办，做到人人受益';
  expect(cite(`2021年，习近平主席在世界互联网大会的贺信中指出“${words}”。`)).toMatchObject([
    { kind: 'testimonium', cited: { year: 2021 } },
  ]);
});
