import { expect, test } from 'vitest';
import { listQueryRecords } from '../core/concordance/query-corpus.ts';
import { joinEdition } from '../core/verdict/check-corpus.ts';
import { buildCheckCorpus } from './check-corpus.ts';
import { buildCitations } from './citations.ts';
import { loadEdition } from './content/load.ts';

const loaded = loadEdition(process.cwd());
if (!loaded.ok) throw new Error('content/ has problems');
const { edition } = loaded;
const built = buildCitations(process.cwd(), edition);
if (!built.ok) throw new Error('the citations have problems');
const corpus = buildCheckCorpus(edition, built.citations);
const records = listQueryRecords(edition);
const joined = joinEdition(corpus, new Map(records.map((one) => [one.card.key, one.sources])));

test('every sentence of an address comes back', () => {
  const list = (speeches: (typeof joined)['speeches']) =>
    speeches.map(({ sentences }) => sentences.map(({ id, text }) => id + text));
  expect(list(joined.speeches)).toEqual(list(edition.speeches));
});

test('every passage of a document comes back, with its kind and the address that it belongs to', () => {
  const list = (documents: (typeof joined)['documents']) =>
    documents.map(({ passages }) =>
      passages.map(({ id, kind, text, speech }) => [id, kind, text, speech]),
    );
  expect(list(joined.documents)).toEqual(list(edition.documents));
});

test('a text that is missing is an error', () => {
  expect(() => joinEdition(corpus, new Map())).toThrow('no text');
});
