import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Problem } from '../core/problem.ts';
import { loadEdition } from './content/load.ts';
import { FIXTURE, openWorkshop, type Workshop } from './fixture/workshop.ts';

const LOADER = /press\/content\/[\w-]+\.ts$|core\/(transcription|register)\/[\w-]+\.ts$/;
/** A code where it is given. */
const CODE = /code: (?:\w+ (?:=== \d+ )?\? )?'([a-z]+-[a-z-]+)'/g;

const ARTICLE = 'documents/article-2020';
const EXCERPTS = 'documents/excerpts-2024';
const Y2019 = 'speeches/2019.md';
const TRANSCRIPT = `${ARTICLE}/transcript.md`;
const APPARATUS = `${ARTICLE}/apparatus.yaml`;
const REGISTER = 'register.yaml';
const FORMULAS = 'formulas.yaml';
const CARD = `${ARTICLE}/document.yaml`;
const ESSAY = 'essays/index.mdx';

/** Code and file of the one Problem that must be reported when `from` becomes `to` in that file, and no other. */
const SLIPS: readonly (readonly [code: string, file: string, from: string, to: string])[] = [
  ['witness-changed', `${ARTICLE}/witness.txt`, '旧书', '古书'],
  ['file-bom', Y2019, '---\nyear', '\uFEFF---\nyear'],
  ['file-crlf', Y2019, '。各国', '。\r\n各国'],
  ['file-tab', Y2019, '。各国', '。\t各国'],
  ['front-matter', Y2019, '---\nyear', 'year'],
  ['yaml-brackets', APPARATUS, 'lines: [5, 7]', 'lines: [5, 7'],
  ['yaml-colon', APPARATUS, 'type: substitution', 'type：substitution'],
  ['yaml-colon', APPARATUS, 'raw: 项层设计', 'raw:项层设计'],
  ['yaml-indent', APPARATUS, '    raw: 项层设计', '   raw: 项层设计'],
  ['yaml-dash', APPARATUS, '- class: han-space', '-class: han-space'],
  ['yaml-quotes', APPARATUS, 'raw: 项层设计', 'raw: @项层设计'],
  ['yaml-comma', CARD, '书店, basis', '书店 basis'],
  ['yaml-key-twice', CARD, 'genre: 文章', 'genre: 文章\ngenre: 文章'],
  ['yaml-syntax', CARD, 'genre: 文章', 'genre: "\\甲"'],
  ['key-unknown', CARD, 'title: 书', 'titel: 书'],
  ['key-unknown', APPARATUS, 'certainty: probable', 'certainty: probable\n    sure: true'],
  ['key-missing', CARD, 'genre: 文章\n', ''],
  ['date-impossible', CARD, "value: '2020'", "value: '2020-08-32'"],
  ['date-display', CARD, 'display: 2020年（推断）', 'display: 二〇二〇年'],
  ['decision-open', CARD, 'genre: 文章', 'genre: 待定：文体'],
  ['siglum-twice', `${EXCERPTS}/document.yaml`, 'siglum: 底', 'siglum: 甲'],
  ['title-differs', CARD, 'title: 书店与人', 'title: 书店和人'],
  ['title-marks', CARD, 'title: 书店与人', 'title: 书店,与人'],
  ['title-missing', TRANSCRIPT, '# 书店与人', '书店与人'],
  ['short-twice', `${EXCERPTS}/document.yaml`, 'short: 贺信专版', 'short: 书店与人'],
  ['document-twice', 'edition.yaml', '  - article-2020', '  - article-2020\n  - article-2020'],
  [
    'document-order',
    'edition.yaml',
    '  - article-2020\n  - excerpts-2024',
    '  - excerpts-2024\n  - article-2020',
  ],
  ['reference-unknown', ESSAY, 'passage="p1"', 'passage="p99"'],
  ['reference-unknown', ESSAY, "works['甲']", "works['乙']"],
  ['reference-unknown', ESSAY, '2019/#s2', '2019/#s22'],
  ['essay-component', ESSAY, '<CitationExamples', '<CitationExample'],
  ['mdx-syntax', ESSAY, '短文的第一段', '短文{的第一段'],
  ['merge-marker', TRANSCRIPT, '微光点点', '<<<<<<< HEAD\n微光点点'],
  ['schema', APPARATUS, 'certainty: probable', 'certainty: sure'],
  ['date-impossible', Y2019, "'2019-10-20'", "'2019-02-30'"],
  ['date-outside-year', Y2019, "'2019-10-20'", "'2018-10-20'"],
  ['signature-date', Y2019, "'2019-10-20'", "'2019-10-21'"],
  ['signature-form', Y2019, 'form: 贺信', 'form: 讲话'],
  ['signature-form', Y2019, 'form: 贺信', 'form: 书信'],
  ['signature-occasion', Y2019, 'occasion: 第六届', 'occasion: 第七届'],
  ['pull-not-verbatim', Y2019, 'pull: 发展好', 'pull: 建设好'],
  ['quotes-unbalanced', TRANSCRIPT, '以"地球村"', '以地球村"'],
  ['markdown-html', TRANSCRIPT, '## 附记', '<div>甲</div>\n\n## 附记'],
  ['markdown-html', TRANSCRIPT, '## 附记', '<Speech year="2019" />\n\n## 附记'],
  ['markdown-construct', TRANSCRIPT, '微光点点', '`微光`点点'],
  ['markdown-line-break', TRANSCRIPT, '微光点点,', '微光点点,\n'],
  ['passage-missing', TRANSCRIPT, '微光点点,聚而成炬。\n\n', ''],
  ['passage-without-witness', TRANSCRIPT, '成炬。\n', '成炬。\n\n此段底本所无。\n'],
  ['transcript-differs', TRANSCRIPT, '微光点点', '微光闪闪'],
  ['quote-missing', APPARATUS, 'raw: 项层设计', 'raw: 顶峰设计'],
  ['quote-ambiguous', APPARATUS, 'raw: 项层设计', 'raw: 保护'],
  ['emendation-passage-unknown', APPARATUS, 'passage: p1', 'passage: p170'],
  ['emendation-id-twice', APPARATUS, 'id: e2\n', 'id: e1\n'],
  ['emendation-idle', APPARATUS, 'reading: 弥漫', 'reading: 消弥'],
  ['omission-lines', APPARATUS, 'lines: [5, 7]', 'lines: [7, 5]'],
  ['join-line', APPARATUS, 'line: 13', 'line: 999'],
  ['exception-quote', APPARATUS, '- 书目术语', '- 书木术语'],
  ['class-count', APPARATUS, 'count: 15', 'count: 14'],
  ['reference-unknown', `${EXCERPTS}/transcript.mdx`, 'year="2019"', 'year="2091"'],
  ['speech-twice', `${EXCERPTS}/transcript.mdx`, '## 2019', '<Speech year="2019" />\n\n## 2019'],
  ['mdx-syntax', `${EXCERPTS}/transcript.mdx`, '昨天', '昨{天'],
  ['id-restated', REGISTER, 'p2s1: 2026-11-22 dfd65ac4', 'p2s1: 2026-11-22 00000000'],
  ['id-gone', REGISTER, '    s1: ', '    s3: 2026-11-22 00000000 不存\n    s1: '],
  ['id-unregistered', REGISTER, '    b2s1: ', '    # '],
  ['id-lost', REGISTER, '    s1: ', '    # '],
  ['id-twice', REGISTER, '    s2: ', '    s1: '],
  ['id-returned', REGISTER, 'gone: []', goneEntry('2019#s1', 'null', '原文删去')],
  ['reference-unknown', REGISTER, 'gone: []', goneEntry('2019#s7', '2019#s8', '两句并为一句')],
  ['reason-open', REGISTER, 'gone: []', goneEntry('2019#s7', 'null', '待定')],
  ['work-gone', REGISTER, 'works:\n', 'works:\n  lost-2018:\n    p1: 2026-11-22 00000000 不存\n'],
];

