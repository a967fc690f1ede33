import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { collectAddresses } from '../core/register/register-change.ts';
import type { Register } from '../schema/content/register.ts';
import { readChanges } from './content/change-file.ts';
import { loadEdition } from './content/load.ts';
import { commitWorkshop, openWorkshop, type Workshop } from './fixture/workshop.ts';
import { compareWithCommit, findCitationProblems } from './history/register-history.ts';
import { proveContent } from './modules.ts';
import { renewRegister } from './register.ts';

const DAY = '2026-12-01';
const ARTICLE = 'article-2020';
const REGISTER = 'register.yaml';

/** A workshop in which words can be replaced in transcript and witness, as if they had been captured so. */
interface Desk extends Workshop {
  rewrite(document: string, from: string, to: string): void;
}

function open(): Desk {
  const workshop = openWorkshop();
  const hash = (file: string) => createHash('sha256').update(workshop.read(file)).digest('hex');
  return {
    ...workshop,
    rewrite: (document, from, to) => {
      const folder = `documents/${document}`;
      const before = hash(`${folder}/witness.txt`);
      workshop.replace(`${folder}/witness.txt`, from, to);
      workshop.replace(`${folder}/transcript.md`, from, to);
      workshop.replace(`${folder}/document.yaml`, before, hash(`${folder}/witness.txt`));
    },
  };
}

/** Words of all addresses, as `work#id`. */
function readWords(root: string): Map<string, string> {
  const { edition, problems } = loadEdition(root);
  if (edition === null) throw new Error(JSON.stringify(problems));
  const words = [...collectAddresses(edition)];
  return new Map(
    words.flatMap(([work, ids]) => [...ids].map(([id, text]) => [`${work}#${id}`, text] as const)),
  );
}

function renew(root: string): { register: Register; report: readonly string[] } {
  const renewal = renewRegister(root, DAY);
  if (!renewal.ok) throw new Error(JSON.stringify(renewal.problems));
  return renewal;
}

function listCodes(root: string): string[] {
  return loadEdition(root).problems.map(({ code }) => code);
}

interface Edit {
  readonly name: string;
  readonly edit: (on: Desk) => void;
  /** Opening words of the addresses that are new or have other words. */
  readonly altered: Readonly<Record<string, string>>;
  /** Addresses that stand no longer, and where they land. */
  readonly gone?: Readonly<Record<string, string | null>>;
}

const EDITS: readonly Edit[] = [
  {
    name: 'a sentence added between two',
    edit: (on) => on.rewrite(ARTICLE, '离不开它。旧书', '离不开它。此句后补。旧书'),
    altered: { 'article-2020#p1': '2019年', 'article-2020#p1s2a': '此句后补。' },
  },
  {
    name: 'a sentence added before the first',
    edit: (on) => on.rewrite(ARTICLE, '微光点点', '此句后补。微光点点'),
    altered: { 'article-2020#p2': '此句后补', 'article-2020#p2s0a': '此句后补。' },
  },
  {
    name: 'a paragraph added',
    edit: (on) => {
      on.rewrite(ARTICLE, '微光点点', '此段后补。又一句。\n\n微光点点');
      on.replace(`documents/${ARTICLE}/apparatus.yaml`, 'count: 15', 'count: 17');
    },
    altered: {
      'article-2020#p1a': '此段后补',
      'article-2020#p1as1': '此段后补。',
      'article-2020#p1as2': '又一句。',
    },
  },
  {
    name: 'a sentence split',
    edit: (on) => on.rewrite(ARTICLE, '人人保护、', '人人保护。'),
    altered: {
      'article-2020#p1': '2019年',
      'article-2020#p1s3': '旧书要人人保护。',
      'article-2020#p1s3a': '代代保护',
    },
  },
  {
    name: 'two sentences joined',
    edit: (on) => {
      on.rewrite(ARTICLE, '责任。"有人', '责任",有人');
      on.replace(`documents/${ARTICLE}/apparatus.yaml`, 'count: 8', 'count: 9');
    },
    altered: { 'article-2020#p1': '2019年', 'article-2020#p1s1': '2019年' },
    gone: { 'article-2020#p1s2': 'article-2020#p1s1' },
  },
  {
    name: 'a word emended',
    edit: (on) =>
      on.replace(
        `documents/${ARTICLE}/apparatus.yaml`,
        'emendations:\n',
        'emendations:\n  - { id: e3, passage: p2, raw: 成炬, reading: 成矩, type: substitution, reason: 形近而误, certainty: certain }\n',
      ),
    altered: {
      'article-2020#p2': '微光点点，聚而成矩。',
      'article-2020#p2s1': '微光点点，聚而成矩。',
    },
  },
  {
    name: 'a paragraph withdrawn',
    edit: (on) => {
      on.rewrite(ARTICLE, '微光点点,聚而成炬。\n\n', '');
      on.replace(`documents/${ARTICLE}/apparatus.yaml`, 'count: 15', 'count: 13');
      on.replace(`documents/${ARTICLE}/apparatus.yaml`, 'count: 8', 'count: 7');
    },
    altered: {},
    gone: { 'article-2020#p2': null, 'article-2020#p2s1': null },
  },
];

