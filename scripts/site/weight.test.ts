import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { collectHan } from '../../src/press/fonts/letters.ts';
import { milestonesData } from '../../src/schema/data/evolution-data.ts';
import { publish } from '../../src/schema/data/published.ts';
import { citations, edition } from './content.ts';
import { readFont, TEXT_FONT } from './font-letters.ts';
import { findMost } from './most.ts';
import { useBrowser } from './reader.ts';
import { listPages, measureShift, readPage } from './visit.ts';

const KILOBYTE = 1024;
const YEARS = edition.speeches.map(({ year }) => `${year}/`);
const DOCUMENTS = edition.documents.map(({ id }) => `documents/${id}/`);

const measureMarkup = (path: string) => readPage(inject('folder'), path).length;
const LONGEST_YEAR = findMost(YEARS, measureMarkup);
const SHORTEST_YEAR = findMost(YEARS, (path) => -measureMarkup(path));
const LONGEST_DOCUMENT = findMost(DOCUMENTS, measureMarkup);
const SHORTEST_DOCUMENT = findMost(DOCUMENTS, (path) => -measureMarkup(path));
const DRAWABLE = new Set(await readFont(TEXT_FONT));

const open = useBrowser();

function zipped(bytes: string | Buffer): number {
  return gzipSync(bytes, { level: 9 }).byteLength;
}

/** Bytes that a page may have: some by itself, some for each thing that it shows. */
interface Allowance {
  readonly page: number;
  /** For each byte of its plain text, compressed. */
  readonly text: number;
}

/** A citation is a link and a note; a sentence its address; an event a line with its source; a year a way to its page. */
const YEAR = { page: 5 * KILOBYTE, text: 1.8, citation: 45, event: 80, year: 90 } as const;
/** An emendation is a note as well. */
const DOCUMENT = { page: 5.25 * KILOBYTE, text: 1.2, note: 50, sentence: 22 } as const;

/** Bytes of a page above what its text and the page itself may have. */
function measureExcess(path: string, name: string, { page, text }: Allowance): number {
  const folder = inject('folder');
  const plain = readFileSync(join(folder, path, `${name}.txt`));
  return zipped(readPage(folder, path)) - page - text * zipped(plain);
}

test('a year page has its text and little for each citation, event and year', () => {
  const { milestones } = publish(milestonesData).parse(
    JSON.parse(readFileSync(join(inject('folder'), 'data/milestones.json'), 'utf8')),
  );
  expect(edition.speeches.length).toBeGreaterThan(0);
  for (const { year } of edition.speeches) {
    const own = citations.filter(
      ({ cited }) => cited !== null && 'year' in cited && cited.year === year,
    );
    const events = milestones.filter(({ date }) => date.startsWith(String(year)));
    const limit =
      YEAR.citation * own.length + YEAR.event * events.length + YEAR.year * edition.speeches.length;
    expect(measureExcess(`${year}/`, String(year), YEAR), String(year)).toBeLessThanOrEqual(limit);
  }
});

test('a document page has its text and little for each sentence and note', () => {
  expect(edition.documents.length).toBeGreaterThan(0);
  for (const { id, passages, apparatus } of edition.documents) {
    const own = citations.filter(
      ({ citing, cited }) =>
        citing.document === id || (cited !== null && 'document' in cited && cited.document === id),
    );
    const sentences = passages.flatMap((one) => one.sentences);
    const limit =
      DOCUMENT.note * (own.length + apparatus.emendations.length) +
      DOCUMENT.sentence * sentences.length;
    expect(measureExcess(`documents/${id}/`, id, DOCUMENT), id).toBeLessThanOrEqual(limit);
  }
});

/** What names the fonts of a page grows with its letters. */
const FONT_SHEET = /^@font-face/;

