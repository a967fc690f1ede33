import { expect, test } from 'vitest';
import { beginsHanging, cutSqueezedMarks, fillLines, measureLine } from './line.ts';

test.each([
  ['网络空间', 4],
  ['“网络空间。”', 5.5],
  ['2015年', 4 * 0.6 + 1],
  ['地，“在', 3.5],
])('%s is %f ems wide', (line, width) => {
  expect(measureLine(line)).toBeCloseTo(width);
});

test('neighbouring marks are cut apart, and a mark beside a letter is not', () => {
  expect(cutSqueezedMarks('甲。”乙，“丙')).toEqual(['甲。', '”乙，', '“丙']);
  expect(cutSqueezedMarks('甲，乙')).toEqual(['甲，乙']);
});

test('a line of two halves of even length is broken between words', () => {
  expect(
    fillLines('“网络空间是人类共同的活动空间，网络空间前途命运应由世界各国共同掌握。”', 18.8),
  ).toEqual(['“网络空间是人类共同的活动空间，', '网络空间前途命运应由', '世界各国共同掌握。”']);
});

test('a space is the end of a clause and stays where both fit', () => {
  expect(fillLines('凝聚共识 开拓创新 推动迈向新阶段', 9)).toEqual([
    '凝聚共识　开拓创新',
    '推动迈向新阶段',
  ]);
});

test('clauses that fit stand on one line', () => {
  expect(fillLines('发展好，运用好，治理好', 20)).toEqual(['发展好，运用好，治理好']);
});

test('no line begins with a closing mark or ends with an opening one, and nothing is lost', () => {
  const text =
    '他说：“发展好、运用好、治理好互联网（‘三好’），让互联网更好造福人类——是《宪章》的共同责任。”';
  for (let limit = 3; limit < 40; limit += 0.5) {
    const lines = fillLines(text, limit);
    expect(lines.join('')).toBe(text);
    for (const line of lines.slice(1))
      expect(line, `${limit}`).not.toMatch(/^[，、。；：！？”’）》]/u);
    for (const line of lines.slice(0, -1)) expect(line, `${limit}`).not.toMatch(/[“‘（《]$/u);
    expect(lines.filter((line) => beginsHanging(line)).length).toBeLessThanOrEqual(3);
  }
});

test('a word longer than the limit stands alone', () => {
  expect(fillLines('世界互联网大会', 3)).toEqual(['世界互联网大会']);
});