test.each(EDITS)('$name: all other ids stand at their words', ({ edit, altered, gone = {} }) => {
  const on = open();
  const before = readWords(on.root);
  edit(on);
  const after = readWords(on.root);
  for (const [address, opening] of Object.entries(altered)) {
    expect([address, after.get(address)?.startsWith(opening)]).toEqual([address, true]);
    expect(before.get(address)).not.toBe(after.get(address));
  }
  const told = new Set([...Object.keys(altered), ...Object.keys(gone)]);
  for (const [address, words] of before) {
    if (!told.has(address)) expect([address, after.get(address)]).toEqual([address, words]);
  }
  expect(Object.keys(gone).filter((address) => after.has(address))).toEqual([]);
});

test.each(EDITS)('$name: the register says so and loses nothing', ({ edit, gone = {} }) => {
  const on = open();
  const before = new Set(readWords(on.root).keys());
  edit(on);
  const words = readWords(on.root);
  const { register, report } = renew(on.root);
  const registered = Object.entries(register.works).flatMap(([work, ids]) =>
    Object.keys(ids).map((id) => `${work}#${id}`),
  );
  expect(report.length).toBeGreaterThan(0);
  expect(new Set(registered)).toEqual(new Set([...before, ...words.keys()]));
  expect(Object.fromEntries(register.gone.map(({ from, to }) => [from, to]))).toEqual(gone);
  const isAsked = Object.values(gone).includes(null);
  expect(listCodes(on.root)).toEqual(isAsked ? ['reason-open'] : []);
  expect(renew(on.root).report).toEqual([]);
});

test('a sentence that moves into another paragraph keeps its id', () => {
  const on = open();
  on.rewrite(ARTICLE, '聚而成炬。', '聚而成炬。又一句。');
  renew(on.root);
  on.rewrite(ARTICLE, '又一句。', '');
  on.rewrite(ARTICLE, '规程《', '又一句。规程《');
  const { report } = renew(on.root);
  expect(readWords(on.root).get('article-2020#p2s1a')).toBe('又一句。');
  expect(report.some((line) => line.includes('p2s1a'))).toBe(false);
});

test('a document with another id keeps every id, and the register its old name', () => {
  const on = open();
  const before = readWords(on.root);
  on.rename(`documents/${ARTICLE}`, 'documents/book-2020');
  on.replace('edition.yaml', ARTICLE, 'book-2020');
  on.replace('documents/book-2020/document.yaml', `id: ${ARTICLE}`, 'id: book-2020');
  on.replace('essays/index.mdx', ARTICLE, 'book-2020');
  on.replace('documents/book-2020/apparatus.yaml', 'reading: 弥漫', 'reading: 弥散');
  const { register } = renew(on.root);
  expect(register.renamed).toEqual([{ from: ARTICLE, to: 'book-2020', on: DAY }]);
  expect(listCodes(on.root)).toEqual([]);
  const after = readWords(on.root);
  const names = [...before.keys()].map((address) => address.replace(ARTICLE, 'book-2020'));
  expect([...after.keys()]).toEqual(names);
});

