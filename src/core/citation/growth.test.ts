import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildCitations } from '../../press/citations.ts';
import { loadEdition } from '../../press/content/load.ts';
import type { Citation } from '../../schema/citation.ts';
import type { Edition } from '../edition/edition.ts';
import { drawPassage } from '../edition/fixture-edition.ts';
import { createRandom, drawNumber, drawOne } from '../text/random.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const loaded = loadEdition(root);
if (!loaded.ok) throw new Error(loaded.problems.map(({ code }) => code).join());
const { edition } = loaded;
const DOCUMENTS = 20;
const random = createRandom(7);

/** Two letters that follow each other somewhere, and on: sounds like the documents and says nothing of them. */
const letters = edition.documents
  .flatMap(({ passages }) => passages.map(({ text }) => text))
  .join('');

function drawWords(length: number): string {
  let words = '';
  while (words.length < length) {
    const start = drawNumber(random, 0, letters.length - 3);
    words += letters.slice(start, start + drawNumber(random, 2, 3));
  }
  return words.replace(/[“”‘’《》\n]/gu, '');
}

/** A document of its own words, with what documents have: a quotation, a term, the name of the conference. */
function drawDocument(index: number): Edition['documents'][number] {
  const [model] = edition.documents;
  if (model === undefined) throw new RangeError('no document');
  const passages = Array.from({ length: 20 }, (_, at) => {
    const speech = drawOne(random, edition.speeches);
    const words = drawOne(random, speech.sentences).text.replace(/[。！？“”]/gu, '');
    const quoted =
      at % 5 === 0 ? `${speech.year}年，习近平主席在世界互联网大会上指出，“${words}”。` : '';
    return drawPassage(`p${at + 1}`, `${quoted}${drawWords(200)}，构建网络空间命运共同体。`);
  });
  const id = `generated-${index}`;
  return {
    ...model,
    id,
    card: { ...model.card, date: { ...model.card.date, value: '2030' } },
    passages,
  };
}

function cite(documents: Edition['documents']): readonly Citation[] {
  const built = buildCitations(root, { ...edition, documents });
  expect(built.ok ? [] : built.problems).toEqual([]);
  return built.ok ? built.citations.citations : [];
}

test('twenty documents more leave every record of the others as it was', () => {
  const known = new Set(edition.documents.map(({ id }) => id));
  const generated = Array.from({ length: DOCUMENTS }, (_, index) => drawDocument(index));
  const all = cite([...edition.documents, ...generated]);
  const isNew = ({ citing }: Citation) => !known.has(citing.document);
  // Where a year is known from may be one document more.
  const withoutNamers = (one: Citation) => ({
    ...one,
    evidence: { ...one.evidence, recovered: one.evidence.recovered.filter((id) => known.has(id)) },
  });
  expect(all.filter(isNew).length).toBeGreaterThan(DOCUMENTS);
  expect(all.filter((one) => !isNew(one)).map(withoutNamers)).toEqual(cite(edition.documents));
});
