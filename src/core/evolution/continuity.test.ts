import { describe, expect, it } from 'vitest';
import { drawUnit } from '../edition/fixture-edition.ts';
import { traceContinuity } from './continuity.ts';

describe('traceContinuity', () => {
  it('finds wording of 2020 in 2024, punctuation and all, with the year it comes from', () => {
    const units = [
      drawUnit(2020, '中国愿同世界各国一道，把握信息革命历史机遇。'),
      drawUnit(2024, '中国愿同世界各国一道，把握信息革命发展的历史主动。'),
    ];
    const [first, last] = traceContinuity(units, [2020, 2024]);
    expect(first?.carried).toEqual([]);
    expect(last?.carried.map(({ text }) => text)).toEqual(['中国愿同世界各国一道，把握信息革命']);
    expect(last?.carried[0]?.earlier.map(({ year, text }) => [year, text])).toEqual([
      [2020, '中国愿同世界各国一道，把握信息革命'],
    ]);
    expect(last).toMatchObject({ characters: 23, carriedCharacters: 16 });
  });

  it('cuts back what ends within a word (造福人类, 造福人民)', () => {
    const units = [
      drawUnit(2019, '让互联网更好造福人类。'),
      drawUnit(2024, '让互联网更好造福人民。'),
    ];
    const [, last] = traceContinuity(units, [2019, 2024]);
    expect(last?.carried.map(({ text }) => text)).toEqual(['让互联网更好造福']);
  });

  it('looks only back', () => {
    const units = [drawUnit(2018, '深化务实合作。'), drawUnit(2022, '深化务实合作。')];
    const [first, last] = traceContinuity(units, [2018, 2022]);
    expect(first?.carriedCharacters).toBe(0);
    expect(last?.carriedCharacters).toBe(6);
  });
});
