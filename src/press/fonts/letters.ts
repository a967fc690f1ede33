import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document, Edition, Speech } from '../../core/edition/edition.ts';
import type { Passage } from '../../core/edition/passage/passage.ts';
import { describeExtent, writeStandfirst } from '../../core/edition/standfirst.ts';
import type { Evolution } from '../../core/evolution/evolution.ts';
import type { FrameTable } from '../../core/evolution/slot.ts';

const HAN = /[\u2010-\u205E\u2460-\u2473\u25A0-\u25FF\u2E80-\u9FFF\uFE30-\uFE4F\uFF00-\uFFEF]/gu;

/** In code, other marks are data about marks. */
const LETTER = /[\p{Script=Han}\u3001\u3002\uFF0C\uFF1A\uFF1B\uFF08\uFF09]/gu;

/** Invisible or drawn by no glyph: zero-width joiners and the like. */
const GLYPHLESS = /[\u2028-\u202F\u2060\u200B-\u200F]/u;

/** Vertical slips, dates, names of sentences and titles. */
const SLIPS = '〇一二三四五六七八九十年月日节选至事…第句题';

/** On the first year that has a term. */
const SEAL = '最早';

/** Browsers trim the space between two marks only where one file has both. */
const MARKS = '\u3000—、。〈〉《》「」『』！（），：；？‘’“”';

/** Sources of the pages that have or share faces. */
const SOURCES = {
  years: ['src/pages/?year?.astro', 'src/components/speech/*.astro'],
  addresses: [
    'src/pages/{index,read}.astro',
    'src/pages/compare/*.astro',
    'src/components/timeline/!(Chronology|EventList).astro',
  ],
  overviews: [
    'src/pages/full-text.astro',
    'src/pages/{citations,documents,motifs}/*.astro',
    'src/components/{citation,evolution}/!(DifferenceList).astro',
  ],
  documents: ['src/pages/documents/?id?/*.astro', 'src/components/{document,witness}/*.astro'],
  about: [
    'src/pages/{...former,apparatus,milestones}.astro',
    'src/pages/{about,changes,data}/*.astro',
    'src/components/{reference,witness}/*.astro',
    'src/components/evolution/DifferenceList.astro',
    'src/components/timeline/{Chronology,EventList}.astro',
    'src/core/publication/history/change-history.ts',
    'src/core/publication/history/former-page.ts',
  ],
  essays: ['content/essays/*'],
  told: ['content/{changes,edition}.yaml', 'content/documents/*/{apparatus,document}.yaml'],
  printed: ['content/documents/*/*', 'content/speeches/*', 'content/*.yaml', 'src/**/*.astro'],
  tools: ['src/pages/{404,check,search}.astro'],
  toolParts: ['src/components/{check,search}/*.astro'],
} as const;

/** What pages have in type of one weight. */
export interface Letters {
  /** On every page. */
  readonly frame: string;
  /** In one address and what its page shows of the next ones, by year. */
  readonly years: ReadonlyMap<string, string>;
  /**
   * On pages that share faces, by their name: `addresses` shows any of them, `overviews` lists terms and titles, `tools`
   * has few words of its own.
   */
  readonly shared: ReadonlyMap<string, string>;
  /** In one document, by `document-` and its id. */
  readonly documents: ReadonlyMap<string, string>;
  /** On the pages about the edition and its texts. */
  readonly about: string;
  /** What most documents have, cut once for all of them. */
  readonly common: string;
  /** On any page that may show words for which it has no face. */
  readonly any: string;
}

/** The letters of running text. */
export function collectText(root: string, edition: Edition, evolution: Evolution): Letters {
  const { speeches, documents } = edition;
  const { contents } = writeStandfirst(speeches);
  const years = new Map(
    speeches.map((one, place) => [String(one.year), readAddress(one) + readPulls(speeches, place)]),
  );
  const names = [...listTitles(edition), ...listTerms(evolution)].join('');
  const addresses = [
    ...years.values(),
    names,
    readHeadings(readSources(root, SOURCES.addresses)),
    contents,
    describeExtent(speeches),
  ].join('');
  const texts = new Map(
    documents.map((one) => [`document-${one.id}`, readDocument(one, ({ text }) => text)]),
  );
  return {
    frame: edition.title + SLIPS + MARKS,
    years,
    shared: new Map([
      ['addresses', addresses],
      ['overviews', [...years.values(), names, readSources(root, SOURCES.overviews)].join('')],
      ['tools', readSources(root, SOURCES.tools)],
    ]),
    documents: texts,
    about: [
      names,
      ...listEvents(evolution),
      readSources(root, [...SOURCES.about, ...SOURCES.essays, ...SOURCES.told]),
    ].join(''),
    common: listShared(texts),
    any: readSources(root, SOURCES.printed) + readWording(root),
  };
}

