import { expect, it } from 'vitest';
import { drawDocument, drawPassage } from '../edition/fixture-edition.ts';
import { listUnplacedDates } from './dated-sentence.ts';

it('lists dated sentences that no milestone quotes, and no others', () => {
  const passage = drawPassage('p1', '2015年，大会召开。2016年，大会又召开。此后年年召开。');
  const [first] = passage.sentences;
  const documents = [drawDocument('report', [passage])];
  const evidence = {
    document: 'report',
    exact: '大会召开',
    siglum: '甲',
    place: { passage: 'p1', anchor: 'p1s1', start: 6, end: first?.end ?? 0 },
  };
  const milestone = {
    id: 'm',
    date: '2015',
    precision: 'year' as const,
    kind: 'conference' as const,
    title: '大会召开',
    year: 2015,
    evidence: [evidence],
    differences: [],
  };
  expect(listUnplacedDates({ documents }, [milestone])).toEqual([
    { address: 'report#p1s2', text: '2016年，大会又召开。' },
  ]);
});
