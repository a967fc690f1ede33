import { expect, test } from 'vitest';
import { makeCitation } from './citation-fixture.ts';
import { citeCited, nameCited, wordOthers } from './citation-wording.ts';

const names = {
  sigla: new Map(),
  shorts: new Map(),
  forms: new Map([[2015, '讲话']]),
  dates: new Map(),
  sentences: new Map([[2015, ['s1', 's2']]]),
};
const one = makeCitation({ kind: 'echo', exact: '共同维护' });
const open = {
  ...one,
  cited: { year: 2015, others: [2019, 2023], sentences: ['s1'], exact: '共同维护' },
};

test('words of several years name them all, wherever the year is named', () => {
  expect(nameCited(names, [open])).toBe('2015年讲话　第1句（2019、2023年也有）');
  expect(citeCited(names, open)).toBe('2015年　第1句（2019、2023年也有）');
  expect(wordOthers(open)).toBe('；2019、2023年节选也有，凭文字不能定为一年');
});

test('words of one year name that', () => {
  expect(nameCited(names, [one])).toBe('2015年讲话　第1句');
  expect(wordOthers(one)).toBe('');
});