test('words that come back have the id that they had', () => {
  const on = open();
  const before = on.read(REGISTER);
  on.rewrite(ARTICLE, '离不开它。旧书', '离不开它。旧事不提。旧书');
  renew(on.root);
  on.rewrite(ARTICLE, '旧事不提。', '');
  renew(on.root);
  on.replace(REGISTER, '待定', '误补');
  on.rewrite(ARTICLE, '离不开它。旧书', '离不开它。旧事不提。旧书');
  const { register } = renew(on.root);
  expect(readWords(on.root).get('article-2020#p1s2a')).toBe('旧事不提。');
  expect(register.gone).toMatchObject([{ from: 'article-2020#p1s2a', back: DAY }]);
  expect(before).not.toContain('p1s2a');
});

test('the reading of a second sentence at one place is the next letter', () => {
  const on = open();
  on.rewrite(ARTICLE, '离不开它。旧书', '离不开它。甲句后补。旧书');
  renew(on.root);
  on.rewrite(ARTICLE, '离不开它。甲句', '离不开它。乙句又补。甲句');
  renew(on.root);
  const words = readWords(on.root);
  expect(words.get('article-2020#p1s2a')).toBe('甲句后补。');
  expect(words.get('article-2020#p1s2b')).toBe('乙句又补。');
});

test('without git nothing is compared, and that is said', () => {
  const { problems, note } = compareWithCommit(open().root);
  expect(problems).toEqual([]);
  expect(note).toContain('not compared');
});

test('a line deleted since the last commit is a Problem, and comes back', () => {
  const on = open();
  commitWorkshop(on);
  on.replace(REGISTER, '    s2: 2026-11-22 2457674d 各国应顺应时代潮流，勇担\n', '');
  expect(compareWithCommit(on.root).problems).toMatchObject([
    {
      code: 'id-erased',
      file: 'content/register.yaml',
      expected: '2019#s2: 2026-11-22 2457674d 各国应顺应时代潮流，勇担',
    },
  ]);
  renew(on.root);
  expect(compareWithCommit(on.root).problems).toEqual([]);
  expect(listCodes(on.root)).toEqual([]);
});

test('a published text that has changed asks for a new version', () => {
  const on = open();
  commitWorkshop(on);
  on.rewrite(ARTICLE, '微光点点', '微光闪闪');
  renew(on.root);
  expect(compareWithCommit(on.root).problems.map(({ code, file }) => [code, file])).toEqual([
    ['version-same', 'content/edition.yaml'],
  ]);
  on.replace('edition.yaml', 'version: 0.1.0', 'version: 0.2.0');
  expect(compareWithCommit(on.root).problems).toEqual([]);
});

test('the newest entry of the change list is the version of the edition', () => {
  const on = open();
  const { edition } = loadEdition(on.root);
  if (edition === null) throw new Error('the fixture has problems');
  expect(readChanges(on.root, edition).ok).toBe(true);
  expect(readChanges(on.root, { ...edition, version: '0.2.0' })).toMatchObject({
    problems: [{ code: 'version-unlisted', file: 'content/changes.yaml', line: 1 }],
  });
});

test('citations are registered: one that is found no more leaves its id, a new one is added', () => {
  const on = open();
  on.replace(REGISTER, 'article-2020-p1-', 'article-2020-p9-');
  const listed = () => {
    const proved = proveContent(on.root);
    if (!proved.ok) throw new Error(JSON.stringify(proved.problems));
    return findCitationProblems(on.root, proved.citations.citations).map(({ code }) => code);
  };
  expect(listed()).toEqual(['citation-gone', 'citation-unregistered']);
  const { register } = renew(on.root);
  expect(register.goneCitations).toMatchObject([{ to: null, on: DAY }]);
  expect(Object.keys(register.citations)).toHaveLength(2);
  expect(listed()).toEqual([]);
});

test('what was tried and never committed leaves no trace', () => {
  const on = open();
  commitWorkshop(on);
  const before = on.read(REGISTER);
  on.rewrite(ARTICLE, '离不开它。旧书', '离不开它。此句后补。旧书');
  renew(on.root);
  on.rewrite(ARTICLE, '此句后补。', '');
  renew(on.root);
  expect(on.read(REGISTER)).toBe(before);
});
