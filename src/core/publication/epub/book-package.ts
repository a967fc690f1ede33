import { writeStandfirst } from '../../edition/standfirst.ts';
import { LICENCE } from '../licence.ts';
import { citeSpeech } from '../reference/citable-work.ts';
import { listAuthors } from '../reference/reference.ts';
import { writeElement, writeTextElement } from '../xml.ts';
import type { BookImprint } from './book-matter.ts';
import { type BookPage, frameXhtml, joinBlocks } from './book-page.ts';

/** A file that pages use, `type` is its media type. */
export interface BookAsset {
  readonly file: string;
  readonly type: string;
  readonly isCover?: true;
}

/** Pages in the order of reading, under a heading of the contents or none. */
export interface BookPart {
  readonly title: string | null;
  readonly pages: readonly BookPage[];
}

interface BookContents {
  readonly parts: readonly BookPart[];
  readonly assets: readonly BookAsset[];
}

export const NAVIGATION_FILE = 'nav.xhtml';

/** `package.opf` (EPUB 3.3). All bytes depend on the edition alone: the book is of the day of its version. */
export function writePackage(imprint: BookImprint, { parts, assets }: BookContents): string {
  const pages = parts.flatMap((part) => part.pages);
  const documents = [
    { id: 'nav', file: NAVIGATION_FILE, properties: 'nav' },
    ...pages.map(({ file }) => ({ id: nameItem(file), file, properties: null })),
  ];
  const items = [
    ...documents.map(({ id, file, properties }) =>
      writeElement('item', { id, href: file, 'media-type': 'application/xhtml+xml', properties }),
    ),
    ...assets.map(({ file, type, isCover }) =>
      writeElement('item', {
        id: nameItem(file),
        href: file,
        'media-type': type,
        properties: isCover ? 'cover-image' : null,
      }),
    ),
  ];
  const [cover = '', title = '', ...rest] = pages.map(({ file }) => nameItem(file));
  const spine = [cover, title, 'nav', ...rest].map((idref) => writeElement('itemref', { idref }));
  const root = {
    xmlns: 'http://www.idpf.org/2007/opf',
    version: '3.0',
    'unique-identifier': 'book',
    'xml:lang': 'zh-CN',
  };
  const markup = writeElement('package', root, [
    writeMetadata(imprint),
    writeElement('manifest', {}, items),
    writeElement('spine', {}, spine),
  ]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${markup}\n`;
}

function nameItem(file: string): string {
  return `i-${file.replace(/[^\w-]+/gu, '-')}`;
}

function writeMetadata({ edition, home }: BookImprint): string {
  const { occasion, contents } = writeStandfirst(edition.speeches);
  const speakers = new Set(
    edition.speeches.flatMap((one) => listAuthors(citeSpeech(edition, one, home))),
  );
  const authors = new Set(
    edition.documents.flatMap(({ card }) => card.author.value?.split('、') ?? []),
  );
  const meta = (property: string, text: string) => writeTextElement('meta', text, { property });
  return writeElement('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
    writeTextElement('dc:identifier', home, { id: 'book' }),
    writeTextElement('dc:title', edition.title),
    writeTextElement('dc:language', 'zh-CN'),
    ...[...speakers].map((name) => writeTextElement('dc:creator', name)),
    ...[...authors].map((name) => writeTextElement('dc:contributor', name)),
    ...(edition.publisher === undefined
      ? []
      : [writeTextElement('dc:publisher', edition.publisher.name)]),
    writeTextElement('dc:date', edition.date),
    writeTextElement('dc:description', occasion + contents),
    ...edition.documents.map(({ card }) => writeTextElement('dc:source', card.title)),
    writeTextElement('dc:rights', `${LICENCE.own}${LICENCE.texts}`),
    meta('dcterms:modified', `${edition.date}T00:00:00Z`),
    meta('schema:version', edition.version),
    meta('schema:accessMode', 'textual'),
    meta('schema:accessModeSufficient', 'textual'),
    ...['tableOfContents', 'readingOrder', 'structuralNavigation'].map((feature) =>
      meta('schema:accessibilityFeature', feature),
    ),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', '全书为文字，有目录与逐级标题；封面图另有文字说明。'),
  ]);
}

/** The contents, two levels deep, with the landmarks that readers jump to. */
export function writeNavigation(parts: readonly BookPart[]): string {
  const list = (pages: readonly BookPage[]) =>
    pages.map(({ file, title }) => writeEntry(file, title));
  const entries = parts.flatMap(({ title, pages }) => {
    if (title === null) return list(pages);
    const inner = writeElement('ol', {}, joinBlocks(list(pages)));
    return [writeElement('li', {}, writeTextElement('span', title) + inner)];
  });
  const first = parts.find(({ title }) => title !== null)?.pages[0]?.file ?? '';
  const landmark = (type: string, href: string, text: string) =>
    writeElement('li', {}, writeTextElement('a', text, { 'epub:type': type, href }));
  const contents = writeElement(
    'nav',
    { 'epub:type': 'toc', id: 'toc', role: 'doc-toc' },
    joinBlocks([writeTextElement('h1', '目录'), writeElement('ol', {}, joinBlocks(entries))]),
  );
  const landmarks = writeElement(
    'nav',
    { 'epub:type': 'landmarks', hidden: 'hidden' },
    joinBlocks([
      writeTextElement('h2', '指引'),
      writeElement(
        'ol',
        {},
        joinBlocks([landmark('toc', '#toc', '目录'), landmark('bodymatter', first, '正文')]),
      ),
    ]),
  );
  return frameXhtml('目录', joinBlocks([contents, landmarks]));
}

function writeEntry(file: string, title: string): string {
  return writeElement('li', {}, writeTextElement('a', title, { href: file }));
}
