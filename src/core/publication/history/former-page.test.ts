import { expect, test } from 'vitest';
import { drawDocument } from '../../edition/fixture-edition.ts';
import { listFormerPages } from './former-page.ts';

const ON = '2020-02-03';
const EDITION = {
  title: '样本',
  version: '0.1.0',
  forms: {},
  date: ON,
  documents: [drawDocument('book', [])],
  speeches: [],
  formulas: [],
};
const EMPTY = { works: {}, gone: [], renamed: [], citations: {}, goneCitations: [] };

test('a document under a former id leads to where it is, through all its names', () => {
  const renamed = [
    { from: 'article', to: 'essay', on: ON },
    { from: 'essay', to: 'book', on: ON },
  ];
  const pages = listFormerPages({ ...EMPTY, renamed }, EDITION);
  expect(pages.map(({ path, home, isSame }) => [path, home?.path, isSame])).toEqual([
    ['documents/article', 'documents/book/', true],
    ['documents/essay', 'documents/book/', true],
  ]);
});

test('a document that was withdrawn leaves a page that says why', () => {
  const gone = [{ from: 'letter', to: null, on: ON, reason: '误收' }];
  const [page] = listFormerPages({ ...EMPTY, gone }, EDITION);
  expect(page).toMatchObject({
    path: 'documents/letter',
    text: '此处原有的文献于2020年2月3日撤下：误收。',
    isSame: false,
  });
});

test('a citation that is no more leads to the passage, one that has another id to its page', () => {
  const goneCitations = [
    { from: 'book-p3-0a1b2c3d', to: null, on: ON, reason: '文字改订' },
    { from: 'book-p3-0a1b2c3e', to: 'book-p3-0a1b2c3f', on: ON, reason: '文字改订' },
  ];
  const pages = listFormerPages({ ...EMPTY, goneCitations }, EDITION);
  expect(pages.map(({ path, home }) => [path, home?.path])).toEqual([
    ['citations/book-p3-0a1b2c3d', 'documents/book/#p3'],
    ['citations/book-p3-0a1b2c3e', 'citations/book-p3-0a1b2c3f/'],
  ]);
});
