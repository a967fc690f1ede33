import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { listOwnExports } from '../structure/export.ts';
import { listLongFunctions, listWideFunctions } from '../structure/function-size.ts';
import { listBreaches, listCircles } from '../structure/layers.ts';
import { readSources } from '../structure/source.ts';

type PrintLine = (what: string, measured: string, limit: string) => void;

/** Prints how much code there is, and how far it keeps to the rules of the house. */
export function benchStructure(print: PrintLine): void {
  const files = globSync('{src,scripts}/**/*.{ts,astro,css}');
  const lines = files.reduce((sum, file) => sum + countLines(file), 0);
  print('lines of ts, astro, css in src and scripts', String(lines), '31000');
  const [folder, size] = findLargestFolder(files);
  print(`files in the largest folder, tests aside: ${folder}`, String(size), '16');
  print('import circles', String(listCircles().length), '0');
  print('breaches of the import table', String(listBreaches().length), '0');
  const sources = readSources();
  const long = listLongFunctions(sources).length;
  print('functions over 40 lines that follow no paper', String(long), '0');
  print('functions with over three parameters', String(listWideFunctions(sources).length), '0');
  print('exported names that no other file imports', String(listOwnExports(sources).length), '0');
}

function countLines(file: string): number {
  return readFileSync(file, 'utf8').split('\n').length - 1;
}

function findLargestFolder(files: readonly string[]): readonly [folder: string, size: number] {
  const sizes = new Map<string, number>();
  for (const file of files.filter((one) => !one.endsWith('.test.ts'))) {
    sizes.set(dirname(file), (sizes.get(dirname(file)) ?? 0) + 1);
  }
  return [...sizes].reduce((largest, one) => (one[1] > largest[1] ? one : largest), ['', 0]);
}
