import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { readFont, TEXT_FONT } from './font-letters.ts';
import { useBrowser } from './reader.ts';
import { readPage, samplePages } from './visit.ts';

/** Letters by weight of the text face. */
type ByWeight = Readonly<Record<400 | 600, string>>;

const open = useBrowser();
const drawable = await readFont(TEXT_FONT);
const ABOUT = globSync('about/*/', { cwd: inject('folder') }).map(
  (path) => `${path.replace(/\/?$/, '')}/`,
);

test.each([...new Set([...samplePages(inject('folder')), ...ABOUT])])(
  'the faces of /%s have every letter that is set in them and that the font has',
  async (path) => {
    const { page } = await open(inject('address') + path);
    const set = await page.evaluate(listLetters);
    const had = await readFaces(path);
    const missing = ([400, 600] as const).map((weight) =>
      [...set[weight]].filter((one) => drawable.includes(one) && !had[weight].includes(one)),
    );
    expect(missing).toEqual([[], []]);
  },
);

/** Runs in the page: what is set in the text face, Han letters and the marks among them. */
function listLetters(): ByWeight {
  const letters = { 400: new Set<string>(), 600: new Set<string>() };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (element === null || element.matches('script, style, noscript, template')) continue;
    const { fontFamily, fontWeight } = getComputedStyle(element);
    if (!fontFamily.includes('Ed Song')) continue;
    const han = walker.currentNode.nodeValue?.match(/[\u2010-\u205E\u2E80-\u9FFF\uFF00-\uFFEF]/gu);
    for (const one of han ?? []) letters[Number(fontWeight) < 500 ? 400 : 600].add(one);
  }
  return { 400: [...letters[400]].join(''), 600: [...letters[600]].join('') };
}

/** What the fonts have that the sheets of a page name. */
async function readFaces(path: string): Promise<ByWeight> {
  const sheets = readPage(inject('folder'), path).matchAll(
    /<link rel="stylesheet" href="\/([^"]+)"/g,
  );
  const had = { 400: '', 600: '' };
  for (const [, sheet = ''] of sheets) {
    const rules = readFileSync(join(inject('folder'), sheet), 'utf8').matchAll(
      /@font-face\s*\{[^}]*url\(([^)]+\.woff2)\)[^}]*font-weight:\s*(400|600)/g,
    );
    for (const [, url = '', weight] of rules) {
      const { pathname } = new URL(url.replaceAll('"', ''), `https://edition.example/${sheet}`);
      had[weight === '400' ? 400 : 600] += await readFont(join(inject('folder'), pathname));
    }
  }
  return had;
}
