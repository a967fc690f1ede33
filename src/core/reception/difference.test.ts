import { expect, it } from 'vitest';
import { abridge, mergeDifference, showSide } from './difference.ts';

const operations = [
  { type: 'equal', citing: '走', cited: '走', punctuation: true },
  { type: 'delete', citing: '', cited: '出一条', punctuation: false },
  { type: 'replace', citing: '“互信”', cited: '互信', punctuation: true },
  { type: 'equal', citing: '之路', cited: '之路', punctuation: true },
] as const;

const join = (steps: ReturnType<typeof showSide>) => steps.map(({ text }) => text).join('');

it('shows each side whole, with what the other lacks', () => {
  expect(join(showSide([...operations], 'cited'))).toBe('走出一条互信之路');
  expect(join(showSide([...operations], 'citing'))).toBe('走“互信”之路');
  expect(showSide([...operations], 'citing').map(({ type }) => type)).toEqual([
    'same',
    'ins',
    'same',
  ]);
});

it('shows both sides in one line', () => {
  expect(mergeDifference([...operations]).map(({ type }) => type)).toEqual([
    'same',
    'del',
    'del',
    'ins',
    'same',
  ]);
});

it('shortens long equal words, but not at the ends that nothing goes before or after', () => {
  const text = '一二三四五六七八九十一二三四五六七八九十';
  const same = { type: 'same', text } as const;
  const del = { type: 'del', text: '变' } as const;
  expect(abridge([same, del, same]).map((one) => one.text)).toEqual([
    '……三四五六七八九十',
    '变',
    '一二三四五六七八……',
  ]);
});
