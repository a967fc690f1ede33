import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../../core/edition/edition.ts';
import { describeExtent, writeStandfirst } from '../../core/edition/standfirst.ts';
import type { Evolution } from '../../core/evolution/evolution.ts';

/** One font file to make; a font of pages is compressed, one of pictures is not. */
export interface FontFace {
  readonly file: string;
  readonly family: 'Ed Song' | 'Ed Num';
  readonly weight: 300 | 400 | 600;
  /** Which part of the source family it is cut from. */
  readonly subset: 'chinese-simplified' | 'latin';
  readonly characters: string;
  /** Value of `unicode-range`; `null` for the fonts of pictures, which no page loads. */
  readonly range: string | null;
}

const HAN_RANGE = 'U+2010-205E,U+2460-2473,U+25A0-25FF,U+2E80-9FFF,U+FE30-FE4F,U+FF00-FFEF';
const LATIN_RANGE = 'U+20-7E,U+A0-FF';
const HAN = /[\u2010-\u205E\u2460-\u2473\u25A0-\u25FF\u2E80-\u9FFF\uFE30-\uFE4F\uFF00-\uFFEF]/gu;
const LATIN = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index))
  .concat(...'·×«»°±é')
  .join('');

/** In code, other marks are data about marks. */
const LETTER = /[\p{Script=Han}\u3001\u3002\uFF0C\uFF1A\uFF1B\uFF08\uFF09]/gu;

/** Invisible or drawn by no glyph: zero-width joiners and the like. */
const GLYPHLESS = /[\u2028-\u202F\u2060\u200B-\u200F]/u;

/**
 * Which characters go into which file. Home and year pages load the `core` files,
 * all other pages the `rest` too; later faces win where ranges overlap, so `rest` comes first.
 */
export function planFonts(root: string, edition: Edition, evolution: Evolution): FontFace[] {
  const printed = readSources(root, ['content/**/*.{md,mdx,yaml}', 'src/**/*.astro']);
  const wording = readSources(root, ['src/**/*.ts']).match(LETTER) ?? [];
  const all = collectHan(printed + wording.join(''));
  const core = collectCore(root, edition);
  const display = collectDisplay(root, edition, evolution);
  const song = { family: 'Ed Song', subset: 'chinese-simplified', range: HAN_RANGE } as const;
  const latin = { ...song, subset: 'latin', range: LATIN_RANGE, characters: LATIN } as const;
  return [
    { ...song, file: 'song-400-rest.woff2', weight: 400, characters: without(all, core) },
    { ...song, file: 'song-600-rest.woff2', weight: 600, characters: without(all, display) },
    { ...song, file: 'song-400-core.woff2', weight: 400, characters: core, range: toRange(core) },
    {
      ...song,
      file: 'song-600-core.woff2',
      weight: 600,
      characters: display,
      range: toRange(display),
    },
    { ...latin, file: 'song-400-latin.woff2', weight: 400 },
    { ...latin, file: 'song-600-latin.woff2', weight: 600 },
    {
      ...latin,
      file: 'num-300.woff2',
      family: 'Ed Num',
      weight: 300,
      characters: '0123456789',
      range: 'U+30-39',
    },
  ];
}

/** Vertical slips and years in Chinese figures. */
const SLIPS = '〇一二三四五六七八九十年节选至事…';

/** Characters of running text on the home page and on those of the years. */
function collectCore(root: string, edition: Edition): string {
  const speeches = edition.speeches.flatMap((one) => [
    one.title,
    one.signature,
    ...one.paragraphs.map((paragraph) => paragraph.text),
  ]);
  const own = readSources(root, [
    'src/pages/{index,read,404}.astro',
    'src/components/{timeline,frame}/*.{astro,ts}',
  ]);
  const { contents } = writeStandfirst(edition.speeches);
  const extent = describeExtent(edition.speeches);
  const titles = listTitles(edition);
  return collectHan([edition.title, SLIPS, own, contents, extent, ...speeches, ...titles].join(''));
}

/** Characters in display type on the same pages. */
function collectDisplay(root: string, edition: Edition, { figure }: Evolution): string {
  const frame = readSources(root, [
    'src/{layouts,components}/**/*.astro',
    'src/pages/{index,404,?year?}.astro',
  ]);
  const { occasion } = writeStandfirst(edition.speeches);
  const pulls = edition.speeches.map((one) => one.pull + one.title);
  const phrases = figure.flatMap(({ places }) =>
    places.map((place) => place.verb + place.kind + place.core),
  );
  const titles = listTitles(edition);
  return collectHan(
    [edition.title, SLIPS, headings(frame), occasion, ...phrases, ...pulls, ...titles].join(''),
  );
}

function listTitles({ documents }: Edition): string[] {
  return documents.map((one) => one.card.title + one.card.short + one.siglum);
}

function readSources(root: string, patterns: readonly string[]): string {
  const files = globSync([...patterns], { cwd: root }).sort();
  const kept = files.filter((file) => !/\.test\.ts$|variant|fixture|\/truth\//.test(file));
  return kept.map((file) => readFileSync(join(root, file), 'utf8')).join('');
}

/** Words that stand in h1–h3 of the shared components, or are handed to them as a title. */
function headings(frame: string): string {
  const found = frame.matchAll(/<h[1-3][^>]*>([^<]*)<|\stitle="([^"]*)"/g);
  return [...found].map(([, heading = '', title = '']) => heading + title).join('');
}

/** The distinct Han characters and marks of a text, in order of code point. */
function collectHan(text: string): string {
  const distinct = new Set(text.match(HAN));
  return [...distinct]
    .filter((one) => !GLYPHLESS.test(one))
    .sort()
    .join('');
}

function without(all: string, core: string): string {
  const taken = new Set(core);
  return [...all].filter((one) => !taken.has(one)).join('');
}

function toRange(characters: string): string {
  const points = [...characters].map((one) => one.codePointAt(0) ?? 0);
  const runs: [number, number][] = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last !== undefined && point === last[1] + 1) last[1] = point;
    else runs.push([point, point]);
  }
  const hex = (point: number) => point.toString(16).toUpperCase();
  return runs.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join(',');
}
