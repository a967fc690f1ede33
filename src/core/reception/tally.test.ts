import { expect, it } from 'vitest';
import { makeCitation } from './citation-fixture.ts';
import { listCitingDocuments, selectDocument, selectYear, tallyCitations } from './tally.ts';

const late = 'renmin-ribao-2025';
const citations = [
  makeCitation({ exact: '一' }),
  makeCitation({ exact: '二', fidelity: 'variant' }),
  makeCitation({ exact: '三', kind: 'testimonium', cited: null, sentences: [] }),
  makeCitation({ exact: '四', kind: 'echo', year: 2016 }),
  makeCitation({ exact: '五', kind: 'label', document: late }),
  makeCitation({ exact: '六', kind: 'mention', document: late }),
  makeCitation({ exact: '七', kind: 'parallel', document: 'other' }),
];

it('counts every citation once', () => {
  expect(tallyCitations(citations)).toEqual({
    quoted: 2,
    verbatim: 1,
    absent: 1,
    discrepant: 0,
    alike: 1,
    named: 2,
    shared: 1,
  });
});

it('counts the parts of a whole to its number', () => {
  const parts = [...new Set(citations.map(({ citing }) => citing.document))].map((document) =>
    tallyCitations(selectDocument(citations, document)),
  );
  expect(parts.reduce((sum, { quoted }) => sum + quoted, 0)).toBe(2);
  expect(tallyCitations(selectYear(citations, 2016))).toMatchObject({ quoted: 0, alike: 1 });
});

it('lists documents that cite an address, not those that only share words', () => {
  expect(listCitingDocuments(citations)).toEqual(['guangming-2023', late]);
});
