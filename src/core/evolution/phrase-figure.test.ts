import { describe, expect, test } from 'vitest';
import type { TextUnit } from '../edition/passage/text-unit.ts';
import { traceMotif } from './history.ts';
import { drawPhraseFigure } from './phrase-figure.ts';

const MOTIF = {
  id: 'gongtongti',
  term: '共同体',
  group: 'name',
  forms: ['海洋共同体', '共同体'],
  finding: '',
  testimonia: [],
  pivot: '共同体',
  verbs: ['建', '共建'],
};

function draw(...texts: readonly string[]) {
  const speeches = texts.map(
    (text, index): TextUnit => ({
      place: { kind: 'speech', year: 1901 + index },
      passage: 'p1',
      text,
      sentences: [{ id: 's1', start: 0, end: text.length, text }],
    }),
  );
  const years = texts.map((_, index) => 1901 + index);
  const history = traceMotif(MOTIF, { years, speeches, documents: [], documentIds: [] });
  return drawPhraseFigure(history, ['成为']);
}

function join(text: string): string[] {
  return (draw(text)[0]?.places ?? []).map(({ lead, verb, kind, core, after }) =>
    [lead, verb, kind, core, after].join('|'),
  );
}

describe('a place of the phrase', () => {
  test.each([
    ['has the longest verb before it', '我们共建海洋共同体。', ['|共建|海洋|共同体|']],
    ['goes on to the end of its clause', '建共同体是大势，也是愿望。', ['|建||共同体|是大势']],
    [
      'has the words after a lead where no verb stands',
      '让各国成为你我与共的共同体。',
      ['你我与共的|||共同体|'],
    ],
    ['has its clause where neither stands', '风雨同舟，一个共同体。', ['一个|||共同体|']],
    [
      'stands beside others of its year',
      '建共同体，共建海洋共同体！',
      ['|建||共同体|', '|共建|海洋|共同体|'],
    ],
  ])('%s', (_, text, expected) => {
    expect(join(text)).toEqual(expected);
  });

  test('is verbatim: its parts joined stand in the text', () => {
    const text = '让各国成为你我与共的共同体，共建海洋共同体新阶段。';
    for (const { sentence, ...parts } of draw(text)[0]?.places ?? []) {
      expect(text).toContain(Object.values(parts).join(''));
    }
  });
});

test('a year without the phrase keeps its column', () => {
  expect(draw('建共同体。', '别的话。').map(({ year, places }) => [year, places.length])).toEqual([
    [1901, 1],
    [1902, 0],
  ]);
});