/** A list with one address that is gone. */
function goneEntry(from: string, to: string, reason: string): string {
  return `gone: [{ from: '${from}', to: ${to}, on: '2026-11-23', reason: ${reason} }]`;
}

test.each(SLIPS)('%s is reported once, alone', (code, file, ...change) => {
  const workshop = openWorkshop();
  workshop.replace(file, ...change);
  expectOne(workshop.root, code, file);
});

/** The same for what is more than a slip of typing. */
const MISTAKES: readonly (readonly [string, string, (workshop: Workshop) => void])[] = [
  ['file-missing', TRANSCRIPT, (on) => on.remove(TRANSCRIPT)],
  ['file-name-case', TRANSCRIPT, (on) => on.rename(TRANSCRIPT, `${ARTICLE}/Transcript.md`)],
  ['essay-missing', ESSAY, (on) => on.remove(ESSAY)],
  [
    'document-unlisted',
    'edition.yaml',
    (on) => on.write('documents/letter-2021/witness.txt', '信'),
  ],
  ['file-empty', Y2019, (on) => on.write(Y2019, '')],
  ['file-encoding', Y2019, (on) => on.write(Y2019, Uint8Array.of(0x2d, 0xff, 0xfe, 0x0a))],
  ['year-file', 'speeches/nineteen.md', (on) => on.rename(Y2019, 'speeches/nineteen.md')],
  ['reference-unknown', `${EXCERPTS}/transcript.mdx`, (on) => on.remove(Y2019)],
  ['form-unknown', Y2019, (on) => on.replace('edition.yaml', '  贺信: 信\n', '')],
  [
    'formula-twice',
    FORMULAS,
    (on) => on.write(FORMULAS, '- { words: 聚而成炬, kind: term }\n'.repeat(2)),
  ],
  ['formula-absent', FORMULAS, (on) => on.write(FORMULAS, '- { words: 并无此语, kind: term }\n')],
  [
    'speech-unplaced',
    Y2019,
    (on) => on.replace(`${EXCERPTS}/transcript.mdx`, '<Speech year="2019" />', ''),
  ],
  [
    'work-renamed',
    REGISTER,
    (on) => {
      on.rename(ARTICLE, 'documents/book-2020');
      on.replace('edition.yaml', 'article-2020', 'book-2020');
      on.replace('documents/book-2020/document.yaml', 'id: article-2020', 'id: book-2020');
      on.replace(ESSAY, 'article-2020', 'book-2020');
    },
  ],
  [
    'punctuation-irregular',
    `${EXCERPTS}/transcript.mdx`,
    (on) =>
      on.replace(
        `${EXCERPTS}/apparatus.yaml`,
        '  - class: punctuation-width\n    count: 2\n    note: 记者署名的半角括号改为全角\n',
        '',
      ),
  ],
];

