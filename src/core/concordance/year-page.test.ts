import { expect, test } from 'vitest';
import type { TextCard } from './concordance.ts';
import { findYearPage } from './year-page.ts';

const card = (key: string, kind: TextCard['kind'], year: number): TextCard => {
  return { key, kind, path: `${key}/`, year, siglum: null, name: key, note: '' };
};
const CARDS = [
  card('other', 'document', 2017),
  card('2017', 'address', 2017),
  card('2018年贺信', 'address', 2018),
];

test.each(['2017', '2017年', ' ２０１７ 年 ', '二〇一七年', '二零一七'])(
  '%s names a year',
  (raw) => {
    expect(findYearPage(raw, CARDS)?.key).toBe('2017');
  },
);

test('an address is found by its name', () => {
  expect(findYearPage(' 2018年贺信 ', CARDS)?.year).toBe(2018);
});

test.each(['2016', '2018年讲话', '2017年12月', '201', '网络2017', '十七年', ''])(
  '%s names none',
  (raw) => {
    expect(findYearPage(raw, CARDS)).toBeNull();
  },
);
