import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadEdition } from '../../press/content/load.ts';
import type { Citation } from '../../schema/citation.ts';
import { ruling } from '../../schema/content/ruling.ts';
import { truthFile, truthScope } from '../../schema/content/truth.ts';
import { findCitations } from '../citation/edition-citations.ts';
import { keepRead } from './read-edition.ts';
import { compareTruth, readTruth, tallyTruth } from './truth.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const loaded = loadEdition(root);
if (!loaded.ok) throw new Error(loaded.problems.map(({ code }) => code).join());
const edition = keepRead(
  loaded.edition,
  truthScope.parse(parse(readFileSync(new URL('read-against.yaml', import.meta.url), 'utf8'))),
);
/** The rulings that the lists were made with; one whose words were emended since decides nothing any more. */
const rulings: unknown[] = parse(readFileSync(new URL('rulings.yaml', import.meta.url), 'utf8'));
const placed = rulings
  .map((one) => ({ ruling: ruling.parse(one), line: null }))
  .filter(({ ruling: { document, exact } }) =>
    edition.documents.some(
      ({ id, passages }) => id === document && passages.some(({ text }) => text.includes(exact)),
    ),
  );
const ruled = findCitations(edition, placed);
/** Lists are wanted of every document and required of none. */
const truths = edition.documents.flatMap((document) => {
  const file = new URL(`${document.id}.yaml`, import.meta.url);
  if (!existsSync(file)) return [];
  return [readTruth(truthFile.parse(parse(readFileSync(file, 'utf8'))), document)];
});

describe.each(truths)('$document', (truth) => {
  const of = (citations: readonly Citation[]) =>
    citations.filter(({ citing }) => citing.document === truth.document);

  test('after rulings every citation of the list is found, and nothing beside it', () => {
    const { missing, surplus } = compareTruth(truth, of(ruled.citations));
    expect({ missing, surplus }).toEqual({ missing: [], surplus: [] });
  });

  test('fidelity is judged as in the list', () => {
    expect(compareTruth(truth, of(ruled.citations)).misjudged).toEqual([]);
  });

  test('nothing is cited where the list forbids it', () => {
    const { trapped } = compareTruth(truth, of(ruled.citations));
    expect(trapped).toEqual([]);
  });

  test('every pair of quotation marks is classified as in the list', () => {
    const found = ruled.quotes
      .filter((quote) => quote.document === truth.document && quote.class !== 'citation')
      .map((quote) => `${quote.passage} ${quote.exact} ${quote.class}`);
    expect(found).toEqual(truth.quotes);
  });
});

test('no ruling misses its words', () => {
  expect(ruled.problems).toEqual([]);
});

test('before rulings recall is at least 97 % and precision of each kind at least 89 %', () => {
  const tallies = tallyTruth(truths, findCitations(edition).citations);
  for (const { kind, recall, precision } of tallies) {
    expect({ kind, isEnough: recall >= 0.95 && precision >= 0.89 }).toEqual({
      kind,
      isEnough: true,
    });
  }
  const sum = (count: (one: (typeof tallies)[number]) => number) =>
    tallies.reduce((total, one) => total + count(one), 0);
  expect(1 - sum((one) => one.missing) / sum((one) => one.listed)).toBeGreaterThanOrEqual(0.97);
  expect(1 - sum((one) => one.surplus) / sum((one) => one.found)).toBeGreaterThanOrEqual(0.97);
});
