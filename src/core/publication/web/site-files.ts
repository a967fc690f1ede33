import type { Edition } from '../../edition/edition.ts';
import { SITE } from '../../edition/site-name.ts';
import { writeStandfirst } from '../../edition/standfirst.ts';
import { LICENCE } from '../licence.ts';
import { writeElement, writeTextElement } from '../xml.ts';

/** Makes an absolute address of a path below the base. */
type Locate = (path: string) => string;

/** How a browser offers to search the site (OpenSearch 1.1, draft 6). */
export function formatOpenSearch(locate: Locate): string {
  const url = {
    type: 'text/html',
    method: 'get',
    template: `${locate('search/')}?q={searchTerms}`,
  };
  const markup = writeElement(
    'OpenSearchDescription',
    { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
    [
      // At most sixteen characters.
      writeTextElement('ShortName', SITE.work.slice(0, 16)),
      writeTextElement('Description', `搜索《${SITE.work}${SITE.kind}》`),
      writeElement('Url', url),
      writeElement('Image', { width: 32, height: 32, type: 'image/x-icon' }, locate('favicon.ico')),
      writeTextElement('Language', 'zh-CN'),
      writeTextElement('InputEncoding', 'UTF-8'),
    ],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup}\n`;
}

/** What a program that reads the site for its user should know first (https://llmstxt.org), Markdown. */
export function formatLlmsText(edition: Edition, locate: Locate): string {
  const { title, version, date, speeches, documents } = edition;
  const { occasion, contents } = writeStandfirst(speeches);
  const link = (name: string, path: string, note: string) =>
    `- [${name}](${locate(path)}): ${note}`;
  return `${[
    `# ${title}`,
    '',
    `> ${occasion}${contents}`,
    '',
    `版本${version}，${date}。致辞只有节选：节选中没有的句子，可能在全文之中，不能据此说某年致辞没有某句。${LICENCE.own}${LICENCE.texts}`,
    '',
    '引用请写明“节选”与句次的地址，如 `/年份/#s1`；编号一经公布不移作他用。',
    '',
    '## 致辞节选',
    '',
    ...speeches.map((one) =>
      link(`${one.year}年${one.form}`, `${one.year}/${one.year}.md`, one.title),
    ),
    '',
    '## 引用它的文献',
    '',
    ...documents.map(({ id, card }) =>
      link(card.title, `documents/${id}/${id}.md`, `${card.genre}，${card.date.display}`),
    ),
    '',
    '## 数据',
    '',
    link('数据说明', 'data/', '各文件的字段与格式'),
    link('edition.json', 'data/edition.json', '全部读文，逐段逐句有地址'),
    link('citations.json', 'data/citations.json', '文献引用致辞之处，及其依据'),
    link('edition.tei.xml', 'data/edition.tei.xml', '全编的 TEI'),
    '',
    '## Optional',
    '',
    link('关于本编', 'about/', '收录范围、校改原则、权利'),
    link('版本', 'changes/', '各版的更动'),
  ].join('\n')}\n`;
}
