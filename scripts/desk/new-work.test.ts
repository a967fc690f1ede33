import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commitWorkshop, openWorkshop, type Workshop } from '../../src/press/fixture/workshop.ts';
import { tellCitationHistory } from '../../src/press/history/citation-history.ts';
import { proveContent } from '../../src/press/modules.ts';
import { fixContent } from './fix.ts';
import { addDocument, addYear } from './new-work.ts';

/** A web page with navigation, half-width marks, indents and line ends of Windows. */
const PAGE = [
  '首页  新闻  时政  财经',
  '首页> 书店网> 要闻>',
  '',
  '桥头的书店',
  '2021-03-02 08:15   来源:桥头日报',
  '　　本报记者 王小川',
  '　　清晨七点,桥头的书店亮起了灯。"以前要走两个小时,现在就在家门口。"店主说。',
  '一、从一盏灯开始',
  '- 先有书,后有架。',
  '- 先有人,后有书。',
  '　　书让山里山外的距离变短了,也让孩子们看见了更大的世界,',
  '他们开始写星空、写海洋。',
  '　　**让更多的孩子读到书**,是{店主}的心愿。',
  '【责任编辑:赵一】',
  '打印 收藏 返回顶部',
].join('\r\n');

const ADDRESS = [
  '首页 要闻 专题',
  '某人致第八届读书大会的贺信',
  '2021-09-26 10:00   来源: 桥头日报',
  '书把山里山外连在一起,也把今天和明天连在一起。',
  '——2021年9月26日，某主席向第八届读书大会致贺信',
  '责任编辑: 钱二',
].join('\n');

function capture(workshop: Workshop, text: string): string {
  workshop.write('../captured.txt', text);
  return join(workshop.root, 'captured.txt');
}

function listCodes({ root }: Workshop): string[] {
  const proved = proveContent(root);
  return proved.ok ? [] : proved.problems.map(({ code }) => code);
}

/** Answers the one question that a page leaves open; returns what was then written. */
function answer(workshop: Workshop, id: string): string[] {
  const card = `documents/${id}/document.yaml`;
  workshop.replace(card, /genre: .*/.exec(workshop.read(card))?.[0] ?? '', 'genre: 报道');
  return fixContent(workshop.root, '2026-01-01');
}

test('a captured page leaves only decisions open, and is proved after one round of answers', () => {
  const workshop = openWorkshop();
  const added = addDocument(workshop.root, 'bridge-2021', capture(workshop, PAGE));
  expect(added.ok).toBe(true);
  expect(listCodes(workshop)).toEqual(['decision-open']);
  expect(answer(workshop, 'bridge-2021').length).toBeGreaterThan(0);
  expect(listCodes(workshop)).toEqual([]);
});

test('an author who is named beside the source is taken from there', () => {
  const workshop = openWorkshop();
  const page = PAGE.replace('来源:桥头日报', '来源:桥头日报 作者:孙三').replace(
    /.*本报记者.*\r\n/,
    '',
  );
  addDocument(workshop.root, 'bridge-2021', capture(workshop, page));
  const card = workshop.read('documents/bridge-2021/document.yaml');
  expect(card).toContain('author:\n  value: 孙三\n  basis: printed');
  expect(card).toContain('publisher:\n  value: 桥头日报');
});

test('what a document brings to the others is told, compared with the last commit', () => {
  const workshop = openWorkshop();
  const tell = () => {
    const proved = proveContent(workshop.root);
    return proved.ok ? tellCitationHistory(workshop.root, proved) : [];
  };
  expect(tell()).toEqual([]);
  addDocument(workshop.root, 'bridge-2021', capture(workshop, PAGE));
  answer(workshop, 'bridge-2021');
  commitWorkshop(workshop);
  expect(tell()).toEqual([]);
  addDocument(workshop.root, 'bridge-2020', capture(workshop, PAGE.replace('2021', '2020')));
  answer(workshop, 'bridge-2020');
  expect(tell().slice(0, 2)).toEqual([
    'citations: compared with HEAD, these changes',
    '  bridge-2020 is new: no citations',
  ]);
  expect(tell().slice(2).join()).toContain('bridge-2021 p4: new: parallel → bridge-2020 p4');
});

test('the transcript has the text and nothing of the page around it', () => {
  const workshop = openWorkshop();
  addDocument(workshop.root, 'bridge-2021', capture(workshop, PAGE));
  expect(workshop.read('documents/bridge-2021/transcript.md')).toMatchInlineSnapshot(`
    "# 桥头的书店

    本报记者 王小川

    清晨七点,桥头的书店亮起了灯。"以前要走两个小时,现在就在家门口。"店主说。

    ## 一、从一盏灯开始

    - 先有书,后有架。

    - 先有人,后有书。

    书让山里山外的距离变短了,也让孩子们看见了更大的世界,他们开始写星空、写海洋。

    **让更多的孩子读到书**,是\\{店主\\}的心愿。
    "
  `);
});

