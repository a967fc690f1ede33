import { expect, test } from 'vitest';
import { mapVariantClasses } from '../core/text/variants.ts';
import { unpackEdition, unpackVariants } from '../core/verdict/check-corpus.ts';
import { buildCheckCorpus } from './check-corpus.ts';
import { buildCitations } from './citations.ts';
import { loadEdition } from './content/load.ts';
import { buildVariantClasses } from './search/variant-classes.ts';

const loaded = loadEdition(process.cwd());
if (!loaded.ok) throw new Error('content/ has problems');
const { edition } = loaded;
const built = buildCitations(process.cwd(), edition);
if (!built.ok) throw new Error('the citations have problems');
const corpus = buildCheckCorpus(edition, built.citations);
const unpacked = unpackEdition(corpus);

test('every sentence of an address and every passage of a document comes back', () => {
  expect(
    unpacked.speeches.map(({ sentences }) => sentences.map(({ id, text }) => id + text)),
  ).toEqual(edition.speeches.map(({ sentences }) => sentences.map(({ id, text }) => id + text)));
  const passages = unpacked.documents.map((one) =>
    one.passages.map(({ text, speech }) => [text, speech]),
  );
  expect(passages).toEqual(
    edition.documents.map((one) => one.passages.map(({ text, speech }) => [text, speech])),
  );
});

test('passages that can be cited keep their ids and kinds', () => {
  const name = (passages: (typeof unpacked.documents)[number]['passages']) =>
    passages.filter(({ speech }) => speech === null).map(({ id, kind }) => `${id} ${kind}`);
  for (const [index, document] of edition.documents.entries()) {
    expect(name(unpacked.documents[index]?.passages ?? [])).toEqual(name(document.passages));
  }
});

test('the variant classes come back', () => {
  const texts = edition.documents.flatMap(({ passages }) => passages.map(({ text }) => text));
  expect(unpackVariants(corpus)).toEqual(mapVariantClasses(buildVariantClasses(texts)));
});
