import { describe, expect, it } from 'vitest';
import { listNumeralForms, readNumeralQuery } from './numeral-form.ts';

describe('listNumeralForms', () => {
  it.each([
    ['13', '十三'],
    ['十三亿', '13亿'],
    ['13亿', '十三亿'],
    ['13亿', '1300000000'],
    ['两亿', '2亿'],
    ['五千万', '5000万'],
    ['5万亿', '五万亿'],
    ['12000', '一万二千'],
    ['12000', '一万两千'],
    ['100010', '十万零一十'],
    ['二〇一五', '2015'],
    ['2015', '二〇一五'],
    ['2015', '二零一五'],
    ['105', '一百零五'],
    ['200', '两百'],
    ['二十', '20'],
    ['百分之四十', '40'],
  ])('writes %s as %s too', (numeral, form) => {
    expect(listNumeralForms(numeral)).toContain(form);
  });

  it.each(['千万', '亿万', '百', '万', '三五', '一二', '两三'])(
    'takes %s for no number',
    (words) => {
      expect(listNumeralForms(words)).toEqual([words]);
    },
  );

  it.each([
    7, 10, 16, 20, 105, 110, 999, 1001, 1010, 2015, 10_500, 120_030, 100_000_000, 1_300_050_000,
  ])('reads back what it spells: %i', (value) => {
    for (const form of listNumeralForms(String(value))) {
      expect(listNumeralForms(form), form).toContain(String(value));
    }
  });
});

describe('readNumeralQuery', () => {
  const find = (query: string, text: string) =>
    [...text.matchAll(readNumeralQuery(query)?.pattern ?? /$^/gu)].map(([words]) => words);

  it('finds each numeral in any form, mixed too', () => {
    expect(find('惠及十三亿人和5点主张', '惠及13亿人和五点主张')).toEqual(['惠及13亿人和五点主张']);
    expect(find('20国集团', '二十国集团')).toEqual(['二十国集团']);
  });

  it.each([
    ['三十年', '2030年'],
    ['5点主张', '十五点主张'],
    ['十三', '113'],
    ['第三', '第30'],
    ['二十', '20万'],
  ])('does not find %s within %s', (query, text) => {
    expect(find(query, text)).toEqual([]);
  });

  it('has nothing for words without a number', () => {
    expect(readNumeralQuery('千万网民')).toBeNull();
    expect(readNumeralQuery('网络空间')).toBeNull();
  });

  it('takes signs of regular expressions for themselves', () => {
    expect(find('(5).*', '(五).*')).toEqual(['(五).*']);
  });

  it('gives the longest run without a numeral, and no more wordings than are asked for', () => {
    expect(readNumeralQuery('5点主张4项')?.constant).toBe('点主张');
    expect(readNumeralQuery('1、2、3、4、5、6、7、8、9')?.wordings.length).toBeLessThanOrEqual(8);
  });
});
