import { expect, it } from 'vitest';
import { drawSpeech } from './fixture-edition.ts';
import { summarizeEdition } from './summary.ts';

const EMPTY = {
  title: '',
  version: '',
  date: '',
  forms: {},
  documents: [],
  speeches: [],
  formulas: [],
};

it('words years and counts', () => {
  const speeches = [2019, 2020].map((year) => drawSpeech(year, '共同福祉。'));
  expect(summarizeEdition({ ...EMPTY, speeches })).toMatchObject({
    span: '2019年至2020年',
    spelledSpan: '二〇一九至二〇二〇',
    speeches: '二',
    documents: '〇',
  });
});

it('names a single year once', () => {
  const speeches = [drawSpeech(2019, '共同福祉。')];
  const summary = summarizeEdition({ ...EMPTY, speeches });
  expect([summary.span, summary.spelledSpan]).toEqual(['2019年', '二〇一九']);
});