/** The letters of headings, display type and bold words; the rare ones of any others are lent by running text. */
export function collectBold(root: string, edition: Edition, evolution: Evolution): Letters {
  const { documents, speeches } = edition;
  const readHeadingsOf = (...groups: readonly (keyof typeof SOURCES)[]) => {
    const patterns = groups.flatMap((one) => SOURCES[one]);
    return readHeadings(readSources(root, patterns));
  };
  const [ofYears, ofDocuments] = [readHeadingsOf('years'), readHeadingsOf('documents')];
  const years = new Map(
    speeches.map(({ year }, place) => [String(year), ofYears + readPulls(speeches, place)]),
  );
  const titles = listTitles(edition).join('');
  const { occasion } = writeStandfirst(speeches);
  const pulls = [...years.values()].join('');
  const addresses = [pulls, occasion, ...listPhrases(evolution), readHeadingsOf('addresses')];
  const overviews = [pulls, titles, SEAL, ...listTermWords(evolution), readHeadingsOf('overviews')];
  const about = [titles, ...listEventNames(evolution), readHeadingsOf('about', 'essays')];
  return {
    frame: edition.title + SLIPS + MARKS,
    years,
    shared: new Map([
      ['addresses', addresses.join('')],
      ['overviews', overviews.join('')],
      ['tools', readHeadingsOf('tools', 'toolParts')],
    ]),
    documents: new Map(
      documents.map((one) => [`document-${one.id}`, ofDocuments + readDocument(one, readBold)]),
    ),
    about: about.join(''),
    common: '',
    any: '',
  };
}

/** Characters that half of the texts have. */
export function listShared(texts: ReadonlyMap<string, string>): string {
  const counts = new Map<string, number>();
  for (const one of [...texts.values()].flatMap((text) => [...new Set(text)])) {
    counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return [...counts.keys()].filter((one) => (counts.get(one) ?? 0) * 2 >= texts.size).join('');
}

/** What the page of an address sets out of it and of the next ones. */
function readPulls(speeches: readonly Speech[], place: number): string {
  const shown = speeches.slice(Math.max(0, place - 1), place + 2);
  return shown.map(({ title, pull }) => title + pull).join('');
}

function readAddress({ title, signature, paragraphs }: Speech): string {
  return [title, signature, ...paragraphs.map(({ text }) => text)].join('');
}

/** The names of a document, and of each passage what `read` takes. */
function readDocument({ card, passages }: Document, read: (one: Passage) => string): string {
  return [card.title, card.short, ...passages.map(read)].join('');
}

/** Titles and headings as a whole, of other passages the words that stand out. */
function readBold({ level, strong, text }: Passage): string {
  return level > 0 ? text : strong.map(({ start, end }) => text.slice(start, end)).join('');
}

function readWording(root: string): string {
  return (readSources(root, ['src/**/*.ts']).match(LETTER) ?? []).join('');
}

function listTitles({ documents }: Edition): string[] {
  return documents.map((one) => one.card.title + one.card.short + one.siglum);
}

function listTerms({ motifs }: Evolution): string[] {
  return motifs.map(({ history }) => history.motif.term);
}

/** What the chronology and the list of differences say and quote. */
function listEvents({ differences, milestones }: Evolution): string[] {
  return [
    ...milestones.flatMap(({ title, inferred = '', evidence }) => [
      title,
      inferred,
      ...evidence.map(({ exact }) => exact),
    ]),
    ...differences.flatMap(({ about, note, readings }) => [
      about,
      note,
      ...readings.map(({ exact }) => exact),
    ]),
  ];
}

/** Their names, and the words on which texts differ. */
function listEventNames({ differences, milestones }: Evolution): string[] {
  return [
    ...milestones.map(({ title }) => title),
    ...differences.flatMap(({ about, readings }) => [about, ...readings.map(({ part }) => part)]),
  ];
}

/** The columns of the figure on the home page. */
function listPhrases({ figure }: Evolution): string[] {
  return figure.flatMap(({ places }) => places.map(({ verb, kind, core }) => verb + kind + core));
}

/** What pages of terms set off: names, wordings, the verbs before them, cells of tables. */
function listTermWords({ frames, motifs }: Evolution): string[] {
  const words = motifs.flatMap(({ history: { motif }, group }) => [
    motif.term,
    group.title,
    ...motif.forms.map((form) => (typeof form === 'string' ? form : form.pattern)),
    ...motif.verbs,
  ]);
  return [...words, ...frames.flatMap(listFrameWords)];
}

/** The heading of a table of sentence patterns, and the cells that stand out: a term, and what is before it. */
function listFrameWords({ frame, columns, rows }: FrameTable): string[] {
  const isBold = (column: number) =>
    [column, column + 1].some((one) => columns[one]?.kind === 'words');
  return [frame.title, ...rows.flatMap(({ cells }) => cells.filter((_, column) => isBold(column)))];
}

function readSources(root: string, patterns: readonly string[]): string {
  const files = globSync([...patterns], { cwd: root }).sort();
  const kept = files.filter((file) => !/\.test\.ts$|variant|fixture|\/truth\//.test(file));
  return kept.map((file) => readFileSync(join(root, file), 'utf8')).join('');
}

/** Words that stand in h1–h3 or are handed to a component as its heading or title; headings and bold words of Markdown. */
function readHeadings(sources: string): string {
  const found = sources.matchAll(
    /<h[1-3][^>]*>([^<]*)<|\b(?:title|heading)(?:=|: | = )["'`]?([^"'`\n]*)|^#+ (.*)|\*\*(.*?)\*\*/gm,
  );
  return [...found].flatMap(([, ...words]) => words).join('');
}

/** The distinct Han characters and marks of a text, in order of code point. */
export function collectHan(text: string): string {
  const distinct = new Set(text.match(HAN));
  return [...distinct]
    .filter((one) => !GLYPHLESS.test(one))
    .sort()
    .join('');
}
