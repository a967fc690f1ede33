import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  BOOK_FOLDER,
  type BookFile,
  COVER_FILE,
  makeBook,
} from '../../core/publication/epub/book.ts';
import { drawBookCover } from '../../core/publication/epub/book-cover.ts';
import { BOOK_SHEET } from '../fonts/fonts.ts';
import type { EditionModules } from '../modules.ts';
import { rasteriseDrawing } from '../share/pictures.ts';
import { type ArchivedFile, packArchive } from './archive.ts';

/** The book beside the pages, as readers find it in their downloads. */
const BOOK_FILE = 'wangluo-kongjian.epub';

const STYLE = new URL('./book.css', import.meta.url);

interface BookPlace {
  /** Absolute address of the site's first page. */
  readonly home: string;
  /** Folder of the edition's fonts. */
  readonly fonts: string;
}

/** Everything that the book is made of, by its path in the archive. */
interface GatheredBook {
  readonly texts: readonly BookFile[];
  /** Styles, fonts and the cover. */
  readonly assets: readonly ArchivedFile[];
}

/** Sets the pages of the book and reads what they use. */
export function gatherBook(modules: EditionModules, { home, fonts }: BookPlace): GatheredBook {
  const { edition } = modules['virtual:edition'];
  const { citations } = modules['virtual:citations'];
  const { figure } = modules['virtual:evolution'].evolution;
  const rules = readFileSync(join(fonts, BOOK_SHEET), 'utf8');
  const urls = [...rules.matchAll(/url\(\.\/([^)]+)\)/gu)].map(([, file = '']) => file);
  const fontFiles = [...new Set(urls)];
  const fontLicence = readFileSync(join(fonts, 'LICENSE.txt'), 'utf8');
  const texts = makeBook({ edition, citations, figure, home, fonts: fontFiles, fontLicence });
  const at = (path: string) => `${BOOK_FOLDER}/${path}`;
  return {
    texts,
    assets: [
      { path: at('book.css'), bytes: readFileSync(STYLE) },
      { path: at('fonts/fonts.css'), bytes: encode(rules) },
      { path: at(COVER_FILE), bytes: rasteriseDrawing(drawBookCover(edition), fonts) },
      ...fontFiles.map((file) => ({
        path: at(`fonts/${file}`),
        bytes: readFileSync(join(fonts, file)),
      })),
    ],
  };
}

/** The bytes of the book. */
export function bindBook(modules: EditionModules, place: BookPlace): Uint8Array {
  const { texts, assets } = gatherBook(modules, place);
  const files = [
    { path: 'mimetype', bytes: encode('application/epub+zip') },
    ...texts.map(({ path, text }) => ({ path, bytes: encode(text) })),
    ...assets,
  ];
  return packArchive(files, modules['virtual:edition'].edition.date);
}

/** Writes the book into the folder of the site. */
export async function writeBook(
  folder: string,
  modules: EditionModules,
  place: BookPlace,
): Promise<void> {
  await writeFile(join(folder, BOOK_FILE), bindBook(modules, place));
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
