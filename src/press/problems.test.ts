import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { loadEdition } from './content/load.ts';

/** A copy of `content/` that an editor is about to spoil. */
interface Workshop {
  replace(file: string, from: string, to: string): void;
  write(file: string, text: string | Uint8Array): void;
  remove(file: string): void;
}

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function openWorkshop(): { root: string; workshop: Workshop } {
  const root = mkdtempSync(join(tmpdir(), 'edition-'));
  folders.push(root);
  cpSync('content', join(root, 'content'), { recursive: true });
  const path = (file: string) => join(root, 'content', file);
  const workshop = {
    write: (file: string, text: string | Uint8Array) => writeFileSync(path(file), text),
    remove: (file: string) => rmSync(path(file)),
    replace: (file: string, from: string, to: string) => {
      const text = readFileSync(path(file), 'utf8');
      if (!text.includes(from)) throw new Error(`${file} has no “${from}”`);
      writeFileSync(path(file), text.replace(from, to));
    },
  };
  return { root, workshop };
}

const LOADER =
  /\/(load.*|content-file|yaml-file|speech-file|transcript|reference-problem|collation|emendation|account|apparatus-problems|register-problems)\.ts$/;
/** A code where it is given. */
const CODE = /code: (?:\w+ (?:=== \d+ )?\? )?'([a-z]+-[a-z-]+)'/g;

const REN = 'documents/ren-xianliang-2024';
const RMRB = 'documents/renmin-ribao-2025';
const REVIEW = 'documents/ten-year-review-2025';
const EXCERPTS = 'documents/excerpts-2024';
const Y2019 = 'speeches/2019.md';

