import { expect, test } from 'vitest';
import type { Register } from '../../../schema/content/register.ts';
import { placeRelocations } from './relocation.ts';

const line = (opening: string) => `2020-01-01 00000000 ${opening}`;

function makeRegister(gone: Register['gone']): Register {
  const article = {
    p1: line('甲。'),
    p1s1: line('甲。'),
    p1s2: line('“乙。”'),
    p2: line('丙。'),
    p2s1: line('丙。'),
    p3: line('丁。'),
  };
  return { works: { article }, gone, renamed: [], citations: {}, goneCitations: [] };
}

const UNITS = [{ ids: ['p1', 'p1s1'] }, { ids: ['p3'] }];
const ON = '2020-02-03';

test('a sentence that was joined lands before the paragraph that has its words', () => {
  const register = makeRegister([
    { from: 'article#p1s2', to: 'article#p1s1', on: ON, reason: '两句并为一句。' },
  ]);
  expect(placeRelocations(register, 'article', UNITS)).toEqual([
    [
      {
        id: 'p1s2',
        to: '#p1s1',
        text: '原第1段第2句“乙。……”自2020年2月3日起并入第1段第1句：两句并为一句。',
      },
    ],
    [],
    [],
  ]);
});

test('what was withdrawn lands where it stood', () => {
  const register = makeRegister([
    { from: 'article#p2', to: null, on: ON, reason: '重出' },
    { from: 'article#p2s1', to: null, on: ON, reason: '随所在之段撤下' },
    { from: 'article#p1s2', to: null, on: ON, reason: '误补' },
  ]);
  const placed = placeRelocations(register, 'article', UNITS);
  expect(placed.map((list) => list.map(({ id }) => id))).toEqual([['p1s2'], ['p2', 'p2s1'], []]);
  expect(placed[1]?.[0]?.text).toBe('此处原有第2段“丙。……”，2020年2月3日撤下：重出。');
});

test('what landed on words that landed elsewhere is followed', () => {
  const register = makeRegister([
    { from: 'article#p2', to: 'article#p1s2', on: ON, reason: '两段并为一段' },
    { from: 'article#p1s2', to: 'article#p3', on: ON, reason: '移入下段' },
  ]);
  const placed = placeRelocations(register, 'article', UNITS);
  expect(placed[1]?.map(({ id, to }) => [id, to])).toEqual([
    ['p2', '#p3'],
    ['p1s2', '#p3'],
  ]);
});

test('what stands again, and other works, are not shown', () => {
  const register = makeRegister([
    { from: 'article#p2', to: null, on: ON, reason: '重出', back: ON },
    { from: 'letter#p2', to: null, on: ON, reason: '重出' },
  ]);
  expect(placeRelocations(register, 'article', UNITS).flat()).toEqual([]);
});
