import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { citationData } from '../../src/schema/data/citation-data.ts';
import { publish } from '../../src/schema/data/published.ts';
import { findMost } from './most.ts';
import { useBrowser } from './reader.ts';
import { listPages, measureShift, readPage } from './visit.ts';

const KILOBYTE = 1024;
const YEARS = globSync('[0-9][0-9][0-9][0-9]/', { cwd: inject('folder') }).map(
  (path) => `${path.replace(/\/?$/, '')}/`,
);
const DOCUMENTS = globSync('documents/*/', { cwd: inject('folder') }).map(
  (path) => `${path.replace(/\/?$/, '')}/`,
);

const measureMarkup = (path: string) => readPage(inject('folder'), path).length;
const LONGEST_YEAR = findMost(YEARS, measureMarkup);
const SHORTEST_YEAR = findMost(YEARS, (path) => -measureMarkup(path));
const LONGEST_DOCUMENT = findMost(DOCUMENTS, measureMarkup);

const open = useBrowser();

function zipped(bytes: string | Buffer): number {
  return gzipSync(bytes, { level: 9 }).byteLength;
}

test('a year page is 1.6 times its text, 40 bytes for each citation of it, and 6.5 KB at most', () => {
  const folder = inject('folder');
  const { citations } = publish(citationData).parse(
    JSON.parse(readFileSync(join(folder, 'data/citations.json'), 'utf8')),
  );
  expect(YEARS.length).toBeGreaterThan(0);
  for (const path of YEARS) {
    const year = path.slice(0, 4);
    const text = readFileSync(join(folder, path, `${year}.txt`));
    const own = citations.filter(
      ({ cited }) => cited !== null && 'year' in cited && String(cited.year) === year,
    );
    const limit = 1.6 * zipped(text) + 40 * own.length + 6.5 * KILOBYTE;
    expect(zipped(readPage(folder, path)), path).toBeLessThanOrEqual(limit);
  }
});

test('a document page is 1.6 times its text and 6.5 KB at most', () => {
  expect(DOCUMENTS.length).toBeGreaterThan(0);
  for (const path of DOCUMENTS) {
    const [, id = ''] = path.split('/');
    const text = readFileSync(join(inject('folder'), path, `${id}.txt`));
    const limit = 1.6 * zipped(text) + 6.5 * KILOBYTE;
    expect(zipped(readPage(inject('folder'), path)), path).toBeLessThanOrEqual(limit);
  }
});

test('the styles of every page are 12 KB at most', () => {
  const heavy = listPages(inject('folder')).filter((path) => {
    const links = readPage(inject('folder'), path).matchAll(
      /<link rel="stylesheet" href="([^"]+)"/g,
    );
    const files = [...links].map(([, href = '']) => readFileSync(join(inject('folder'), href)));
    return files.length === 0 || files.reduce((sum, file) => sum + zipped(file), 0) > 12 * KILOBYTE;
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

test.each([
  ['', 140],
  [LONGEST_YEAR, 100],
  [SHORTEST_YEAR, 100],
  [LONGEST_DOCUMENT, 250],
  ['motifs/', 180],
  ['citations/', 180],
  ['about/', 290],
  ['milestones/', 290],
])(
  'fonts of /%s are %i KB at most, none for rare letters, and move nothing',
  async (path, most) => {
    const { page, requests } = await open(inject('address') + path, { isNew: true });
    const fonts = requests.filter((url) => url.endsWith('.woff2'));
    expect(fonts.length).toBeGreaterThan(0);
    expect(new Set(fonts).size).toBe(fonts.length);
    expect(fonts.filter((url) => url.includes('-rest-'))).toEqual([]);
    const bytes = fonts.map(
      (url) => readFileSync(join(inject('folder'), new URL(url).pathname)).byteLength,
    );
    expect(bytes.reduce((total, size) => total + size, 0)).toBeLessThanOrEqual(most * KILOBYTE);
    expect(await page.evaluate(measureShift)).toBe(0);
  },
);
