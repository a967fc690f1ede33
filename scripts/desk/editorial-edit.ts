import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSeq, parseDocument } from 'yaml';
import type { Edition } from '../../src/core/edition/edition.ts';
import { loadEdition } from '../../src/press/content/load.ts';
import { fixContent } from './fix.ts';
import { addDocument, addYear, type NewWork } from './new-work.ts';
import { printYaml } from './repair.ts';

/** Edits that an editor makes in a year, each as a change of the content below a root; what follows from it is written. */
export const EDITORIAL_EDITS: Readonly<Record<string, (root: string) => void>> = {
  'a year is added': addNextYear,
  'a document is added': addArticle,
  'a letter is emended': emendLetter,
  'a milestone is dropped': (root) => dropLast(root, 'milestones.yaml'),
  'a ruling is withdrawn': (root) => dropLast(root, 'rulings.yaml'),
};

const TODAY = '2026-01-01';

function addNextYear(root: string): void {
  const { speeches } = readEdition(root);
  const year = String((speeches.at(-1)?.year ?? 0) + 1);
  const opening = '山城的网线接到了最后一户人家,今年冬天再没有一个学生要走夜路去查资料。';
  const page = [
    '首页 要闻 专题',
    '致大会的贺信',
    `${year}-12-01 10:00   来源: 山城日报`,
    opening,
    '让互联网更好造福人民、造福世界。',
    `——${year}年12月1日，习近平主席向${year}年世界互联网大会致贺信`,
    '责任编辑: 钱二',
  ];
  takeUp(root, (captured) => addYear(root, year, captured), page);
  answer(root, `content/documents/address-${year}/document.yaml`, 'genre: 贺信');
  answer(root, `content/speeches/${year}.md`, `pull: ${opening}`);
  fixContent(root, TODAY);
}

function addArticle(root: string): void {
  const { speeches, documents } = readEdition(root);
  const last = speeches.at(-1);
  const words = last?.sentences[0]?.text.replace(/[。！？“”]/gu, '') ?? '';
  const date = `${Number(documents.at(-1)?.card.date.value.slice(0, 4)) + 1}-01-20`;
  const page = [
    '首页  新闻  时政  财经',
    '山城里的一根网线',
    `${date} 08:15   来源:山城日报`,
    '　　清晨七点,山城的快递站亮起了灯,站长把一句话贴在了墙上,这句话一贴就是十年。',
    `　　${last?.year}年,习近平主席在世界互联网大会上指出,"${words}"。`,
    '　　"四项原则""五点主张"写在镇史馆里,来的人都要抄上一遍,再去看新修的机房和书屋。',
    '【责任编辑:赵一】',
  ];
  takeUp(root, (captured) => addDocument(root, 'added-article', captured), page);
  answer(root, 'content/documents/added-article/document.yaml', 'genre: 报道');
  fixContent(root, TODAY);
}

function takeUp(root: string, add: (captured: string) => NewWork, page: readonly string[]): void {
  const captured = join(root, 'captured.txt');
  writeFileSync(captured, page.join('\n'));
  const added = add(captured);
  if (!added.ok) throw new Error(added.reason);
}

/** Types an answer, `key: value`, in place of the question. */
function answer(root: string, file: string, line: string): void {
  const [key] = line.split(':');
  rewrite(root, file, (text) => text.replace(new RegExp(`^${key}: .*$`, 'm'), line));
}

/** Emends a letter of a paragraph that nothing else in the content quotes. */
function emendLetter(root: string): void {
  const quoting = globSync('content/*.yaml', { cwd: root })
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
  const places = readEdition(root).documents.flatMap(({ id, passages }) =>
    passages
      .filter(({ kind, speech }) => kind === 'paragraph' && speech === null)
      .map(({ id: passage, text }) => ({ id, passage, raw: findPlainWords(text, quoting) })),
  );
  const place = places.find(({ raw }) => raw !== null);
  if (place === undefined || place.raw === null) throw new Error('every paragraph is quoted');
  const { id, passage, raw } = place;
  const reading = `${raw.slice(0, -1)}某`;
  const rest = { type: 'substitution', reason: '试改一字', certainty: 'doubtful' };
  appendTo(root, `content/documents/${id}/apparatus.yaml`, (before) => ({
    id: `e${before + 1}`,
    passage,
    raw,
    reading,
    ...rest,
  }));
  fixContent(root, TODAY);
}

/** Six letters that stand once in a text, beside no others, and in nothing that quotes it. */
function findPlainWords(text: string, quoting: string): string | null {
  const runs = text.match(/\p{Script=Han}{6}/gu) ?? [];
  return (
    runs.find((words) => text.split(words).length === 2 && !quoting.includes(words.slice(-2))) ??
    null
  );
}

function appendTo(root: string, file: string, draw: (before: number) => object): void {
  rewrite(root, file, (text) => {
    const document = parseDocument(text);
    const list = document.get('emendations');
    const entry = document.createNode(draw(isSeq(list) ? list.items.length : 0));
    if (isSeq(list)) list.add(entry);
    else document.set('emendations', document.createNode([entry]));
    return printYaml(document, text);
  });
}

/** Takes the last entry out of a list. */
function dropLast(root: string, name: string): void {
  rewrite(root, `content/${name}`, (text) => {
    const document = parseDocument(text);
    const list = document.contents;
    if (!isSeq(list)) throw new Error(`${name} is no list`);
    list.items.pop();
    return printYaml(document, text);
  });
  fixContent(root, TODAY);
}

function rewrite(root: string, file: string, change: (text: string) => string): void {
  const path = join(root, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

function readEdition(root: string): Edition {
  const loaded = loadEdition(root);
  if (!loaded.ok) throw new Error('content/ has problems: npm run check');
  return loaded.edition;
}