test('the styles of every page are 12 KB at most', () => {
  const heavy = listPages(inject('folder')).filter((path) => {
    const links = readPage(inject('folder'), path).matchAll(
      /<link rel="stylesheet" href="([^"]+)"/g,
    );
    const files = [...links].map(([, href = '']) => readFileSync(join(inject('folder'), href)));
    const styles = files.filter((file) => !FONT_SHEET.test(file.toString()));
    return (
      styles.length === 0 || styles.reduce((sum, file) => sum + zipped(file), 0) > 12 * KILOBYTE
    );
  });
  expect(heavy).toEqual([]);
});

test.each(['', LONGEST_YEAR, LONGEST_DOCUMENT])('scripts of /%s are 6 KB at most', async (path) => {
  const { page, requests } = await open(inject('address') + path, { isNew: true });
  await page.waitForLoadState('networkidle');
  const scripts = requests.filter((url) => new URL(url).pathname.endsWith('.js'));
  const sizes = scripts.map((url) =>
    zipped(readFileSync(join(inject('folder'), new URL(url).pathname))),
  );
  expect(sizes.reduce((total, size) => total + size, 0)).toBeLessThanOrEqual(6 * KILOBYTE);
});

/** In one file and in two: a letter that is set in headings too has a file of each weight. */
const ONE_WEIGHT = 140;
const TWO_WEIGHTS = 2 * ONE_WEIGHT + 5;

/** Pages with what each may load: kilobytes, and bytes for each letter of the pages that share the faces of one. */
test.each([
  ['', 0, TWO_WEIGHTS, ''],
  [LONGEST_YEAR, 50, ONE_WEIGHT, LONGEST_YEAR],
  [SHORTEST_YEAR, 50, ONE_WEIGHT, SHORTEST_YEAR],
  // Documents load what most of them share, whole.
  [LONGEST_DOCUMENT, 120, ONE_WEIGHT, LONGEST_DOCUMENT],
  [SHORTEST_DOCUMENT, 120, ONE_WEIGHT, SHORTEST_DOCUMENT],
  // Beside the letters of the home page the names of all terms, as headings.
  ['motifs/', 39, TWO_WEIGHTS, ''],
  ['citations/', 39, TWO_WEIGHTS, ''],
  ['about/', 55, TWO_WEIGHTS, 'about/'],
  ['milestones/', 55, TWO_WEIGHTS, 'about/'],
])(
  'fonts of /%s are %i KB and %i bytes a letter of those of /%s at most, none for rare letters, and move nothing',
  async (path, most, each, shared) => {
    const { page, requests } = await open(inject('address') + path, { isNew: true });
    const fonts = requests.filter((url) => url.endsWith('.woff2'));
    expect(fonts.length).toBeGreaterThan(0);
    expect(new Set(fonts).size).toBe(fonts.length);
    // For a letter that the edition's font lacks, browsers look through what else may have it.
    const isComplete = listHan([path]).every((one) => DRAWABLE.has(one));
    const own = isComplete ? fonts : fonts.filter((url) => !/-(?:rest|common)[-.]/.test(url));
    expect(own.filter((url) => url.includes('-rest-'))).toEqual([]);
    const bytes = own.map(
      (url) => readFileSync(join(inject('folder'), new URL(url).pathname)).byteLength,
    );
    const limit = most * KILOBYTE + each * listHan(listSharing(shared)).length;
    expect(bytes.reduce((total, size) => total + size, 0)).toBeLessThanOrEqual(limit);
    expect(await page.evaluate(measureShift)).toBe(0);
  },
);

/** The distinct Han letters and marks that pages print. */
function listHan(paths: readonly string[]): string[] {
  const texts = paths.map((path) =>
    readPage(inject('folder'), path).replace(/<(script|style)\b.*?<\/\1>|<[^>]*>/gs, ''),
  );
  return collectHan(texts.join('')).split('');
}

/** The pages that have the same face as this one, it among them. */
function listSharing(path: string): string[] {
  const readFace = (one: string) =>
    /\/(page-[\w-]+)\.[\w-]+\.css"/.exec(readPage(inject('folder'), one))?.[1];
  const face = readFace(path);
  return listPages(inject('folder')).filter((one) => readFace(one) === face);
}
