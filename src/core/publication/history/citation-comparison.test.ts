import { expect, test } from 'vitest';
import type { Citation } from '../../../schema/citation.ts';
import { makeCitation } from '../../reception/citation-fixture.ts';
import { compareCitations } from './citation-comparison.ts';

const words = makeCitation({ document: 'a', kind: 'echo', exact: '共同维护' });
const know = (citation: Citation, ...recovered: string[]): Citation => ({
  ...citation,
  evidence: { ...citation.evidence, basis: 'recovered', recovered },
});
const state = (...citations: Citation[]) => ({ documents: ['a'], citations });

test.each([
  ['nothing', state(words), state(words), []],
  ['new words', state(), state(words), ['a p1: new: echo → 2015 verbatim (stated) “共同维护”']],
  ['words gone', state(words), state(), ['a p1: gone: echo → 2015 verbatim (stated) “共同维护”']],
  [
    'a year recovered',
    state(),
    state(know(words, 'b')),
    ['a p1: recovered: echo → 2015 verbatim (recovered) “共同维护”, known from b'],
  ],
  [
    'known from one document more',
    state(know(words, 'b')),
    state(know(words, 'b', 'c')),
    ['a p1: known from c too: echo → 2015 verbatim (recovered) “共同维护”'],
  ],
  [
    'another kind under the same id',
    state(words),
    state({ ...words, kind: 'quotation' }),
    [
      'a p1: changed: was echo → 2015 verbatim (stated) “共同维护”; is quotation → 2015 verbatim (stated) “共同维护”',
    ],
  ],
  [
    'a year more that has the words',
    state(words),
    state({
      ...words,
      cited: { year: 2015, others: [2019], sentences: ['s1'], exact: '共同维护' },
    }),
    [
      'a p1: changed: was echo → 2015 verbatim (stated) “共同维护”; is echo → 2015 or 2019 verbatim (stated) “共同维护”',
    ],
  ],
  ['a document more', { documents: [], citations: [] }, state(words), ['a is new: echo 1']],
  ['a document less', state(words), { documents: [], citations: [] }, ['a is no more']],
])('%s', (_, before, now, lines) => {
  expect(compareCitations(before, now)).toEqual(lines);
});