/** Code, file and line of the one Problem that each mistake must get, and no other. */
const MISTAKES: readonly (readonly [string, string, (workshop: Workshop) => void])[] = [
  [
    'witness-changed',
    `${REN}/witness.txt`,
    (on) => on.replace(`${REN}/witness.txt`, '当前', '当今'),
  ],
  ['file-missing', `${REN}/transcript.md`, (on) => on.remove(`${REN}/transcript.md`)],
  ['file-empty', Y2019, (on) => on.write(Y2019, '')],
  ['file-bom', Y2019, (on) => on.replace(Y2019, '---\nyear', '\uFEFF---\nyear')],
  ['file-crlf', Y2019, (on) => on.replace(Y2019, '。各国', '。\r\n各国')],
  ['file-tab', Y2019, (on) => on.replace(Y2019, '。各国', '。\t各国')],
  ['front-matter', Y2019, (on) => on.replace(Y2019, '---\nyear', 'year')],
  [
    'yaml-syntax',
    `${REN}/apparatus.yaml`,
    (on) => on.replace(`${REN}/apparatus.yaml`, 'joins:', 'joins: ['),
  ],
  ['schema', Y2019, (on) => on.replace(Y2019, 'form: 贺信', 'form: 书信')],
  ['date-impossible', Y2019, (on) => on.replace(Y2019, "'2019-10-20'", "'2019-02-30'")],
  ['date-outside-year', Y2019, (on) => on.replace(Y2019, "'2019-10-20'", "'2018-10-20'")],
  ['signature-date', Y2019, (on) => on.replace(Y2019, "'2019-10-20'", "'2019-10-21'")],
  ['signature-form', Y2019, (on) => on.replace(Y2019, 'form: 贺信', 'form: 讲话')],
  ['signature-occasion', Y2019, (on) => on.replace(Y2019, 'occasion: 第六届', 'occasion: 第七届')],
  ['pull-not-verbatim', Y2019, (on) => on.replace(Y2019, 'pull: 发展好', 'pull: 建设好')],
  ['file-encoding', Y2019, (on) => on.write(Y2019, Uint8Array.of(0x2d, 0xff, 0xfe, 0x0a))],
  [
    'quotes-unbalanced',
    `${REVIEW}/transcript.md`,
    (on) => on.replace(`${REVIEW}/transcript.md`, '一个"地球村"', '一个地球村"'),
  ],
  [
    'year-file',
    'speeches/nineteen.md',
    (on) => {
      on.write('speeches/nineteen.md', readFileSync('content/speeches/2019.md', 'utf8'));
      on.remove(Y2019);
    },
  ],
  ['year-missing', Y2019, (on) => on.remove(Y2019)],
  [
    'markdown-html',
    `${RMRB}/transcript.md`,
    (on) => on.replace(`${RMRB}/transcript.md`, '## 理念', '<div>甲</div>\n\n## 理念'),
  ],
  [
    'markdown-construct',
    `${RMRB}/transcript.md`,
    (on) => on.replace(`${RMRB}/transcript.md`, '浙江乌镇', '`浙江`乌镇'),
  ],
  [
    'markdown-line-break',
    `${RMRB}/transcript.md`,
    (on) => on.replace(`${RMRB}/transcript.md`, '浙江乌镇,', '浙江乌镇,\n'),
  ],
  [
    'passage-missing',
    `${RMRB}/transcript.md`,
    (on) => on.replace(`${RMRB}/transcript.md`, '微光点点,聚而成炬。\n\n', ''),
  ],
  [
    'passage-without-witness',
    `${RMRB}/transcript.md`,
    (on) =>
      on.replace(
        `${RMRB}/transcript.md`,
        '微光点点,聚而成炬。\n',
        '微光点点,聚而成炬。\n\n此段底本所无。\n',
      ),
  ],
  [
    'transcript-differs',
    `${RMRB}/transcript.md`,
    (on) => on.replace(`${RMRB}/transcript.md`, '微光点点', '微光闪闪'),
  ],
  [
    'quote-missing',
    `${REVIEW}/apparatus.yaml`,
    (on) => on.replace(`${REVIEW}/apparatus.yaml`, 'raw: 项层设计', 'raw: 顶峰设计'),
  ],
  [
    'quote-ambiguous',
    `${REVIEW}/apparatus.yaml`,
    (on) => on.replace(`${REVIEW}/apparatus.yaml`, 'raw: 项层设计', 'raw: 保护'),
  ],
  [
    'emendation-passage-unknown',
    `${REVIEW}/apparatus.yaml`,
    (on) => on.replace(`${REVIEW}/apparatus.yaml`, 'passage: p17', 'passage: p170'),
  ],
  [
    'emendation-id-twice',
    `${REVIEW}/apparatus.yaml`,
    (on) => on.replace(`${REVIEW}/apparatus.yaml`, 'id: e2\n', 'id: e1\n'),
  ],
  [
    'emendation-idle',
    `${REN}/apparatus.yaml`,
    (on) => on.replace(`${REN}/apparatus.yaml`, 'reading: 消弭', 'reading: 消弥'),
  ],
  [
    'omission-lines',
    `${REVIEW}/apparatus.yaml`,
    (on) => on.replace(`${REVIEW}/apparatus.yaml`, 'lines: [9, 37]', 'lines: [37, 9]'),
  ],
  [
    'join-line',
    `${REN}/apparatus.yaml`,
    (on) => on.replace(`${REN}/apparatus.yaml`, 'line: 15', 'line: 999'),
  ],
  [
    'exception-quote',
    `${REVIEW}/apparatus.yaml`,
    (on) => on.replace(`${REVIEW}/apparatus.yaml`, '- 网络安全技术 人工', '- 网络安全技木 人工'),
  ],
  [
    'class-count',
    `${RMRB}/apparatus.yaml`,
    (on) => on.replace(`${RMRB}/apparatus.yaml`, 'count: 282', 'count: 281'),
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
  [
    'reference-unknown',
    `${EXCERPTS}/transcript.mdx`,
    (on) => on.replace(`${EXCERPTS}/transcript.mdx`, 'year="2019"', 'year="2091"'),
  ],
  [
    'id-moved',
    'register.yaml',
    (on) => on.replace('register.yaml', 'p13s1: ', 'p13s1: "00000000 他处" #'),
  ],
  [
    'id-gone',
    'register.yaml',
    (on) => on.replace('register.yaml', '    s1: ', '    s99: 00000000 不存\n    s1: '),
  ],
  ['id-unregistered', 'register.yaml', (on) => on.replace('register.yaml', '    s2: ', '    # ')],
];

test.each(MISTAKES)('%s is reported once, alone', (code, file, spoil) => {
  const { root, workshop } = openWorkshop();
  spoil(workshop);
  const result = loadEdition(root);
  const problems = result.ok ? [] : result.problems;
  expect(new Set(problems.map((problem) => problem.code))).toEqual(new Set([code]));
  expect(problems[0]?.file).toBe(`content/${file}`);
  expect(
    problems.every(({ expected, found, fix }) => expected !== '' && found !== '' && fix !== ''),
  ).toBe(true);
});

test('a document that is listed but not there is one Problem', () => {
  const { root, workshop } = openWorkshop();
  workshop.replace('edition.yaml', '  - guangming-2023', '  - guangming-2032\n  - guangming-2023');
  const result = loadEdition(root);
  expect(result.ok ? [] : result.problems.map(({ code, found }) => [code, found])).toEqual([
    ['reference-unknown', 'guangming-2032'],
  ]);
});

test('a stray brace in the page that places the addresses is one Problem', () => {
  const { root, workshop } = openWorkshop();
  workshop.replace(`${EXCERPTS}/transcript.mdx`, '昨天', '昨{天');
  const result = loadEdition(root);
  expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(['mdx-syntax']);
});

test('every code of the loader has its case', () => {
  const files = globSync('src/{press,core}/**/*.ts').filter((file) => LOADER.test(file));
  const codes = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(CODE)].map(([, code = '']) => code),
  );
  const tests = ['src/press/problems.test.ts', 'src/core/transcription/account.test.ts'];
  const cases = tests.map((file) => readFileSync(file, 'utf8')).join('');
  expect(codes.length).toBeGreaterThan(30);
  expect([...new Set(codes)].filter((code) => !cases.includes(code))).toEqual([]);
});

test('the edition as it stands has no Problem', () => {
  expect(loadEdition(process.cwd()).ok).toBe(true);
});

test('several mistakes are all reported', () => {
  const { root, workshop } = openWorkshop();
  workshop.replace(Y2019, 'form: 贺信', 'form: 书信');
  workshop.replace(`${REN}/witness.txt`, '当前', '当今');
  const result = loadEdition(root);
  expect(result.ok ? [] : result.problems.map((problem) => problem.code)).toEqual([
    'witness-changed',
    'schema',
  ]);
});

test('a second file for a year is reported', () => {
  const { root, workshop } = openWorkshop();
  workshop.write('speeches/2019-b.md', readFileSync('content/speeches/2019.md', 'utf8'));
  const result = loadEdition(root);
  expect(result.ok ? [] : result.problems.map((problem) => problem.code)).toEqual(['year-twice']);
});

test('a removed id with an entry that says where it went is accepted', () => {
  const { root, workshop } = openWorkshop();
  workshop.replace('register.yaml', '    s1: ', '    s99: 00000000 不存\n    s1: ');
  workshop.replace(
    'register.yaml',
    'moved: []',
    "moved:\n  - from: '2014#s99'\n    to: '2014#s1'\n    on: '2026-11-22'\n    reason: 并入上句",
  );
  expect(loadEdition(root).ok).toBe(true);
});
