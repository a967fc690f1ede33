import { expect, it } from 'vitest';
import { makeCitation } from './citation-fixture.ts';
import { countMatrix, countQuoted } from './matrix.ts';

const citations = [
  makeCitation({ exact: '一' }),
  makeCitation({ exact: '二' }),
  makeCitation({ exact: '三', kind: 'testimonium', cited: null, sentences: [] }),
  makeCitation({ exact: '四', kind: 'echo', year: 2016 }),
  makeCitation({ exact: '五', kind: 'label', year: 2017, cited: null }),
];
const [row = []] = countMatrix(['guangming-2023'], [2015, 2016, 2017, 2018], citations);

it('has a cell for every year, with what the document has of it', () => {
  expect(row.map(({ quoted, absent, alike, named }) => [quoted, absent, alike, named])).toEqual([
    [2, 1, 0, 0],
    [0, 0, 1, 0],
    [0, 0, 0, 1],
    [0, 0, 0, 0],
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
