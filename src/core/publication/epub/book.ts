import type { Citation } from '../../../schema/citation.ts';
import type { FigureYear } from '../../evolution/phrase-figure.ts';
import { setDocument, setSpeech } from './book-chapter.ts';
import {
  type BookImprint,
  setCover,
  setLicencePage,
  setPhraseTable,
  setProvenance,
  setTitlePage,
} from './book-matter.ts';
import {
  type BookAsset,
  type BookPart,
  NAVIGATION_FILE,
  writeNavigation,
  writePackage,
} from './book-package.ts';
import { BOOK_STYLES } from './book-page.ts';

/** All that a book is made of. */
interface BookSource extends BookImprint {
  readonly citations: readonly Citation[];
  readonly figure: readonly FigureYear[];
  /** Names of the font files. */
  readonly fonts: readonly string[];
}

/** A text file of the book, its path from the root of the archive. */
export interface BookFile {
  readonly path: string;
  readonly text: string;
}

/** Folder of everything that a page may use. */
export const BOOK_FOLDER = 'EPUB';
export const COVER_FILE = 'cover.png';

const PACKAGE_PATH = `${BOOK_FOLDER}/package.opf`;
const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
 <rootfiles>
  <rootfile full-path="${PACKAGE_PATH}" media-type="application/oebps-package+xml"/>
 </rootfiles>
</container>
`;

/** All text files of the book but its styles; fonts and cover are added where bytes are at hand. */
export function makeBook(source: BookSource): BookFile[] {
  const { edition, citations, figure, fonts } = source;
  const chapters = { edition, citations };
  const parts: BookPart[] = [
    { title: null, pages: [setCover(COVER_FILE, edition.title), setTitlePage(source)] },
    { title: null, pages: [setPhraseTable(figure)] },
    { title: '历年致辞', pages: edition.speeches.map((one) => setSpeech(one, chapters)) },
    { title: '文献', pages: edition.documents.map((one) => setDocument(one, chapters)) },
    { title: '附录', pages: [setProvenance(edition), setLicencePage(source)] },
  ];
  const assets: BookAsset[] = [
    { file: COVER_FILE, type: 'image/png', isCover: true },
    ...BOOK_STYLES.map((file) => ({ file, type: 'text/css' })),
    ...fonts.map((file) => ({ file: `fonts/${file}`, type: 'font/woff2' })),
  ];
  const pages = parts.flatMap((part) => part.pages);
  return [
    { path: 'META-INF/container.xml', text: CONTAINER },
    { path: PACKAGE_PATH, text: writePackage(source, { parts, assets }) },
    { path: `${BOOK_FOLDER}/${NAVIGATION_FILE}`, text: writeNavigation(parts) },
    ...pages.map(({ file, markup }) => ({ path: `${BOOK_FOLDER}/${file}`, text: markup })),
  ];
}
