import { type Attributes, escapeXml, writeElement, writeTextElement } from '../xml.ts';

/** A page of the book, a content document of EPUB 3. */
export interface BookPage {
  /** File name, `y2015.xhtml`. */
  readonly file: string;
  /** As contents name it. */
  readonly title: string;
  readonly markup: string;
}

/** What a page is before it has a head. */
interface PageDraft {
  readonly file: string;
  readonly title: string;
  /** Kind of the page in the structure of a book (EPUB SSV). */
  readonly type: 'titlepage' | 'chapter' | 'appendix' | 'copyright-page' | 'cover';
  readonly content: readonly string[];
}

/** Paths below the folder of pages. */
export const BOOK_STYLES = ['fonts/fonts.css', 'book.css'] as const;

const ROOT = {
  xmlns: 'http://www.w3.org/1999/xhtml',
  'xmlns:epub': 'http://www.idpf.org/2007/ops',
  lang: 'zh-CN',
  'xml:lang': 'zh-CN',
} as const;

/** Sets a page with the styles of the book. */
export function setPage({ file, title, type, content }: PageDraft): BookPage {
  const section = writeElement('section', { 'epub:type': type }, joinBlocks(content));
  return { file, title, markup: frameXhtml(title, section) };
}

/** A whole XHTML file; `body` is markup. */
export function frameXhtml(title: string, body: string): string {
  const styles = BOOK_STYLES.map((href) =>
    writeElement('link', { rel: 'stylesheet', type: 'text/css', href }),
  );
  const head = writeElement('head', {}, [
    writeElement('meta', { charset: 'utf-8' }),
    writeTextElement('title', title),
    ...styles,
  ]);
  const html = writeElement('html', ROOT, `\n${head}\n${writeElement('body', {}, body)}\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n${html}\n`;
}

/** Blocks one below the other; lines are not indented, since white space between Han characters would show. */
export function joinBlocks(blocks: readonly string[]): string {
  return `\n${blocks.filter((block) => block !== '').join('\n')}\n`;
}

/** An element that holds words alone, or nothing where there are none. */
export function writeLine(name: string, text: string, attributes: Attributes = {}): string {
  return text === '' ? '' : writeElement(name, attributes, escapeXml(text));
}

export function writeLink(href: string, text: string): string {
  return writeTextElement('a', text, { href });
}
