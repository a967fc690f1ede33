import { expect, it } from 'vitest';
import { drawUnit } from '../edition/fixture-edition.ts';
import { compareAddresses } from './comparison.ts';
import { measureOverlaps } from './overlap.ts';

it('pairs shared wording once, each with the words as they stand', () => {
  const units = [
    drawUnit(2020, '中国愿同世界各国一道，把握信息革命历史机遇。'),
    drawUnit(2024, '中国愿同世界各国一道，把握信息革命发展的历史主动。'),
  ];
  const { shared } = compareAddresses(units, [2020, 2024]);
  expect(shared.map(({ first, second }) => [first.text, second.text])).toEqual([
    ['中国愿同世界各国一道，把握信息革命', '中国愿同世界各国一道，把握信息革命'],
  ]);
});

it('finds nothing shared where nothing is', () => {
  const units = [drawUnit(2016, '人类共同福祉。'), drawUnit(2018, '互信共治之路。')];
  expect(compareAddresses(units, [2016, 2018]).shared).toEqual([]);
});

it('counts what stands in a document, but no formula of three addresses', () => {
  const formula = '构建网络空间命运共同体';
  const overlaps = measureOverlaps({
    years: [2015, 2017, 2019],
    documentIds: ['report'],
    speeches: [
      drawUnit(2015, `${formula}。`),
      drawUnit(2017, `${formula}。`),
      drawUnit(2019, `勇担发展责任，共迎风险挑战，${formula}。`),
    ],
    documents: [drawUnit('report', `${formula}；“勇担发展责任，共迎风险挑战”。`)],
  });
  expect(overlaps.map(({ year, shared }) => [year, shared])).toEqual([
    [2015, 0],
    [2017, 0],
    [2019, 12],
  ]);
});
