import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../../core/edition/edition.ts';
import type { Passage } from '../../core/edition/passage/passage.ts';
import { describeExtent, writeStandfirst } from '../../core/edition/standfirst.ts';
import type { Evolution } from '../../core/evolution/evolution.ts';

const HAN = /[\u2010-\u205E\u2460-\u2473\u25A0-\u25FF\u2E80-\u9FFF\uFE30-\uFE4F\uFF00-\uFFEF]/gu;

/** In code, other marks are data about marks. */
const LETTER = /[\p{Script=Han}\u3001\u3002\uFF0C\uFF1A\uFF1B\uFF08\uFF09]/gu;

/** Invisible or drawn by no glyph: zero-width joiners and the like. */
const GLYPHLESS = /[\u2028-\u202F\u2060\u200B-\u200F]/u;

/** What is set in bold type: titles and headings as a whole, of other passages the words that stand out. */
export function readBold({ level, strong, text }: Passage): string {
  return level > 0 ? text : strong.map(({ start, end }) => text.slice(start, end)).join('');
}

/** Characters of everything that pages have in running text. */
export function collectText(root: string): string {
  return collectHan(
    readSources(root, ['content/**/*.{md,mdx,yaml}', 'src/**/*.astro']) + readWording(root),
  );
}

/** The same in bold type: of a document's text, what {@link readBold} finds. */
export function collectBold(root: string, { documents }: Edition): string {
  const own = documents.flatMap(({ passages }) => passages.map(readBold)).join('');
  const files = ['content/*.yaml', 'content/{essays,speeches}/*', 'src/**/*.astro'];
  return collectHan(readSources(root, files) + readWording(root) + own);
}

function readWording(root: string): string {
  return (readSources(root, ['src/**/*.ts']).match(LETTER) ?? []).join('');
}

/** Vertical slips and years in Chinese figures. */
const SLIPS = '〇一二三四五六七八九十年节选至事…';

/** Browsers trim the space between two marks only where one file has both. */
const MARKS = '、。〈〉《》「」『』！（），：；？‘’“”';

/** Characters of running text on the home page, on those of the years, and on those that list. */
export function collectCore(root: string, edition: Edition, { motifs }: Evolution): string {
  const speeches = edition.speeches.flatMap((one) => [
    one.title,
    one.signature,
    ...one.paragraphs.map((paragraph) => paragraph.text),
  ]);
  const own = readSources(root, [
    'src/pages/{index,read,check,404,documents/index}.astro',
    'src/components/search/Search.astro',
    'src/components/{timeline,frame}/*.{astro,ts}',
  ]);
  const { contents } = writeStandfirst(edition.speeches);
  const extent = describeExtent(edition.speeches);
  const names = [...listTitles(edition), ...motifs.map(({ history }) => history.motif.term)];
  return collectHan(
    [edition.title, SLIPS, MARKS, own, contents, extent, ...speeches, ...names].join(''),
  );
}

/** Characters in display type on the same pages, and in the headings of all. */
export function collectDisplay(root: string, edition: Edition, { figure }: Evolution): string {
  const frame = readSources(root, ['src/{layouts,components}/**/*.astro', 'src/pages/**/*.astro']);
  const { occasion } = writeStandfirst(edition.speeches);
  const pulls = edition.speeches.map((one) => one.pull + one.title);
  const phrases = figure.flatMap(({ places }) =>
    places.map((place) => place.verb + place.kind + place.core),
  );
  const titles = listTitles(edition);
  return collectHan(
    [edition.title, SLIPS, MARKS, headings(frame), occasion, ...phrases, ...pulls, ...titles].join(
      '',
    ),
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
  const found = frame.matchAll(/<h[1-3][^>]*>([^<]*)<|\btitle(?:=|: | = )["'`]([^"'`]*)/g);
  return [...found].map(([, heading = '', title = '']) => heading + title).join('');
}

/** The distinct Han characters and marks of a text, in order of code point. */
export function collectHan(text: string): string {
  const distinct = new Set(text.match(HAN));
  return [...distinct]
    .filter((one) => !GLYPHLESS.test(one))
    .sort()
    .join('');
}
