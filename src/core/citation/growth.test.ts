import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildCitations } from '../../press/citations.ts';
import { loadEdition } from '../../press/content/load.ts';
import type { Citation } from '../../schema/citation.ts';
import type { Edition } from '../edition/edition.ts';
import { drawPassage, drawSpeech } from '../edition/fixture-edition.ts';
import { createRandom, drawNumber, drawOne } from '../text/random.ts';
import { readEdition } from './edition-citations.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const loaded = loadEdition(root);
if (!loaded.ok) throw new Error(loaded.problems.map(({ code }) => code).join());
const { edition } = loaded;
const DOCUMENTS = 20;
/** A year after that of all documents. */
const LATER = '9999';
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
    card: { ...model.card, date: { ...model.card.date, value: LATER } },
    passages,
  };
}

function cite(
  documents: Edition['documents'],
  speeches: Edition['speeches'] = edition.speeches,
): readonly Citation[] {
  const built = buildCitations(root, { ...edition, documents, speeches });
  expect(built.ok ? [] : built.problems).toEqual([]);
  return built.ok ? built.citations.citations : [];
}

/** What documents say of the names of formulas and of words that no excerpt has, said of the year before. */
function contradict(date: string): Edition['documents'][number] {
  const { knowledge } = readEdition(edition);
  const named = knowledge.claims.map(({ label, year }) => ({
    words: `${label.number}个${label.noun}`,
    year,
  }));
  const given = knowledge.testimonies.map(({ text, year }) => ({ words: text, year }));
  const passages = [...named, ...given].map(({ words, year }, index) =>
    drawPassage(
      `p${index + 1}`,
      `${year - 1}年，习近平主席在世界互联网大会上提出“${words}”。后来，“${words}”广为人知。`,
    ),
  );
  const [model] = edition.documents;
  if (model === undefined) throw new RangeError('no document');
  const card = { ...model.card, date: { ...model.card.date, value: date } };
  return { ...model, id: 'contradicting', card, passages };
}

test.each(['before', 'after'])(
  'a document %s the others that gives words to other years changes no record of them',
  (place) => {
    const one = contradict(
      place === 'after' ? LATER : (edition.documents[0]?.card.date.value ?? LATER),
    );
    const all = cite(place === 'after' ? [...edition.documents, one] : [one, ...edition.documents]);
    const isOwn = ({ citing }: Citation) => citing.document === one.id;
    const isOfIt = ({ cited }: Citation) =>
      cited !== null && 'document' in cited && cited.document === one.id;
    // One before all addresses can cite none.
    expect(place === 'before' || all.some((each) => isOwn(each) && each.kind === 'label')).toBe(
      true,
    );
    expect(all.filter((each) => !isOwn(each) && !isOfIt(each))).toEqual(cite(edition.documents));
  },
);

test('an address given after all documents changes no record, however much it repeats', () => {
  const repeated = [
    ...edition.speeches.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
    ...edition.documents.flatMap(({ passages }) => passages.map(({ text }) => text)),
  ];
  const speech = { ...drawSpeech(Number(LATER), ...repeated), date: `${LATER}-11-20` };
  expect(cite(edition.documents, [...edition.speeches, speech])).toEqual(cite(edition.documents));
});

test('an address that all documents could cite and that repeats all before it is but named beside them', () => {
  const date = edition.documents.map(({ card }) => card.date.value.slice(0, 4)).sort()[0] ?? '';
  // A text may have words of its own that a later address happens to have too.
  const given = edition.speeches.filter((one) => one.date < date);
  const repeated = given.flatMap(({ sentences }) => [
    '春风又至。',
    ...sentences.map(({ text }) => text),
  ]);
  const speech = { ...drawSpeech(Number(LATER), ...repeated), date };
  // How much of the words no other year has is less where one year more has short parts of them.
  const withoutOthers = (one: Citation) => {
    const evidence = { ...one.evidence, distinctive: 0 };
    if (one.cited === null || !('year' in one.cited)) return { ...one, evidence };
    const { others: _, ...cited } = one.cited;
    return { ...one, cited, evidence };
  };
  const all = cite(edition.documents, [...edition.speeches, speech]);
  expect(all.map(withoutOthers)).toEqual(cite(edition.documents).map(withoutOthers));
  expect(all.some(({ cited }) => cited !== null && 'year' in cited && cited.others)).toBe(true);
});

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
  const before = cite(edition.documents);
  const after = all.filter((one) => !isNew(one)).map(withoutNamers);
  expect(all.filter(isNew).length).toBeGreaterThan(DOCUMENTS);
  expect(after.map((one, index) => takeYearBack(one, before[index]))).toEqual(before);
});

/**
 * An echo whose year no document gave becomes a quotation where one more gives it. Such a record as it was before,
 * its id too, which goes with the kind; all others as they are.
 */
function takeYearBack(one: Citation, before: Citation | undefined): Citation {
  const { kind, evidence } = one;
  const isGiven =
    kind === 'quotation' && evidence.basis === 'recovered' && evidence.recovered.length === 0;
  if (!isGiven || before === undefined) return one;
  return { ...one, id: before.id, kind: 'echo', evidence: { ...evidence, basis: 'words' } };
}
