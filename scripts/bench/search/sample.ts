import { Converter } from 'opencc-js';
import { drawNumber, drawOne } from '../../../src/core/text/random.ts';
import type { ScannedText } from './plain-scan.ts';

interface Sampling {
  readonly count: number;
  /** Characters of the shortest and the longest. */
  readonly lengths?: readonly [number, number];
}

/** Substrings of 2 to 30 characters, cut anywhere, with at least one letter in them. */
export function drawSubstrings(
  texts: readonly ScannedText[],
  random: () => number,
  { count, lengths = [2, 30] }: Sampling,
): string[] {
  const whole = texts.flatMap(({ reading }) =>
    [...reading].map((_, index) => ({ reading, index })),
  );
  const samples: string[] = [];
  while (samples.length < count) {
    const { reading, index } = drawOne(random, whole);
    const points = [...reading];
    const words = points.slice(index, index + drawNumber(random, ...lengths)).join('');
    if (/[\p{L}\p{N}]/u.test(words)) samples.push(words);
  }
  return samples;
}

const HALF_WIDTH: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '，': ',',
    '。': '.',
    '、': ',',
    '；': ';',
    '：': ':',
    '？': '?',
    '（': '(',
    '）': ')',
    '“': '"',
    '”': '"',
    '——': '--',
  }),
);

/** The ways in which readers write the same words. */
export function listDisguises(
  random: () => number,
): Readonly<Record<string, (words: string) => string>> {
  return {
    ...Object.fromEntries(
      ['t', 'tw', 'hk'].map((to) => [`traditional (${to})`, Converter({ from: 'cn', to })]),
    ),
    'half-width punctuation': (words) => words.replace(/./gu, (one) => HALF_WIDTH.get(one) ?? one),
    'no punctuation': (words) => words.replace(/[^\p{L}\p{N}]/gu, ''),
    'full-width letters': (words) =>
      words.replace(/[!-~]/gu, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0)),
    'spaces and line breaks': (words) =>
      [...words].map((one) => one + drawOne(random, ['', '', ' ', '\n', '\u3000', '\t'])).join(''),
  };
}

/** The words with two neighbouring letters in each other's place; the same letters are no swap. */
export function swapNeighbours(letters: string, random: () => number): string {
  const points = [...letters];
  const places = points.map((_, at) => at).filter((at) => at > 0 && points[at] !== points[at - 1]);
  if (places.length === 0) return letters;
  const at = drawOne(random, places);
  return [...points.slice(0, at - 1), points[at], points[at - 1], ...points.slice(at + 1)].join('');
}

/** All distinct runs of `length` letters. */
export function listGrams(texts: readonly ScannedText[], length: number): string[] {
  const grams = new Set<string>();
  for (const { letters } of texts) {
    const points = [...letters];
    for (let start = 0; start + length <= points.length; start += 1) {
      grams.add(points.slice(start, start + length).join(''));
    }
  }
  return [...grams];
}
