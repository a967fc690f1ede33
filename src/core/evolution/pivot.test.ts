import { expect, test } from 'vitest';
import { traceMotif } from './history.ts';
import { cutAtPivot, listVariants } from './pivot.ts';

const COMMUNITY = {
  id: 'gongtongti',
  term: '共同体',
  group: 'name',
  forms: ['海洋共同体', '共同体'],
  finding: '',
  testimonia: [],
  pivot: '共同体',
  verbs: ['建', '共建', '努力共建'],
};
const SEA = { ...COMMUNITY, id: 'haiyang', forms: ['共建海洋共同体', '海洋共同体', '一片海'] };

test.each([
  ['a verb before the wording', '我们共建', '海洋共同体', ['我们', '共建', '海洋', '共同体']],
  ['a verb that begins the wording', '我们', '共建海洋共同体', ['我们', '共建', '海洋', '共同体']],
  ['a verb on both sides', '我们努力', '共建海洋共同体', ['我们', '努力共建', '海洋', '共同体']],
  ['no verb', '这是', '共同体', ['这是', '', '', '共同体']],
  ['a wording without the pivot', '建', '海洋', ['', '建', '', '海洋']],
])('cuts %s', (_, left, text, parts) => {
  const { before, verb, kind, core } = cutAtPivot({ left, text }, COMMUNITY);
  expect([before, verb, kind, core]).toEqual(parts);
});

test('lists what a year has with the pivot instead, without its verb', () => {
  const texts = ['我们共建海洋共同体。', '建共同体，为共同体。', '别的话，一片海。'];
  const years = texts.map((_, index) => 1901 + index);
  const speeches = texts.map((text, index) => ({
    place: { kind: 'speech' as const, year: 1901 + index },
    passage: 'p1',
    text,
    sentences: [{ id: 's1', start: 0, end: text.length, text }],
  }));
  const corpus = { years, speeches, documents: [], documentIds: [] };
  const histories = [COMMUNITY, SEA].map((motif) => traceMotif(motif, corpus));
  expect(listVariants(SEA, histories)).toEqual({
    1901: ['海洋共同体'],
    1902: ['共同体'],
    1903: [],
  });
});
