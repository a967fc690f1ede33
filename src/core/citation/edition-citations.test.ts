import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadEdition } from '../../press/content/load.ts';
import { canCite, parseDate } from '../edition/date.ts';
import { drawDocument, drawPassage, drawSpeech } from '../edition/fixture-edition.ts';
import type { Passage } from '../edition/passage/passage.ts';
import type { CitationEdition } from './corpus.ts';
import { findCitations } from './edition-citations.ts';

const loaded = loadEdition(fileURLToPath(new URL('../../..', import.meta.url)));
if (!loaded.ok) throw new Error(loaded.problems.map(({ code }) => code).join());
const { edition } = loaded;
const { citations, quotes } = findCitations(edition);

function readPassage(document: string, passage: string): string {
  const found = edition.documents
    .find(({ id }) => id === document)
    ?.passages.find(({ id }) => id === passage);
  if (found === undefined) throw new RangeError(`${document} ${passage}`);
  return found.text;
}

test('the citing words stand at their place, with their context', () => {
  for (const { citing } of citations) {
    const text = readPassage(citing.document, citing.passage);
    expect(text.slice(citing.start, citing.end)).toBe(citing.exact);
    expect(text.slice(0, citing.start).endsWith(citing.prefix)).toBe(true);
    expect(text.slice(citing.end).startsWith(citing.suffix)).toBe(true);
  }
});

test('the cited words stand in the address or the passage', () => {
  for (const { cited } of citations) {
    if (cited === null || cited.exact === null) continue;
    const text =
      'document' in cited
        ? readPassage(cited.document, cited.passage)
        : edition.speeches
            .find(({ year }) => year === cited.year)
            ?.sentences.map((sentence) => sentence.text)
            .join('');
    expect(text).toContain(cited.exact);
  }
});

test('operations rebuild both sides', () => {
  for (const { operations, citing, cited } of citations) {
    if (operations.length === 0) continue;
    expect(operations.map((one) => one.citing).join('')).toBe(citing.exact);
    expect(operations.map((one) => one.cited).join('')).toBe(cited?.exact);
  }
});

test('nothing is cited before it was said', () => {
  for (const { citing, cited } of citations) {
    if (cited === null || 'document' in cited) continue;
    const date = edition.documents.find(({ id }) => id === citing.document)?.card.date.value;
    const source = edition.speeches.find(({ year }) => year === cited.year)?.date;
    expect(canCite(parseDate(date ?? ''), parseDate(source ?? ''))).toBe(true);
  }
});

test('ids are unique and do not depend on what else is in the edition', () => {
  const ids = citations.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const other = drawDocument('other', [drawPassage('p1', '灯亮了。')]);
  const more: CitationEdition = { ...edition, documents: [other, ...edition.documents] };
  expect(findCitations(more).citations.map(({ id }) => id)).toEqual(ids);
});

test('every pair of quotation marks is classified once, and those that cite name their citations', () => {
  for (const { citations: own, class: name } of quotes)
    expect(own.length > 0).toBe(name === 'citation');
  const keys = quotes.map(({ document, passage, start }) => `${document} ${passage} ${start}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test('an edition without documents or addresses has no citations', () => {
  expect(
    findCitations({ documents: [], speeches: edition.speeches, formulas: [] }).citations,
  ).toEqual([]);
  const bare = { documents: edition.documents, speeches: [], formulas: [] };
  expect(
    findCitations(bare).citations.every(({ kind }) => kind === 'parallel' || kind === 'mention'),
  ).toBe(true);
});

/** Letters of a paragraph that is long enough to be recognized in any address. */
const LONG = 60;

test('a document that copies an address echoes its long paragraphs whole', () => {
  const long = edition.speeches.flatMap(({ paragraphs }) =>
    paragraphs.filter(({ text }) => text.length >= LONG),
  );
  const copy = {
    id: 'copy',
    card: { date: { value: edition.speeches.at(-1)?.date ?? '' } },
    passages: long.map((paragraph, index) => ({
      ...paragraph,
      id: `p${index + 1}`,
      speech: null,
    })),
  };
  const found = findCitations({
    documents: [copy],
    speeches: edition.speeches,
    formulas: [],
  }).citations;
  expect(found.map(({ kind, fidelity }) => `${kind} ${fidelity}`)).toEqual(
    long.map(() => 'echo verbatim'),
  );
});

test('words that are said to name the year or the occasion do', () => {
  const silent = citations.filter(
    ({ evidence: { basis, attribution } }) =>
      basis === 'stated' && !/\d{4}|届|大会|峰会|昨天|今天|论坛/u.test(attribution?.exact ?? ''),
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});

test('no quotation mark or title mark of citing words stands alone', () => {
  const count = (words: string, mark: string) => words.split(mark).length;
  const open = citations.filter(({ citing: { exact } }) =>
    [...'“‘《'].some((mark, index) => count(exact, mark) !== count(exact, '”’》'.charAt(index))),
  );
  expect(open.map(({ citing }) => citing.exact)).toEqual([]);
});

test('words that two passages of one document have are two citations, each with an id of its own', () => {
  const words = '清晨七点山城的快递站亮起了灯，老人们把新到的书一本一本搬上车去。';
  const documents = [
    drawDocument('one', [drawPassage('p1', words), drawPassage('p2', words)]),
    drawDocument('two', [drawPassage('p1', words)]),
  ];
  const found = findCitations({ ...edition, documents }).citations;
  expect(found.map(({ cited }) => cited)).toMatchObject([
    { document: 'one', passage: 'p1' },
    { document: 'one', passage: 'p2' },
  ]);
  expect(new Set(found.map(({ id }) => id)).size).toBe(2);
});

test('the title of a document that prints an address is no use of it', () => {
  const words = '让互联网发展成果惠及十三亿中国人民';
  const speech = drawSpeech(2015, `我们要建设山城的网络，${words}。`);
  const title = drawPassage('t1', `2015年，习近平主席向世界互联网大会致贺信：“${words}”`, {
    kind: 'title',
  });
  const printed = drawPassage('p1', speech.sentences[0]?.text ?? '', { speech: 2015 });
  const list = (...passages: readonly Passage[]) => {
    const documents = [drawDocument('carrier', passages)];
    const found = findCitations({ formulas: [], documents, speeches: [speech] }).citations;
    return found.map(({ kind }) => kind);
  };
  expect(list(title)).toEqual(['quotation']);
  expect(list(title, printed)).toEqual([]);
  const lacking = { ...title, text: title.text.replace(words, '灯塔照亮每一封远方的来信') };
  expect(list(lacking, printed)).toEqual(['testimonium']);
});
