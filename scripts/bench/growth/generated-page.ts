import type { Edition } from '../../../src/core/edition/edition.ts';
import { drawNumber, drawOne } from '../../../src/core/text/random.ts';

/** What pages are drawn from. */
export interface PageMatter {
  /** Words as often as the documents have them. */
  readonly words: readonly string[];
  /** Clauses of the documents, which a page may have too. */
  readonly clauses: readonly string[];
  readonly speeches: Edition['speeches'];
  /** Letters of the documents by which none of them is called. */
  readonly sigla: readonly string[];
}

const PARAGRAPHS = 34;
/** A section has so many paragraphs below its heading. */
const SECTION = 8;
/** One paragraph in so many quotes an address, one says the same words without saying whose. */
const QUOTING = 5;
const ECHOING = 13;
/** One clause in so many stands in a document too. */
const SHARED = 60;
const LAST_YEAR = 2030;

/** Cuts the documents into words by the dictionary of Unicode (ICU); the same words in any two runs of one Node. */
export function collectMatter({ documents, speeches }: Edition): PageMatter {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const texts = documents.flatMap(({ passages }) => passages.map(({ text }) => text));
  const words = texts
    .flatMap((text) => [...segmenter.segment(text)].map(({ segment }) => segment))
    .filter((word) => /^\p{Script=Han}{2,4}$/u.test(word));
  const clauses = texts
    .flatMap((text) => text.split(/[，。；：！？、“”‘’《》（）—…]/u))
    .filter((clause) => /^\p{Script=Han}{12,24}$/u.test(clause));
  const used = new Set(documents.map(({ siglum }) => siglum));
  const sigla = [...new Set(words.join(''))].filter((letter) => !used.has(letter));
  return { words, clauses, speeches, sigla };
}

/**
 * A captured page of about 6,000 letters: navigation, source and date, half-width marks, headings, paragraphs that mean
 * nothing and sound like the documents, and quotations of the addresses.
 */
export function drawPage(random: () => number, matter: PageMatter, name: string): string {
  const year = drawNumber(random, 2016, LAST_YEAR);
  const date = `${year}-${drawTwoDigits(random, 12)}-${drawTwoDigits(random, 28)}`;
  const body = Array.from({ length: PARAGRAPHS }, (_, index) => [
    ...(index % SECTION === 0 ? [drawTitle(random, matter)] : []),
    `　　${drawParagraph(random, matter, { index, year })}`,
  ]).flat();
  return [
    '首页  新闻  时政  财经',
    '',
    `${drawTitle(random, matter)}${name}`,
    `${date} 08:15   来源:${name}日报`,
    ...body,
    '【责任编辑:某人】',
    '打印 收藏 返回顶部',
    '',
  ].join('\n');
}

function drawTwoDigits(random: () => number, most: number): string {
  return String(drawNumber(random, 1, most)).padStart(2, '0');
}

function drawTitle(random: () => number, matter: PageMatter): string {
  return drawWords(random, matter, 9);
}

function drawParagraph(
  random: () => number,
  matter: PageMatter,
  { index, year }: { readonly index: number; readonly year: number },
): string {
  const earlier = matter.speeches.filter((speech) => speech.year < year);
  const sentences = Array.from({ length: drawNumber(random, 3, 5) }, () =>
    Array.from({ length: drawNumber(random, 2, 4) }, () => drawClause(random, matter)).join(','),
  );
  const speech = drawOne(random, earlier);
  const quoted = drawOne(random, speech.sentences).text.replace(/[。！？“”‘’]/gu, '');
  if (index % QUOTING === 1) {
    sentences.unshift(`${speech.year}年,习近平主席在世界互联网大会上指出,“${quoted}”`);
  } else if (index % ECHOING === 0) {
    sentences.push(quoted);
  }
  return `${sentences.join('。')}。`;
}

function drawClause(random: () => number, matter: PageMatter): string {
  return drawNumber(random, 1, SHARED) === 1
    ? drawOne(random, matter.clauses)
    : drawWords(random, matter, drawNumber(random, 8, 18));
}

function drawWords(random: () => number, { words }: PageMatter, letters: number): string {
  let text = '';
  while (text.length < letters) text += drawOne(random, words);
  return text;
}
