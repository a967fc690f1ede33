import { expect, test } from 'vitest';
import { findRuns, indexSeeds, MAX_PLACES, SEED_LENGTH } from './seed.ts';

const show = (query: string, target: string, isSeed?: (gram: string) => boolean) =>
  findRuns(query, indexSeeds(target, isSeed)).map((run) =>
    query.slice(run.query, run.query + run.length),
  );

test('runs are as long as both texts agree', () => {
  expect(show('各国应当勇担发展责任共迎挑战', '各国应勇担发展责任共迎风险挑战')).toEqual([
    '勇担发展责任共迎',
  ]);
});

test('a run that stands twice in the target is found twice', () => {
  expect(show('数字文明', '数字文明与数字文明')).toEqual(['数字文明', '数字文明']);
});

test('a gram that seeds nothing is still covered by a run', () => {
  const isSeed = (gram: string) => gram !== '网络空间';
  expect(show('网络空间', '网络空间命运', isSeed)).toEqual([]);
  expect(show('网络空间命运', '网络空间命运', isSeed)).toEqual(['网络空间命运']);
});

test('a gram that stands everywhere seeds nothing', () => {
  expect(show('网络空间', '网络空间、'.repeat(MAX_PLACES))).toHaveLength(MAX_PLACES);
  expect(show('网络空间', '网络空间、'.repeat(MAX_PLACES + 1))).toEqual([]);
});

test.each(['', '数', '数字文'])('text shorter than a seed has no runs: %j', (text) => {
  expect(show(text, '数字文明')).toEqual([]);
});

test('every run is maximal and equal on both sides (fuzz, seed 2014)', () => {
  let state = 2014;
  const pick = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return '网络空间'.charAt(state % 4);
  };
  const text = (length: number) => Array.from({ length }, pick).join('');
  for (let round = 0; round < 100; round += 1) {
    const query = text(40);
    const target = text(40);
    for (const { query: from, target: to, length } of findRuns(query, indexSeeds(target))) {
      expect(length).toBeGreaterThanOrEqual(SEED_LENGTH);
      expect(query.slice(from, from + length)).toBe(target.slice(to, to + length));
      const before = from > 0 && to > 0 && query[from - 1] === target[to - 1];
      const after =
        query[from + length] !== undefined && query[from + length] === target[to + length];
      expect(before || after).toBe(false);
    }
  }
});
