import { globSync } from 'node:fs';
import { dirname } from 'node:path';

/** The folder below `src` or `scripts` with the most files of ours, tests aside. */
export function findLargestFolder(): { readonly folder: string; readonly files: number } {
  const files = globSync('{src,scripts}/**/*.{ts,astro,css}').filter(
    (file) => !file.endsWith('.test.ts'),
  );
  const folders = Map.groupBy(files, dirname);
  return [...folders]
    .map(([folder, { length }]) => ({ folder, files: length }))
    .reduce((largest, one) => (one.files > largest.files ? one : largest));
}
