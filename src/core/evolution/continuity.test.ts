import { describe, expect, it } from 'vitest';
import { drawUnit } from '../edition/fixture-edition.ts';
import type { TextUnit } from '../edition/passage/text-unit.ts';
import { compareAddresses } from './comparison.ts';
import { countCarried, listLongest, traceContinuity } from './continuity.ts';

function trace(units: readonly TextUnit[], years: readonly number[]) {
  const pairs = years.flatMap((first, index) =>
    years.slice(index + 1).map((second) => compareAddresses(units, [first, second])),
  );
  return traceContinuity(units, years, pairs);
}

describe('traceContinuity', () => {
  it('finds wording of 2020 in 2024, punctuation and all, with the year it comes from', () => {
    const units = [
      drawUnit(2020, '中国愿同世界各国一道，把握信息革命历史机遇。'),
      drawUnit(2024, '中国愿同世界各国一道，把握信息革命发展的历史主动。'),
    ];
    const [first, last] = trace(units, [2020, 2024]);
    expect(first?.carried).toEqual([]);
    expect(last?.carried.map(({ text }) => text)).toEqual(['中国愿同世界各国一道，把握信息革命']);
    expect(last?.carried[0]?.earlier.map(({ year, text }) => [year, text])).toEqual([
      [2020, '中国愿同世界各国一道，把握信息革命'],
    ]);
    expect(last).toMatchObject({ letters: 23, carriedLetters: 16 });
  });

  it('cuts back what ends within a word (造福人类, 造福人民)', () => {
    const units = [
      drawUnit(2019, '让互联网更好造福人类。'),
      drawUnit(2024, '让互联网更好造福人民。'),
    ];
    const [, last] = trace(units, [2019, 2024]);
    expect(last?.carried.map(({ text }) => text)).toEqual(['让互联网更好造福']);
  });

  it('looks only back', () => {
    const units = [drawUnit(2018, '深化务实合作。'), drawUnit(2022, '深化务实合作。')];
    const [first, last] = trace(units, [2018, 2022]);
    expect(first?.carriedLetters).toBe(0);
    expect(last?.carriedLetters).toBe(6);
  });

  it('gives each earlier year its own words, and counts letters that several have once', () => {
    const units = [
      drawUnit(2014, '中国愿同世界各国携手。'),
      drawUnit(2020, '中国愿同世界各国一道努力。'),
      drawUnit(2024, '中国愿同世界各国一道前行。'),
    ];
    const last = trace(units, [2014, 2020, 2024]).at(-1);
    expect(
      last?.carried.map(({ text, earlier }) => [text, earlier.map(({ year }) => year)]),
    ).toEqual([
      ['中国愿同世界各国一道', [2020]],
      ['中国愿同世界各国', [2014]],
    ]);
    expect(last?.carriedLetters).toBe(10);
    expect(last && [2014, 2020].map((year) => countCarried(last, year))).toEqual([1, 1]);
  });
});

describe('listLongest', () => {
  it('leaves out words within longer ones of as early a year, and keeps those that are earlier', () => {
    const units = [
      drawUnit(2014, '中国愿同世界各国携手。'),
      drawUnit(2015, '构建网络空间命运共同体。'),
      drawUnit(2018, '让网络空间命运共同体更具活力。'),
      drawUnit(2020, '中国愿同世界各国一道努力。'),
      drawUnit(2024, '中国愿同世界各国一道构建网络空间命运共同体。'),
    ];
    const last = trace(units, [2014, 2015, 2018, 2020, 2024]).at(-1);
    expect(last?.carried.map(({ text }) => text)).toContain('网络空间命运共同体');
    expect(last && listLongest(last).map(({ text, earlier }) => [text, earlier[0]?.year])).toEqual([
      ['中国愿同世界各国一道', 2020],
      ['中国愿同世界各国', 2014],
      ['构建网络空间命运共同体', 2015],
    ]);
  });
});