/** The transcript that is written for a page with these lines between its source and its last paragraph. */
function transcribe(...lines: readonly string[]): {
  readonly text: string;
  readonly codes: string[];
} {
  const workshop = openWorkshop();
  const [head, tail] = [
    PAGE.split('\r\n').slice(0, 5),
    '书让山里山外的距离变短了,也让孩子们看见了更大的世界。',
  ];
  addDocument(
    workshop.root,
    'bridge-2021',
    capture(workshop, [...head, ...lines, tail].join('\n')),
  );
  answer(workshop, 'bridge-2021');
  const text = workshop.read('documents/bridge-2021/transcript.md');
  return { text, codes: listCodes(workshop) };
}

test.each([
  ['numbered', ['一、从一盏灯开始']],
  ['marked', ['## 从一盏灯开始']],
  ['short', ['从一盏灯开始']],
])('a %s heading right below the title is the heading of a section, not a subtitle', (_, lines) => {
  const { text, codes } = transcribe(...lines);
  expect(text).toContain(`# 桥头的书店\n\n---\n\n## ${lines[0]?.replace('## ', '')}\n\n书让`);
  expect(codes).toEqual([]);
});

test('what follows two dashes below the title is a subtitle, and part of the name on the card', () => {
  const workshop = openWorkshop();
  const page = PAGE.replace('桥头的书店\r\n2021', '桥头的书店\r\n——记一盏灯\r\n2021');
  addDocument(workshop.root, 'bridge-2021', capture(workshop, page));
  expect(workshop.read('documents/bridge-2021/transcript.md')).toContain(
    '# 桥头的书店\n\n## ——记一盏灯\n',
  );
  expect(workshop.read('documents/bridge-2021/document.yaml')).toContain(
    'title: 桥头的书店——记一盏灯\n',
  );
  answer(workshop, 'bridge-2021');
  expect(listCodes(workshop)).toEqual([]);
});

const LONG_TITLE =
  '桥头的书店，山里的孩子，河边的灯：一个小镇二十年间读书、藏书与借书的历史（增订本，附书目与来信）';

test.each([
  ['', LONG_TITLE],
  ['# ', LONG_TITLE],
  ['', '桥头的书店为什么亮着灯？'],
])('a title with the marks of a sentence is a title: “%s”%s', (sign, title) => {
  const workshop = openWorkshop();
  const page = PAGE.replace('桥头的书店\r\n2021', `${sign}${title}\r\n2021`);
  addDocument(workshop.root, 'bridge-2021', capture(workshop, page));
  expect(workshop.read('documents/bridge-2021/transcript.md')).toContain(`# ${title}\n\n本报记者`);
  expect(workshop.read('documents/bridge-2021/document.yaml')).toContain(`title: ${title}\n`);
});

test('a sentence that begins with a date is a paragraph', () => {
  const { text, codes } = transcribe('2021年3月2日，桥头的书店亮起了灯。');
  expect(text).toContain('\n\n2021年3月2日，桥头的书店亮起了灯。\n\n书让');
  expect(codes).toEqual([]);
});

const TABLE = ['| 年 | 册 |', '| --- | --- |', '| 2019 | 三百 |', '| 2020 | 五百 |'];

test.each([
  ['signs', TABLE],
  [
    'tabs',
    TABLE.filter((one) => !one.includes('-')).map((one) => one.slice(2, -2).replace(' | ', '\t')),
  ],
])('a table of %s is left out, and what to do about it is said', (_, rows) => {
  const workshop = openWorkshop();
  const lines = PAGE.split('\r\n');
  const page = [...lines.slice(0, 10), ...rows, ...lines.slice(10)].join('\n');
  const added = addDocument(workshop.root, 'bridge-2021', capture(workshop, page));
  expect(workshop.read('documents/bridge-2021/transcript.md')).not.toContain('2019');
  expect(workshop.read('documents/bridge-2021/apparatus.yaml')).toContain(
    `- lines: [11, ${10 + rows.length}]\n    class: table\n`,
  );
  expect(added).toMatchObject({
    summary: expect.arrayContaining([expect.stringContaining('a table')]),
  });
  answer(workshop, 'bridge-2021');
  expect(listCodes(workshop)).toEqual([]);
});

test('a second document of one publisher has another short name', () => {
  const workshop = openWorkshop();
  addDocument(workshop.root, 'bridge-2021', capture(workshop, PAGE));
  addDocument(
    workshop.root,
    'river-2021',
    capture(workshop, PAGE.replace('桥头的书店', '河边的书店')),
  );
  expect(workshop.read('documents/river-2021/document.yaml')).toContain('short: 河边的书店\n');
});

