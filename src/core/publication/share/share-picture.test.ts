import { expect, test } from 'vitest';
import { drawSpeech, drawUnit } from '../../edition/fixture-edition.ts';
import { traceMotif } from '../../evolution/history.ts';
import { measureLine } from '../../text/line.ts';
import { findSharedPage, listSharedPages } from './share-page.ts';
import { drawPicture } from './share-picture.ts';

const LONG = '让各国人民共享互联网发展成果，'.repeat(4);

function draw(path: string, ...texts: readonly string[]): string {
  const speeches = texts.map((text, index) => drawSpeech(2014 + index, text));
  const pages = listSharedPages({ documents: [], speeches });
  const motif = {
    id: 'm',
    term: '互联网',
    group: 'g',
    forms: ['互联网'],
    testimonia: [],
    finding: '',
    verbs: [],
  };
  const corpus = {
    years: speeches.map(({ year }) => year),
    documentIds: [],
    speeches: texts.map((text, index) => drawUnit(2014 + index, text)),
    documents: [],
  };
  const motifs = [traceMotif(motif, corpus)];
  return drawPicture(findSharedPage(pages, path), { edition: { speeches }, motifs });
}

/** Lines of text in order, with the size of each. */
function readLines(svg: string) {
  const lines = svg.matchAll(/<text [^>]*font-size="([\d.]+)"[^>]*>(.*?)<\/text>/g);
  return [...lines].map(([, size, text = '']) => ({
    size: Number(size),
    text: text.replace(/<[^>]+>/g, ''),
  }));
}

function readWords(svg: string, size: number): string[] {
  return readLines(svg).flatMap((line) => (line.size === size ? [line.text] : []));
}

test('the pull quote stands whole, in marks, in lines between words', () => {
  const lines = readWords(
    draw('2014/', '网络空间是人类共同的活动空间，网络空间前途命运应由世界各国共同掌握。'),
    47,
  );
  expect(lines).toEqual([
    '“网络空间是人类共同的活动空间，',
    '网络空间前途命运应由',
    '世界各国共同掌握。”',
  ]);
});

test('a quotation of more than 45 characters is smaller, and still whole', () => {
  const text = LONG.slice(0, 50);
  const svg = draw('2014/', text);
  expect(readWords(svg, 47)).toEqual([]);
  expect(readWords(svg, 40).join('')).toBe(`“${text}”`);
});

test('words for which there is no room end in an ellipsis', () => {
  const lines = readWords(draw('2014/', LONG.repeat(5)), 34);
  expect(lines.at(-1)).toMatch(/……$/);
});

test('the slip gives year and form in Chinese numerals, one character a line', () => {
  const letters = readLines(draw('2015/', '一。', '二。')).map(({ text }) => text);
  expect(letters.join('')).toContain('二〇一五年讲话节选');
});

test('a term has a ring where it is first and a disc where it returns', () => {
  const svg = draw('motifs/', '互联网。', '网络。', '互联网。');
  expect(svg.match(/<circle [^>]*stroke=/g)).toHaveLength(1);
  expect(svg.match(/<circle /g)).toHaveLength(2);
  expect(readLines(svg).map(({ text }) => text)).toContain('互联网');
});

test('no line on the cover reaches the stitches of the binding', () => {
  const lines = readLines(draw('', '一。', '二。')).filter(({ size }) => size >= 30);
  expect(lines.length).toBeGreaterThan(3);
  for (const { text, size } of lines) expect(276 + measureLine(text) * size).toBeLessThan(1098);
});

test('markup in a text is text', () => {
  expect(draw('2014/', '<b>&。')).toContain('&lt;b&gt;&amp;');
});

test.each(['', 'read/', 'motifs/', '2014/'])(
  'the picture of /%s is 1200 × 630 each time the same',
  (path) => {
    const svg = draw(path, '一。', '二。');
    expect(svg).toContain('width="1200" height="630"');
    expect(draw(path, '一。', '二。')).toBe(svg);
  },
);