test.each(MISTAKES)('%s is reported once, alone', (code, file, spoil) => {
  const workshop = openWorkshop();
  spoil(workshop);
  expectOne(workshop.root, code, file);
});

function expectOne(root: string, code: string, file: string): void {
  const problems = listProblems(root);
  expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set([code]));
  expect(problems[0]?.file).toBe(`content/${file}`);
  expect(
    problems.every(({ expected, found, fix }) => expected !== '' && found !== '' && fix !== ''),
  ).toBe(true);
}

function listProblems(root: string): readonly Problem[] {
  const result = loadEdition(root);
  return result.ok ? [] : result.problems;
}

test('a document whose witness prints no title is called what its card says', () => {
  const workshop = openWorkshop();
  workshop.replace(TRANSCRIPT, '# 书店与人', '书店与人');
  workshop.replace(CARD, 'title: 书店与人', 'title: 桥头小记');
  expect(listProblems(workshop.root)).toEqual([]);
});

test('a document that is listed but not there is one Problem', () => {
  const workshop = openWorkshop();
  workshop.replace('edition.yaml', '  - article-2020', '  - article-2002\n  - article-2020');
  expect(listProblems(workshop.root).map(({ code, found }) => [code, found])).toEqual([
    ['reference-unknown', 'article-2002'],
  ]);
});

test('every code of the loader has its case', () => {
  const files = globSync('src/{press,core}/**/*.ts').filter((file) => LOADER.test(file));
  const codes = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(CODE)].map(([, code = '']) => code),
  );
  const tests = [
    'src/press/problems.test.ts',
    'src/press/register.test.ts',
    'src/core/transcription/account.test.ts',
  ];
  const cases = tests.map((file) => readFileSync(file, 'utf8')).join('');
  expect(codes.length).toBeGreaterThan(30);
  expect([...new Set(codes)].filter((code) => !cases.includes(code))).toEqual([]);
});

test('the fixture as it stands has no Problem', () => {
  expect(listProblems(FIXTURE)).toEqual([]);
});

test('several mistakes are all reported', () => {
  const workshop = openWorkshop();
  workshop.replace(Y2019, 'form: 贺信', 'form: 书信');
  workshop.replace(`${ARTICLE}/witness.txt`, '旧书', '古书');
  expect(listProblems(workshop.root).map(({ code }) => code)).toEqual([
    'witness-changed',
    'signature-form',
  ]);
});

test('a second file for a year is reported', () => {
  const workshop = openWorkshop();
  workshop.write('speeches/2019-b.md', readFileSync(join(FIXTURE, 'content', Y2019), 'utf8'));
  expect(listProblems(workshop.root).map(({ code }) => code)).toEqual(['year-twice']);
});

test('an address that is gone, with an entry that says where its words went, is accepted', () => {
  const workshop = openWorkshop();
  workshop.replace(REGISTER, '    s1: ', '    s3: 2026-11-22 00000000 不存\n    s1: ');
  workshop.replace(REGISTER, 'gone: []', goneEntry('2019#s3', '2019#s1', '并入上句'));
  expect(listProblems(workshop.root)).toEqual([]);
});

test('files that systems leave behind are not seen', () => {
  const workshop = openWorkshop();
  for (const folder of ['documents', 'speeches', 'essays', ARTICLE]) {
    for (const name of ['.DS_Store', 'Thumbs.db']) workshop.write(`${folder}/${name}`, '');
  }
  expect(listProblems(workshop.root)).toEqual([]);
});

test('keys of empty lists may be left out or have no value', () => {
  const workshop = openWorkshop();
  workshop.replace(APPARATUS, 'transpositions: []\n', '');
  workshop.replace(CARD, 'unknown: []', 'unknown:');
  expect(listProblems(workshop.root)).toEqual([]);
});

test('of an id that two editors gave, the second is told the next one', () => {
  const workshop = openWorkshop();
  workshop.replace(
    REGISTER,
    '    s2: ',
    '    s1a: 2026-11-23 00000001 甲添\n    s1a: 2026-11-23 00000002 乙添\n    s2: ',
  );
  expect(listProblems(workshop.root)).toMatchObject([
    {
      code: 'id-twice',
      line: 8,
      found: 's1a a second time; it stands in line 7 already',
      fix: 'if both lines have the same words, remove this one; else type s1b here',
    },
  ]);
});
