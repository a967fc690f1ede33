import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { BOOK_FOLDER } from '../src/core/publication/epub/book.ts';
import { composePrint } from '../src/core/publication/epub/print.ts';
import { gatherBook } from '../src/press/book/book.ts';
import { namePrintedBook } from '../src/press/book/printed-book.ts';
import { FONT_FOLDER, makeFonts } from '../src/press/fonts/fonts.ts';
import { buildModules } from '../src/press/modules.ts';
import { requireSiteAddress } from '../src/press/site-address.ts';
import { BROWSER_OPTIONS, provideBrowser } from './browser.ts';

/** Prints the e-book through Chromium into `public/`, from where the next build takes it over and links it. */
const FOLDER = resolve('.build/print');

try {
  const { site, base } = requireSiteAddress(process.env);
  const modules = buildModules(process.cwd());
  const { edition } = modules['virtual:edition'];
  await makeFonts(process.cwd(), edition, modules['virtual:evolution'].evolution).all;
  const address = writePages(modules, `${site}${base}`);
  for (const old of globSync(`public/${namePrintedBook('*')}`)) rmSync(old);
  const file = join('public', namePrintedBook(edition.version));
  await print(address, file);
  console.log(`The book is printed: ${file}. The next build links it.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** Lays the pages of the book, joined, with all they use below `.build/print`; returns the address of the document. */
function writePages(modules: ReturnType<typeof buildModules>, home: string): string {
  const { texts, assets } = gatherBook(modules, { home, fonts: FONT_FOLDER });
  rmSync(FOLDER, { recursive: true, force: true });
  const write = (path: string, bytes: string | Uint8Array) => {
    const file = join(FOLDER, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  };
  for (const { path, bytes } of assets) write(path.slice(BOOK_FOLDER.length + 1), bytes);
  write('print.css', readFileSync('src/press/book/print.css'));
  const order = listSpine(texts.find(({ path }) => path.endsWith('.opf'))?.text ?? '');
  const pages = order.flatMap((name) => texts.filter(({ path }) => path.endsWith(`/${name}`)));
  const styles = ['fonts/fonts.css', 'book.css', 'print.css'];
  write('book.html', composePrint(modules['virtual:edition'].edition.title, pages, styles));
  return pathToFileURL(join(FOLDER, 'book.html')).href;
}

/** Files of the package in the order of reading. */
function listSpine(markup: string): string[] {
  const files = new Map(
    [...markup.matchAll(/<item id="([^"]+)" href="([^"]+)"/gu)].map(([, id, href]) => [id, href]),
  );
  return [...markup.matchAll(/<itemref idref="([^"]+)"/gu)].map(([, id]) => files.get(id) ?? '');
}

/** Prints with tags and bookmarks. */
async function print(address: string, path: string): Promise<void> {
  const browser = await chromium.launch({
    executablePath: provideBrowser(),
    args: [...BROWSER_OPTIONS, '--allow-file-access-from-files'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    await page.evaluate(() => document.fonts.ready.then(() => true));
    const options = { preferCSSPageSize: true, printBackground: true };
    await page.pdf({ path, ...options, tagged: true, outline: true });
  } finally {
    await browser.close();
  }
}
