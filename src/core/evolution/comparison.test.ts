import { expect, it } from 'vitest';
import { drawUnit } from '../edition/fixture-edition.ts';
import { compareAddresses } from './comparison.ts';

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

it('knows where shared wording stands again', () => {
  const units = [
    drawUnit(2020, '共建海洋大共同体。海洋大共同体日益稳固。'),
    drawUnit(2024, '推动海洋大共同体。'),
  ];
  const { shared, repeated } = compareAddresses(units, [2020, 2024]);
  expect(shared.map(({ second }) => second.text)).toEqual(['海洋大共同体']);
  const [first, second] = repeated;
  expect(first.map(({ place, index }) => [place.sentence, place.text, index])).toEqual([
    ['p1s2', '海洋大共同体', 0],
  ]);
  expect(second).toEqual([]);
});

it('finds nothing shared where nothing is', () => {
  const units = [drawUnit(2016, '人类共同福祉。'), drawUnit(2018, '互信共治之路。')];
  expect(compareAddresses(units, [2016, 2018]).shared).toEqual([]);
});
