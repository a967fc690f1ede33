import { expect, test } from 'vitest';
import { parseDate } from '../edition/date.ts';
import { createCalendar } from './calendar.ts';
import { findOccasions } from './occasion.ts';

const calendar = createCalendar([
  { year: 2014, date: '2014-11-19', occasion: '首届世界互联网大会' },
  { year: 2015, date: '2015-12-16', occasion: '第二届世界互联网大会' },
  { year: 2016, date: '2016-11-16', occasion: '第三届世界互联网大会' },
  { year: 2024, date: '2024-11-20', occasion: '2024年世界互联网大会乌镇峰会' },
]);

test.each([
  ['10年前，在第二届世界互联网大会', '2025-12-15', ['10年前 2015', '第二届世界互联网大会 2015']],
  ['2015年12月16日', '2025', ['2015年12月16日 2015']],
  ['2015年11月', '2025', ['2015年11月 -']],
  ['二〇一五年十二月十六日', '2025', ['二〇一五年十二月十六日 2015']],
  ['昨天，向2024年世界互联网大会致贺', '2024-11-21', ['昨天 2024', '2024年世界互联网大会 2024']],
  ['2015年，他说。次年，又说。同年', '2025', ['2015年 2015', '次年 2016', '同年 2016']],
  ['11月28日', '2025-12-15', ['11月28日 -']],
  ['2014年首届世界互联网大会举办以来', '2024', []],
  ['第九十九届世界互联网大会', '2024', ['第九十九届世界互联网大会 -']],
  ['2010年', '2024', ['2010年 -']],
])('%s', (text, today, expected) => {
  const occasions = findOccasions(text, calendar, { today: parseDate(today), lastYear: null });
  expect(occasions.map((one) => `${text.slice(one.start, one.end)} ${one.address ?? '-'}`)).toEqual(
    expected,
  );
});

test('relative years stay unknown without anything to count from', () => {
  const [one] = findOccasions('去年', calendar, { today: null, lastYear: null });
  expect(one?.address).toBeNull();
});
