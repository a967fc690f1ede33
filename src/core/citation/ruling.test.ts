import { expect, test } from 'vitest';
import type { Citation } from '../../schema/citation.ts';
import type { Ruling } from '../../schema/content/ruling.ts';
import { applyRulings } from './ruling.ts';

const citation: Citation = {
  id: 'a-p1-1',
  kind: 'echo',
  fidelity: 'verbatim',
  citing: {
    document: 'a',
    passage: 'p1',
    sentences: ['p1s1'],
    start: 2,
    end: 6,
    exact: '数字文明',
    prefix: '提出',
    suffix: '。',
  },
  cited: { year: 2021, sentences: ['s2'], exact: '数字文明' },
  operations: [],
  evidence: { basis: 'words', attribution: null, recovered: [], shared: 4, distinctive: 4 },
  status: 'computed',
  note: null,
};
const place = (ruling: Partial<Ruling>) => ({
  ruling: {
    verdict: 'confirm',
    document: 'a',
    exact: '数字文明',
    note: '理由如此',
    ...ruling,
  } as const,
  line: 7,
});
const rule = (isCertain: boolean, ...rulings: Partial<Ruling>[]) =>
  applyRulings([{ citation, isCertain }], rulings.map(place), 'content/rulings.yaml');

test('a doubtful citation stands only if confirmed', () => {
  expect(rule(false).citations).toEqual([]);
  expect(rule(false, {}).citations).toMatchObject([{ status: 'confirmed', note: '理由如此' }]);
});

test('a rejected citation goes', () => {
  expect(rule(true, { verdict: 'reject' }).citations).toEqual([]);
});

test('an annotated citation keeps its words and has a note', () => {
  expect(rule(true, { verdict: 'annotate', prefix: '提出' }).citations).toMatchObject([
    { status: 'annotated', citing: { exact: '数字文明' } },
  ]);
});

test.each([{ exact: '数字时代' }, { passage: 'p2' }, { year: 2020 }, { kind: 'label' as const }])(
  'a ruling whose words have gone is a Problem with its line: %j',
  (change) => {
    expect(rule(true, change).problems).toMatchObject([
      { code: 'ruling-without-citation', file: 'content/rulings.yaml', line: 7 },
    ]);
  },
);

test('a ruling that fits two citations is ambiguous', () => {
  const two = [citation, { ...citation, id: 'a-p1-2' }].map((one) => ({
    citation: one,
    isCertain: true,
  }));
  expect(applyRulings(two, [place({})], 'f').problems).toMatchObject([
    { code: 'ruling-ambiguous' },
  ]);
});