test('the card has what the page prints, and a question where it prints nothing', () => {
  const workshop = openWorkshop();
  addDocument(workshop.root, 'bridge-2021', capture(workshop, PAGE));
  expect(workshop.read('documents/bridge-2021/document.yaml')).toMatchInlineSnapshot(`
    "id: bridge-2021
    siglum: 乙
    short: 桥头日报
    genre: 待定：是什么文体？一两个词，如 文章、综述、报告、专版
    title: 桥头的书店
    author:
      value: 王小川
      basis: printed
      note: 底本印“本报记者 王小川”
    publisher:
      value: 桥头日报
      basis: printed
      note: 底本印“2021-03-02 08:15   来源:桥头日报”
    date:
      value: 2021-03-02
      display: 2021年3月2日
      basis: printed
      note: 底本印“2021-03-02 08:15   来源:桥头日报”
    captured:
      from: 桥头日报的网页
      url: null
      on: null
      form: Markdown 文本
    sha256: c74fcc80ab6e11e7e181242243daf4cfca289c1c2df16d5ebe5004961ab5fbd6
    unknown:
      - 抓取的网址与日期
    bylines:
      - 本报记者 王小川
    "
  `);
});

test('a document is listed where its date belongs', () => {
  const workshop = openWorkshop();
  addDocument(workshop.root, 'bridge-2021', capture(workshop, PAGE));
  expect(workshop.read('edition.yaml')).toContain(
    '  - article-2020\n  - bridge-2021\n  - excerpts-2024\n',
  );
});

test('an address takes date, form and occasion from its signature line', () => {
  const workshop = openWorkshop();
  const added = addYear(workshop.root, '2021', capture(workshop, ADDRESS));
  expect(added.ok).toBe(true);
  expect(workshop.read('documents/address-2021/transcript.mdx')).toContain(
    '<Speech year="2021" />',
  );
  expect(workshop.read('speeches/2021.md')).toMatchInlineSnapshot(`
    "---
    year: 2021
    date: '2021-09-26'
    form: 贺信
    occasion: 第八届读书大会
    signature: ——2021年9月26日，某主席向第八届读书大会致贺信
    pull: 待定：选一句代表全篇，照抄正文，如 书把山里山外连在一起,也把今天和明天连在一起。
    ---

    书把山里山外连在一起,也把今天和明天连在一起。
    "
  `);
});

test.each(['发表主旨演讲', '发表主旨演讲。'])(
  'an address of a new form needs a line in edition.yaml alone: %s',
  (form) => {
    const workshop = openWorkshop();
    const page = ADDRESS.replace('致贺信', form);
    addYear(workshop.root, '2021', capture(workshop, page));
    answer(workshop, 'address-2021');
    const speech = 'speeches/2021.md';
    expect(workshop.read(speech)).toContain('form: 主旨演讲\noccasion: 第八届读书大会\n');
    workshop.replace(
      speech,
      /pull: .*/.exec(workshop.read(speech))?.[0] ?? '',
      'pull: 书把山里山外连在一起',
    );
    expect(listCodes(workshop)).toEqual(['form-unknown']);
    workshop.replace('edition.yaml', '  贺信: 信\n', '  贺信: 信\n  主旨演讲: 讲\n');
    fixContent(workshop.root, '2026-01-01');
    expect(listCodes(workshop)).toEqual([]);
  },
);

test('which lines are taken for the address is told, where it has a heading of its own', () => {
  const workshop = openWorkshop();
  const page = ADDRESS.replace('——2021', '一、修好邮路\n新修的邮路接到最高的村庄。\n——2021');
  expect(addYear(workshop.root, '2021', capture(workshop, page))).toMatchObject({
    summary: expect.arrayContaining([expect.stringContaining('the address has lines 6,')]),
  });
});

test('a page of another year is refused, with what to type for it', () => {
  const workshop = openWorkshop();
  const captured = capture(workshop, ADDRESS);
  const before = workshop.read('edition.yaml');
  expect(addYear(workshop.root, '2022', captured)).toEqual({
    ok: false,
    reason: [
      `${captured} has no address of 2022`,
      '  expected  a signature line of that year: ——2022年…月…日，…',
      '  found     ——2021年9月26日，某主席向第八届读书大会致贺信',
      `  fix       npm run new year 2021 ${captured}`,
    ].join('\n'),
  });
  expect(workshop.read('edition.yaml')).toBe(before);
});

test.each([
  ['Bridge 2021', PAGE, 'is no id'],
  ['article-2020', PAGE, 'is there already'],
  ['bridge-2021', '首页 新闻 时政', 'no paragraph'],
])('%s is refused with one sentence', (id, text, reason) => {
  const workshop = openWorkshop();
  const before = workshop.read('edition.yaml');
  const added = addDocument(workshop.root, id, capture(workshop, text));
  expect(added).toMatchObject({ ok: false, reason: expect.stringContaining(reason) });
  expect(workshop.read('edition.yaml')).toBe(before);
});

test('an address without a signature line is refused', () => {
  const workshop = openWorkshop();
  const added = addYear(workshop.root, '2021', capture(workshop, PAGE));
  expect(added).toMatchObject({ ok: false, reason: expect.stringContaining('signature line') });
});
