import { expect, test } from 'vitest';
import type { Apparatus } from '../../schema/content/apparatus.ts';
import { layOutWitness } from './witness-line.ts';

const WITNESS = '导航\n\n## 题\n上\n\n下半\n落款\n完';
const APPARATUS: Apparatus = {
  leftOut: [{ lines: [1, 1], class: 'chrome', note: '导航' }],
  joins: [{ line: 6, at: 'page' }],
  transpositions: [
    {
      id: 'e1',
      line: 7,
      after: 8,
      passage: 'p1',
      seam: ['上', '下'],
      reason: '落款误置',
      certainty: 'certain',
    },
  ],
  regularizations: [{ class: 'capture-markup', count: 1, note: '记号' }],
  emendations: [],
};

test('lines stand in the order of reading, without capture markup', () => {
  const { lines } = layOutWitness(WITNESS, APPARATUS);
  expect(lines.map((one) => one.text)).toEqual(['题', '上', '下半', '完', '落款']);
  expect(lines.map((one) => one.joined)).toEqual([false, false, true, false, false]);
});

test('read and unread characters together are the witness', () => {
  const { lines, unread } = layOutWitness(WITNESS, APPARATUS);
  const read = lines.flatMap((one) => [...one.offsets]);
  const rest = unread.flatMap(({ start, end }) =>
    Array.from({ length: end - start }, (_, step) => start + step),
  );
  const all = [...read, ...rest].sort((left, right) => left - right);
  expect(all).toEqual(Array.from(WITNESS, (_, index) => index));
});

test('every unread character has its class', () => {
  const { unread } = layOutWitness(WITNESS, APPARATUS);
  const classOf = (at: number) => unread.find((one) => one.start <= at && at < one.end)?.class;
  expect(classOf(0)).toBe('chrome');
  expect(classOf(WITNESS.indexOf('##'))).toBe('capture-markup');
  expect(classOf(WITNESS.indexOf('下') - 1)).toBe('paragraph-join');
  expect(classOf(WITNESS.indexOf('\n完'))).toBe('line-break');
});
