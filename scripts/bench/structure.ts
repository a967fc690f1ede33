import { globSync, readFileSync } from 'node:fs';
import { listOwnExports } from '../structure/export.ts';
import { findLargestFolder } from '../structure/folder-size.ts';
import { listLongFunctions, listWideFunctions } from '../structure/function-size.ts';
import { listBreaches, listCircles } from '../structure/layers.ts';
import { readSources } from '../structure/source.ts';

type PrintLine = (what: string, measured: string, limit: string) => void;

/** Prints how much code there is, and how far it keeps to the rules of the house. */
export function benchStructure(print: PrintLine): void {
  const files = globSync('{src,scripts}/**/*.{ts,astro,css}');
  const lines = files.reduce((sum, file) => sum + countLines(file), 0);
  print('lines of ts, astro, css in src and scripts', String(lines), '31000');
  const largest = findLargestFolder();
  print(`files in the largest folder, tests aside: ${largest.folder}`, String(largest.files), '16');
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
