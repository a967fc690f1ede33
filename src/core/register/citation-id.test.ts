import { expect, test } from 'vitest';
import type { Citation } from '../../schema/citation.ts';
import type { Register } from '../../schema/content/register.ts';
import {
  findCitationChanges,
  keepCitationIds,
  renameCitations,
  updateCitations,
} from './citation-id.ts';

const ON = '2020-02-03';

function cite(id: string, exact: string, more: Partial<Citation> = {}): Citation {
  const [document = '', passage = ''] = id.split('-');
  const words = { start: 0, end: exact.length, exact, prefix: '', suffix: '' };
  return {
    id,
    kind: 'quotation',
    fidelity: 'verbatim',
    citing: { document, passage, sentences: [], ...words },
    cited: { year: 2019, sentences: ['s1'], exact },
    operations: [],
    evidence: { basis: 'stated', attribution: null, recovered: [], shared: 0, distinctive: 0 },
    status: 'computed',
    note: null,
    ...more,
  };
}

function register(citations: readonly Citation[], more: Partial<Register> = {}): Register {
  const empty = { works: {}, gone: [], renamed: [], citations: {}, goneCitations: [] };
  const changes = findCitationChanges(empty, citations);
  return { ...updateCitations(empty, changes, '2020-01-01'), ...more };
}

const first = cite('article-p1-00000001', '发展责任');
const second = cite('article-p1-00000002', '风险挑战');

/** Ids that citations have in the end. */
function keep(citations: readonly Citation[], known: Register): string[] {
  const kept = renameCitations({ citations, quotes: [] }, keepCitationIds(citations, known));
  return kept.citations.map(({ id }) => id);
}

test('what is registered keeps its id, and nothing is to be written', () => {
  const known = register([first, second]);
  expect(keep([second, first], known)).toEqual([second.id, first.id]);
  expect(findCitationChanges(known, [second, first])).toEqual([]);
});

test('citing words that an emendation changes keep the id', () => {
  const known = register([first, second]);
  const emended = cite('article-p1-00000009', '发展之责');
  expect(keep([emended, second], known)).toEqual([first.id, second.id]);
  const changes = findCitationChanges(known, [{ ...emended, id: first.id }, second]);
  expect(changes).toEqual([{ kind: 'restated', id: first.id, line: 'quotation 2019 发展之责' }]);
  expect(updateCitations(known, changes, ON).citations[first.id]).toEqual([
    '2020-01-01 quotation 2019 发展责任',
    '2020-02-03 quotation 2019 发展之责',
  ]);
});

test('the same words that are found to be of another kind keep the id', () => {
  const echo = cite('article-p1-00000009', '发展责任', { kind: 'echo' });
  expect(keep([echo], register([first, second]))).toEqual([first.id]);
});

test('another target or passage is another citation', () => {
  const other = cite('article-p1-00000009', '发展责任', {
    cited: { year: 2020, sentences: [], exact: null },
  });
  const elsewhere = cite('article-p2-00000009', '发展责任');
  const known = register([first]);
  expect(keep([other, elsewhere], known)).toEqual([other.id, elsewhere.id]);
});

test('a document with another id keeps the ids of its citations', () => {
  const known = register([first], { renamed: [{ from: 'article', to: 'book', on: ON }] });
  expect(keep([cite('book-p1-00000009', '发展责任')], known)).toEqual([first.id]);
});

test('a citation that is no more is listed as gone, and back when it is found again', () => {
  const known = register([first, second]);
  const lost = updateCitations(known, findCitationChanges(known, [second]), ON);
  expect(lost.goneCitations).toMatchObject([{ from: first.id, to: null, on: ON }]);
  expect(Object.keys(lost.citations)).toEqual([first.id, second.id]);
  expect(findCitationChanges(lost, [second])).toEqual([]);
  const found = updateCitations(lost, findCitationChanges(lost, [first, second]), ON);
  expect(found.goneCitations).toMatchObject([{ from: first.id, back: ON }]);
});
