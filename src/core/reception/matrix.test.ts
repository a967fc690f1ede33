import { expect, it } from 'vitest';
import { makeCitation } from './citation-fixture.ts';
import { countMatrix, countQuoted, describeCell, numberCell, shapeCell } from './matrix.ts';

const citations = [
  makeCitation({ exact: '一' }),
  makeCitation({ exact: '二' }),
  makeCitation({ exact: '三', kind: 'testimonium', cited: null, sentences: [] }),
  makeCitation({ exact: '四', kind: 'echo', year: 2016 }),
  makeCitation({ exact: '五', kind: 'label', year: 2017, cited: null }),
];
const [row = []] = countMatrix(['guangming-2023'], [2015, 2016, 2017, 2018], citations);

it('has a cell for every year, drawn by the weightiest thing in it', () => {
  expect(row.map(shapeCell)).toEqual(['both', 'unmarked', 'mentioned', 'none']);
  expect(row.map(numberCell)).toEqual([2, 1, 1, 0]);
});

it('says in words what is there and what is not', () => {
  expect(row.map(describeCell)).toEqual([
    '引用2处，节选未见1处',
    '文字相同而未注出处1处',
    '只提到名称1处',
    '无',
  ]);
});

it('counts the quotations of each year in all documents', () => {
  expect([...countQuoted([row, row])]).toEqual([
    [2015, 2 * (row[0]?.quoted ?? 0)],
    [2016, 0],
    [2017, 0],
    [2018, 0],
  ]);
});
