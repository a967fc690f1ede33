import { expect, it } from 'vitest';
import type { ClassifiedQuote } from '../../schema/citation.ts';
import { makeCitation } from './citation-fixture.ts';
import { profileDocument } from './profile.ts';

const quote = (name: ClassifiedQuote['class']): ClassifiedQuote => ({
  document: 'guangming-2023',
  passage: 'p1',
  start: 0,
  end: 1,
  exact: '引',
  class: name,
  citations: [],
});

it('counts citations by standing and other quoted words by class, in their order', () => {
  const citations = [
    makeCitation({ exact: '一', kind: 'label', fidelity: null }),
    makeCitation({ exact: '二' }),
    makeCitation({ exact: '三', kind: 'echo', fidelity: 'variant' }),
    makeCitation({ exact: '四', document: 'renmin-ribao-2025' }),
  ];
  const quotes = [quote('name'), quote('elsewhere'), quote('name'), quote('citation')];
  expect(profileDocument('guangming-2023', citations, quotes)).toEqual({
    standings: [
      ['verbatim', 1],
      ['rephrased', 1],
      ['label', 1],
    ],
    quotes: [
      ['elsewhere', 1],
      ['name', 2],
    ],
  });
});
