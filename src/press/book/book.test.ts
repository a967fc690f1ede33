import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EpubCheck } from '@likecoin/epubcheck-ts';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { BOOK_SHEET } from '../fonts/fonts.ts';
import { buildModules } from '../modules.ts';
import { bindBook } from './book.ts';

/** A folder of fonts as the build makes it, with one small font. */
const fonts = mkdtempSync(join(tmpdir(), 'fonts-'));
const font = 'noto-serif-sc-latin-400-normal.woff2';
cpSync(`node_modules/@fontsource/noto-serif-sc/files/${font}`, join(fonts, font));
const rule = `@font-face{font-family:"Ed Song";src:url(./${font}) format("woff2")}`;
writeFileSync(join(fonts, BOOK_SHEET), rule);
writeFileSync(join(fonts, 'LICENSE.txt'), 'SIL Open Font License <1.1>\n');
afterAll(() => rmSync(fonts, { recursive: true }));

const home = 'https://edition.example/';

describe.each(['src/press/fixture', '.'])('the book of the edition in %s', (root) => {
  const modules = buildModules(root);
  const { edition } = modules['virtual:edition'];
  const bytes = bindBook(modules, { home, fonts });
  const files = unzipSync(bytes);
  const read = (path: string) => new TextDecoder().decode(files[`EPUB/${path}`]);
  const pages = Object.keys(files).filter((path) => path.endsWith('.xhtml'));

  it('has no fault that the checker of EPUB knows', async () => {
    const { messages } = await EpubCheck.validate(bytes);
    expect(messages).toEqual([]);
  });

  it('has every address and every document, word for word', () => {
    const strip = (markup: string) =>
      markup.replaceAll(/<a [^>]*noteref[^>]*>[^<]*<\/a>|<[^>]+>/gu, '');
    const plain = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    for (const { year, sentences } of edition.speeches) {
      const text = strip(read(`y${year}.xhtml`));
      for (const sentence of sentences) expect(text).toContain(plain(sentence.text));
    }
    for (const { id, passages } of edition.documents) {
      const text = strip(read(`d-${id}.xhtml`));
      for (const passage of passages) expect(text).toContain(plain(passage.text));
    }
  });

  it('has for each mark a note, and for each link its place', () => {
    for (const path of pages) {
      const name = path.replace('EPUB/', '');
      for (const [, href = ''] of read(name).matchAll(/<a [^>]*href="([^"]*)"/gu)) {
        if (/^https?:/u.test(href)) continue;
        const [file = '', fragment] = href.split('#');
        const target = read(file === '' ? name : file);
        expect(target, `${name} > ${href}`).not.toBe('');
        if (fragment !== undefined) expect(target, href).toContain(`id="${fragment}"`);
      }
    }
  });

  it('is the same each time', () => {
    expect(bindBook(modules, { home, fonts })).toEqual(bytes);
  });
});
