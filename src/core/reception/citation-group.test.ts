import { expect, it } from 'vitest';
import { makeCitation } from './citation-fixture.ts';
import { groupCitations } from './citation-group.ts';

it('puts citations under the headings that readers know, those of names together', () => {
  const groups = groupCitations([
    makeCitation({ exact: '一', kind: 'mention', cited: null }),
    makeCitation({ exact: '二' }),
    makeCitation({ exact: '三', kind: 'label', cited: null }),
  ]);
  expect(groups.map(({ id, citations }) => [id, citations.length])).toEqual([
    ['quoted', 1],
    ['named', 2],
  ]);
});

it('tells a year that is recovered apart from one that the document states', () => {
  const stated = makeCitation({ exact: '一', kind: 'testimonium', cited: null });
  const recovered = {
    ...makeCitation({ exact: '二', kind: 'testimonium', cited: null }),
    evidence: { ...stated.evidence, basis: 'recovered' as const },
  };
  expect(groupCitations([stated, recovered]).map(({ id }) => id)).toEqual(['absent', 'recovered']);
});
