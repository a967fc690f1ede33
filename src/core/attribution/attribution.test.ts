import { expect, test } from 'vitest';
import { parseDate } from '../edition/date.ts';
import { pairQuotationMarks } from '../text/quotation-mark.ts';
import { attributePassages } from './attribution.ts';
import { createCalendar } from './calendar.ts';

const calendar = createCalendar([
  { year: 2015, date: '2015-12-16', occasion: '第二届世界互联网大会' },
  { year: 2016, date: '2016-11-16', occasion: '第三届世界互联网大会' },
  { year: 2017, date: '2017-12-03', occasion: '第四届世界互联网大会' },
  { year: 2019, date: '2019-10-20', occasion: '第六届世界互联网大会' },
  { year: 2022, date: '2022-11-09', occasion: '2022年世界互联网大会乌镇峰会' },
  { year: 2023, date: '2023-11-08', occasion: '2023年世界互联网大会乌镇峰会' },
]);

/** Each pair of marks with whom its words are given to. */
function attributeMarks(...texts: string[]): string[] {
  const passages = texts.map((text) => ({ text, marks: pairQuotationMarks(text), isBreak: false }));
  const read = attributePassages(passages, calendar, parseDate('2025-12-15'));
  return passages.flatMap(({ text, marks }, index) =>
    marks.map((mark) => {
      const scope = read[index]?.scopes.find(
        (one) => one.start <= mark.start && mark.start < one.end,
      );
      const { attribution } = scope ?? {};
      const whom = attribution?.kind === 'address' ? attribution.year : (attribution?.kind ?? '-');
      return `${text.slice(mark.inner.start, mark.inner.end)} ${whom}`;
    }),
  );
}

test.each([
  ['在第二届世界互联网大会上，习近平主席提出了“甲”，强调“乙”。', ['甲 2015', '乙 2015']],
  [
    '2015年12月，习近平总书记在主旨演讲中提出“甲”。2023年7月，他在重要指示中指出，“乙”。',
    ['甲 2015', '乙 elsewhere'],
  ],
  ['“甲。”11月28日，习近平总书记在主持第二十三次集体学习时强调。', ['甲。 elsewhere']],
  ['习近平总书记深刻指出：“甲”。', ['甲 unsourced']],
  ['“甲。”澳大利亚院士马克林认为。', ['甲。 others']],
  ['2017年12月，强调“甲”，用“乙”进一步指明方向。', ['甲 2017', '乙 2017']],
  ['2019年，习近平主席在贺信中指出：“甲。”', ['甲。 2019']],
  ['2022年7月12日，世界互联网大会成为国际组织。习近平主席发来贺信，指出“甲”。', ['甲 unsourced']],
  ['2017年3月1日发布的《网络空间国际合作战略》提出“甲”。', ['甲 others']],
  ['2023年11月8日，大会迎来乌镇峰会第十年。习近平主席向峰会发表视频致辞，提出“甲”。', ['甲 2023']],
  ['习近平主席提出的“甲”，从“乙”扩展到“丙”。', ['甲 unsourced', '乙 -', '丙 -']],
  ['2016年，习近平主席指出“甲”。次年，他又强调“乙”。', ['甲 2016', '乙 2017']],
  ['2023年视频致辞提出“甲”，还要“乙”。', ['甲 2023', '乙 2023']],
  ['2023年的视频致贺强调，要“甲”。', ['甲 2023']],
  ['2023年11月8日，协会会长致辞指出“甲”。', ['甲 others']],
  ['他们说“甲”。', ['甲 others']],
  ['“甲”随处可见。', ['甲 -']],
])('%s', (text, expected) => {
  expect(attributeMarks(text)).toEqual(expected);
});

test('the passage after a reference goes on with it, a heading ends it', () => {
  const reference = '2015年12月16日，习近平总书记在第二届世界互联网大会开幕式上发表主旨演讲。';
  expect(attributeMarks(reference, '深刻阐述“甲”。')).toEqual(['甲 2015']);
  const passages = [reference, '行动', '深刻阐述“甲”。'].map((text, index) => ({
    text,
    marks: pairQuotationMarks(text),
    isBreak: index === 1,
  }));
  const kinds = attributePassages(passages, calendar, null)[2]?.scopes.map(
    ({ attribution }) => attribution.kind,
  );
  expect(kinds).toEqual(['others']);
});
