import { expect, it } from 'vitest';
import { drawUnit } from '../edition/fixture-edition.ts';
import { fillFrame, groupDocumentRows, listFrameYears } from './slot.ts';

const FRAME = {
  id: 'attributes',
  title: '属性',
  motifs: ['m'],
  patterns: ['〔动词:共同构建|构建〕〔属性〕的网络空间', '网络空间实现〔属性〕的目标'],
  within: 'clause' as const,
  slots: ['动词', '属性'],
  documents: true,
};

const TEXTS = {
  years: [2014, 2015, 2016],
  speeches: [
    drawUnit(2014, '共同构建和平、安全的网络空间。'),
    drawUnit(2016, '推动网络空间实现平等尊重的目标。'),
  ],
  documents: [
    drawUnit('report', '构建公正的网络空间，构建有序的网络空间。'),
    drawUnit('essay', '构建有序的网络空间。'),
  ],
};

it('sets the slots side by side, empty where a pattern has none of the name', () => {
  const { rows } = fillFrame(FRAME, TEXTS);
  expect(rows.slice(0, 2).map(({ cells }) => cells)).toEqual([
    ['共同构建', '和平、安全'],
    ['', '平等尊重'],
  ]);
});

it('shows the fixed words of a single pattern where they stand', () => {
  const frame = { ...FRAME, patterns: ['〔动词:构建〕〔属性〕的网络空间'] };
  const { columns, rows } = fillFrame(frame, TEXTS);
  expect(columns.map(({ name }) => name)).toEqual(['动词', '属性', '的网络空间']);
  expect(rows[0]?.cells).toEqual(['构建', '和平、安全', '的网络空间']);
});

it('takes years without a match that follow each other together', () => {
  const table = fillFrame(FRAME, TEXTS);
  const entries = listFrameYears(table, [2012, 2013, 2014, 2015, 2016, 2017]);
  expect(entries.map((one) => (one.kind === 'rows' ? one.year : [one.first, one.last]))).toEqual([
    [2012, 2013],
    2014,
    [2015, 2015],
    2016,
    [2017, 2017],
  ]);
});

it('says what a year without a match has with the same pivot', () => {
  const variants = { 2013: ['海洋共同体'] };
  const table = fillFrame(FRAME, TEXTS, { pivot: '共同体', variants });
  const entries = listFrameYears(table, [2011, 2012, 2013, 2014]);
  expect(
    entries.map((one) => (one.kind === 'rows' ? one.year : [one.first, one.last, ...one.variants])),
  ).toEqual([[2011, 2012], [2013, 2013, '海洋共同体'], 2014]);
});

it('reads the documents only when the frame asks for it', () => {
  expect(fillFrame({ ...FRAME, documents: false }, TEXTS).rows).toHaveLength(2);
});

it('groups the documents by the words of the last slot, the most frequent first', () => {
  const groups = groupDocumentRows(fillFrame(FRAME, TEXTS).rows);
  expect(groups.map(({ words, rows }) => [words, rows.length])).toEqual([
    ['有序', 2],
    ['公正', 1],
  ]);
});
