import { expect, inject, test } from 'vitest';
import { listPages, readPage } from './visit.ts';

/** A number that a page shows, by what it counts. */
interface ShownNumber {
  readonly name: string;
  readonly value: string;
  readonly path: string;
}

const strip = (html: string) => html.replace(/<[^>]+>/g, '');

/** The part of a page from an element with the id to the next element of its kind. */
function cutPart(html: string, id: string): string {
  const start = html.indexOf(` id="${id}"`);
  if (start < 0) return '';
  const end = html.indexOf('<details class="fold"', start);
  return html.slice(start, end < 0 ? undefined : end);
}

function readRows(table: string): string[][] {
  return [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => strip(cell).trim()),
  );
}

/** Numbers that stand on several kinds of page, with their years in the words. */
function readAnywhere(text: string): [name: string, value: string][] {
  return [
    ...Array.from(text.matchAll(/(\d{4})年，后来引用(\d+)处/g), ([, year, value = '']) => [
      `引用 ${year}`,
      value,
    ]),
    ...Array.from(text.matchAll(/，(\d{4})年，(\d+)字/g), ([, year, value = '']) => [
      `字 ${year}`,
      value,
    ]),
  ] as [string, string][];
}

function readYearPage(year: string, html: string): [name: string, value: string][] {
  const text = strip(html);
  const all = (pattern: RegExp, name: string) =>
    Array.from(text.matchAll(pattern), ([, value = '']): [string, string] => [
      `${name} ${year}`,
      value,
    ]);
  return [
    ...all(/节选，(\d+)字/g, '字'),
    ...all(/这一年节选(\d+)字/g, '字'),
    ...all(/，共(\d+)处/g, '引用'),
    ...all(/其中(\d+)字见于所收文献/g, '见于文献'),
    ...all(/其中(\d+)字见于此前各年/g, '沿用'),
    ...all(/文献说是这一年讲的，节选里没有（(\d+)）/g, '节选未见'),
    ...all(/文字相同或相近，没有注明出处（(\d+)）/g, '没有注明出处'),
    ...all(/只提到名称或致辞（(\d+)）/g, '只提到名称或致辞'),
  ];
}

/** A page that sets two years side by side. */
function readPair(
  [first, second]: readonly string[],
  html: string,
): [name: string, value: string][] {
  const count = /两年相同的文句(\d+)处/.exec(strip(html))?.[1] ?? '';
  return [[`两年相同 ${first}-${second}`, count]];
}

function readTerms(html: string): [name: string, value: string][] {
  const [head = [], ...carried] = readRows(cutPart(html, 'carried'));
  return [
    ...carried.flatMap(([year = '', ...cells]): [string, string][] => [
      [`沿用 ${year}`, cells.at(-1)?.split('／')[0] ?? ''],
      [`字 ${year}`, cells.at(-1)?.split('／')[1] ?? ''],
      ...cells
        .slice(0, -1)
        .map((cell, index): [string, string] => [`两年相同 ${head[index + 1]}-${year}`, cell]),
    ]),
    ...readRows(cutPart(html, 'overlap'))
      .slice(1)
      .flatMap(([year = '', letters = '', used = '']): [string, string][] => [
        [`字 ${year}`, letters],
        [`见于文献 ${year}`, used],
      ]),
  ];
}

function readCitations(html: string): [name: string, value: string][] {
  const names = { 引用: '引用', 节选未见: '节选未见' } as const;
  const rest = { 没有注明出处: '没有注明出处', 只提到名称或致辞: '只提到名称或致辞' } as const;
  const previews = html.matchAll(/<details class="fold" id="c(\d{4})".*?<\/summary>/gs);
  return [...previews].flatMap(([summary = '', year]) =>
    Object.keys({ ...names, ...rest }).flatMap((name): [string, string][] => {
      const count = new RegExp(`${name}(\\d+)`).exec(strip(summary))?.[1];
      return count === undefined ? [] : [[`${name} ${year}`, count]];
    }),
  );
}

function readNumbers(path: string, html: string): ShownNumber[] {
  const year = /^(\d{4})\/$/.exec(path)?.[1];
  const pair = /^compare\/(\d{4})-(\d{4})\/$/.exec(path)?.slice(1);
  const found = [
    ...(pair === undefined ? [] : readPair(pair, html)),
    ...readAnywhere(strip(html)),
    ...(year === undefined ? [] : readYearPage(year, html)),
    ...(path === 'motifs/' ? readTerms(html) : []),
    ...(path === 'citations/' ? readCitations(html) : []),
  ];
  return found
    .filter(([, value]) => /^\d+$/.test(value))
    .map(([name, value]) => ({ name, value, path }));
}

test('a number of one name is the same wherever it stands', () => {
  const folder = inject('folder');
  const shown = listPages(folder).flatMap((path) => readNumbers(path, readPage(folder, path)));
  const differing: string[] = [];
  for (const [name, all] of Map.groupBy(shown, (one) => one.name)) {
    const values = Map.groupBy(all, ({ value }) => value);
    if (values.size === 1) continue;
    const places = [...values].map(([value, own]) => `${value} on ${own[0]?.path}`);
    differing.push(`${name}: ${places.join(', ')}`);
  }
  expect(differing).toEqual([]);
  const kinds = Map.groupBy(shown, ({ name }) => name.split(' ')[0]);
  for (const [kind, all] of kinds) {
    expect(new Set(all.map(({ path }) => path)).size, kind).toBeGreaterThan(1);
  }
  expect([...kinds.keys()].sort()).toEqual(
    [
      '字',
      '引用',
      '节选未见',
      '没有注明出处',
      '只提到名称或致辞',
      '见于文献',
      '沿用',
      '两年相同',
    ].sort(),
  );
});

test('no two pages have one title', () => {
  const folder = inject('folder');
  const titles = listPages(folder).flatMap((path) => {
    const html = readPage(folder, path);
    const title = /<title>([^<]*)/.exec(html)?.[1] ?? '';
    return html.includes('name="robots" content="noindex"') ? [] : [{ title, path }];
  });
  const shared = [...Map.groupBy(titles, ({ title }) => title)].filter(([, all]) => all.length > 1);
  expect(shared.map(([title, all]) => `${title}: ${all.map(({ path }) => path).join()}`)).toEqual(
    [],
  );
});
