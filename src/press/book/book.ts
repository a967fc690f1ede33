import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BOOK_FOLDER, COVER_FILE, makeBook } from '../../core/publication/epub/book.ts';
import { drawBookCover } from '../../core/publication/epub/book-cover.ts';
import type { EditionModules } from '../modules.ts';
import { rasteriseDrawing } from '../share/pictures.ts';
import { packArchive } from './archive.ts';

/** The book beside the pages, as readers find it in their downloads. */
const BOOK_FILE = 'wangluo-kongjian.epub';

const STYLE = new URL('./book.css', import.meta.url);

interface BookPlace {
  /** Absolute address of the site's first page. */
  readonly home: string;
  /** Folder of the edition's fonts. */
  readonly fonts: string;
}

/** The bytes of the book. */
export function bindBook(modules: EditionModules, { home, fonts }: BookPlace): Uint8Array {
  const { edition } = modules['virtual:edition'];
  const { citations } = modules['virtual:citations'];
  const { figure } = modules['virtual:evolution'].evolution;
  const rules = readFileSync(join(fonts, 'fonts.css'), 'utf8');
  const fontFiles = [
    ...new Set([...rules.matchAll(/url\(\.\/([^)]+)\)/gu)].map(([, file = '']) => file)),
  ];
  const fontLicence = readFileSync(join(fonts, 'LICENSE.txt'), 'utf8');
  const texts = makeBook({ edition, citations, figure, home, fonts: fontFiles, fontLicence });
  const at = (path: string) => `${BOOK_FOLDER}/${path}`;
  const encode = (text: string) => new TextEncoder().encode(text);
  return packArchive(
    [
      { path: 'mimetype', bytes: encode('application/epub+zip') },
      ...texts.map(({ path, text }) => ({ path, bytes: encode(text) })),
      { path: at('book.css'), bytes: readFileSync(STYLE) },
      { path: at('fonts/fonts.css'), bytes: encode(rules) },
      { path: at(COVER_FILE), bytes: rasteriseDrawing(drawBookCover(edition), fonts) },
      ...fontFiles.map((file) => ({
        path: at(`fonts/${file}`),
        bytes: readFileSync(join(fonts, file)),
      })),
    ],
    edition.date,
  );
}

/** Writes the book into the folder of the site. */
export async function writeBook(
  folder: string,
  modules: EditionModules,
  place: BookPlace,
): Promise<void> {
  await writeFile(join(folder, BOOK_FILE), bindBook(modules, place));
}
