import { expect, test } from 'vitest';
import { findCitations, readEdition } from '../citation/edition-citations.ts';
import type { Speech } from '../edition/edition.ts';
import { drawDocument, drawPassage, drawSpeech } from '../edition/fixture-edition.ts';
import { checkText } from './check.ts';
import { indexForCheck } from './check-index.ts';

/** Words of 2031; no address has the others. */
const WORDS = '山间的书店为夜归的人留着一盏灯，灯下总有人读信';
const UNKNOWN = '灯塔照亮每一封远方的来信，风雨从不误期';
const speeches = [
  drawSpeech(2031, `${WORDS}。`, '新修的邮路已经接到最高的村庄。'),
  drawSpeech(2032, '春天的集市从清晨开到黄昏，老人们在桥头交换种子。'),
];
const index = indexForCheck(readEdition({ speeches, documents: [], formulas: [] }));

function cite(text: string, ...later: readonly Speech[]): string[] {
  const drawn = drawDocument('letter', [drawPassage('p1', text)]);
  const card = { ...drawn.card, date: { ...drawn.card.date, value: '2040' } };
  const documents = [{ ...drawn, card }];
  return findCitations({
    speeches: [...speeches, ...later],
    documents,
    formulas: [],
  }).citations.map(({ kind, cited, evidence }) => {
    const { year, stated = '-' } = cited !== null && 'year' in cited ? cited : { year: '-' };
    return `${kind} ${year} ${stated} ${evidence.attribution?.exact ?? '-'}`;
  });
}

function check(text: string): string[] {
  return checkText(text, index).verdicts.map(
    ({ kind, year, attributed }) => `${kind} ${year ?? '-'} ${attributed ?? '-'}`,
  );
}

test.each([
  [
    `也有人记得，2031年贺信里有“${WORDS}”。`,
    'quotation 2031 - 2031年贺信里有',
    'verbatim 2031 2031',
  ],
  [
    `也有人记错了，说2032年贺信里有“${WORDS}”。`,
    'discrepant 2031 2032 说2032年贺信里有',
    'other-year 2031 2032',
  ],
  [`有人引2031年的话：「${WORDS}。」`, 'quotation 2031 - 有人引2031年的话：', 'verbatim 2031 2031'],
  [`“${WORDS}。”（习近平，2031年）`, 'quotation 2031 - （习近平，2031年）', 'verbatim 2031 2031'],
  [`“${WORDS}”——2032年贺信`, 'discrepant 2031 2032 ——2032年贺信', 'other-year 2031 2032'],
  [`2031年贺信：“${WORDS}。”`, 'quotation 2031 - 2031年贺信：', 'verbatim 2031 2031'],
  [
    `他抄下了一句。“${WORDS}”出自2031年的贺信。`,
    'quotation 2031 - 出自2031年的贺信',
    'verbatim 2031 2031',
  ],
])('a note of source is read in documents as in the checker: %s', (text, citation, verdict) => {
  expect([cite(text), check(text)]).toEqual([[citation], [verdict]]);
});

test.each([
  [`2031年以来，“${WORDS}”。`, ['echo 2031 - -'], ['verbatim 2031 -']],
  [`某专家2031年说：“${WORDS}”。`, [], ['elsewhere 2031 -']],
  [`有人2031年说：“${WORDS}”。`, [], ['verbatim 2031 -']],
  ['最初的时节，2031年，“风筝节”。', [], []],
])('what is no note of source is not: %s', (text, citations, verdicts) => {
  expect([cite(text), check(text)]).toEqual([citations, verdicts]);
});

test('nor does an address make a note of source that comes after the document', () => {
  const later = drawSpeech(2045, `${UNKNOWN}。`);
  expect(cite(`2031年：“${UNKNOWN}。”`, later)).toEqual([]);
});

test('a time alone gives no words to an address that none has', () => {
  expect(cite(`2031年：“${UNKNOWN}。”`)).toEqual([]);
  expect(cite(`2031年贺信：“${UNKNOWN}。”`)).toEqual(['testimonium 2031 - 2031年贺信：']);
});
