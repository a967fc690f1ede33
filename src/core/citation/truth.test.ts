import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadEdition } from '../../build/load.ts';
import type { Citation } from '../../schema/citation.ts';
import { ruling } from '../../schema/ruling.ts';
import { truthFile } from '../../schema/truth.ts';
import { findCitations } from './edition-citations.ts';
import { compareTruth, readTruth } from './truth.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const loaded = loadEdition(root);
if (!loaded.ok) throw new Error(loaded.problems.map(({ code }) => code).join());
const { edition } = loaded;
const rulings: unknown[] = parse(readFileSync(`${root}content/rulings.yaml`, 'utf8'));
const placed = rulings.map((one) => ({ ruling: ruling.parse(one), line: null }));
const ruled = findCitations(edition, placed);
const truths = edition.documents.map(({ id, passages }) =>
  readTruth(
    truthFile.parse(parse(readFileSync(new URL(`truth/${id}.yaml`, import.meta.url), 'utf8'))),
    id,
    passages,
  ),
);

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

test('before rulings recall and precision of each kind are at least 97 %', () => {
  const computed = findCitations(edition).citations;
  const totals = new Map<
    string,
    { listed: number; missing: number; found: number; surplus: number }
  >();
  for (const truth of truths) {
    const own = computed.filter(({ citing }) => citing.document === truth.document);
    const { missing, surplus } = compareTruth(truth, own);
    for (const kind of [...truth.citations, ...own].map((one) => one.kind)) {
      totals.set(kind, totals.get(kind) ?? { listed: 0, missing: 0, found: 0, surplus: 0 });
    }
    for (const [kind, total] of totals) {
      total.listed += truth.citations.filter((one) => one.kind === kind && !one.doubtful).length;
      total.found += own.filter((one) => one.kind === kind).length;
      total.missing += missing.filter((line) => line.startsWith(kind)).length;
      total.surplus += surplus.filter((line) => line.startsWith(kind)).length;
    }
  }
  const sum = [...totals.values()].reduce((left, right) => ({
    listed: left.listed + right.listed,
    missing: left.missing + right.missing,
    found: left.found + right.found,
    surplus: left.surplus + right.surplus,
  }));
  expect(1 - sum.missing / sum.listed).toBeGreaterThanOrEqual(0.97);
  expect(1 - sum.surplus / sum.found).toBeGreaterThanOrEqual(0.97);
});
