import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { listPages, readPage } from './visit.ts';

const folder = inject('folder');
const PNG = '89504e470d0a1a0a';

/** Contents of the meta elements of a page, by property or name. */
function readMetas(path: string): ReadonlyMap<string, string> {
  const metas = readPage(folder, path).matchAll(
    /<meta (?:property|name)="([^"]+)" content="([^"]*)"/g,
  );
  return new Map([...metas].map(([, name = '', content = '']) => [name, content]));
}

test('every page has a picture that exists, with its size and what it says', () => {
  const faults = listPages(folder).filter((path) => {
    const metas = readMetas(path);
    const { origin, pathname } = new URL(metas.get('og:image') ?? 'none:');
    const size = [metas.get('og:image:width'), metas.get('og:image:height')].join('×');
    const isWhole = existsSync(join(folder, pathname)) && size === '1200×630';
    const isSaid = (metas.get('og:image:alt') ?? '').length > 10;
    const isLarge = metas.get('twitter:card') === 'summary_large_image';
    return !(isWhole && isSaid && isLarge && origin === new URL(metas.get('og:url') ?? '').origin);
  });
  expect(faults).toEqual([]);
});

test('home, each year, each document and the evolution page have pictures of their own', () => {
  const own = [
    '',
    'motifs/',
    'read/',
    ...globSync('{[0-9][0-9][0-9][0-9],documents/*}/', { cwd: folder }),
  ];
  const pictures = own.map((path) =>
    readMetas(path.replace(/\/?$/, path === '' ? '' : '/')).get('og:image'),
  );
  expect(own.length).toBeGreaterThan(10);
  expect(new Set(pictures).size).toBe(own.length);
});

test('pictures are 1200 × 630 and the same in two builds', () => {
  const files = globSync('share/*.png', { cwd: folder });
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) {
    const bytes = readFileSync(join(folder, file));
    expect(bytes.toString('hex', 0, 8), file).toBe(PNG);
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], file).toEqual([1200, 630]);
    expect(bytes.equals(readFileSync(join(inject('baseFolder'), file))), file).toBe(true);
  }
});

test('pictures of a site below a path are found below it', () => {
  const [, address = ''] =
    /og:image" content="([^"]+)"/.exec(readPage(inject('baseFolder'), '')) ?? [];
  const base = new URL(inject('baseAddress')).pathname;
  expect(new URL(address).pathname).toBe(`${base}share/home.png`);
});

test('a link to a year says year, form, date and pull quote', () => {
  const path = listPages(folder).find((one) => /^\d{4}\/$/.test(one)) ?? '';
  const metas = readMetas(path);
  expect(metas.get('og:title')).toMatch(/^\d{4}年\p{Script=Han}+（节选）$/u);
  expect(metas.get('og:description')).toMatch(/^\d{4}年\d+月\d+日，.+：“.+”$/u);
});

test('the icons that browsers and phones ask for exist', () => {
  for (const [, href = ''] of readPage(folder, '').matchAll(
    /<link rel="(?:apple-touch-)?icon" href="([^"]+)"/g,
  )) {
    expect(existsSync(join(folder, href)), href).toBe(true);
  }
  expect(existsSync(join(folder, 'favicon.ico'))).toBe(true);
});
