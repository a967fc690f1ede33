import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

/** What each layer may import, as patterns of package names and of paths below `src`. */
const MAY_IMPORT: Readonly<Record<string, readonly RegExp[]>> = {
  schema: [/^astro\/zod$/, /^schema\//],
  core: [/^core\//, /^schema\//],
  client: [/^core\//, /^schema\//, /^client\//],
  build: [/^node:/, /^[a-z@]/, /^core\//, /^schema\//, /^build\//],
  components: [
    /^astro/,
    /^virtual:/,
    /^core\//,
    /^schema\//,
    /^components\//,
    /^client\//,
    /^styles\//,
  ],
};
const NEVER: Readonly<Record<string, readonly RegExp[]>> = {
  build: [/^components\//, /^layouts\//, /^pages\//, /^client\//],
  components: [/^build\//, /^pages\//, /^node:/],
};
const IMPORT = /^\s*(?:import|export)\s(?:[^'";]*?\sfrom\s)?'([^']+)'/gm;

function listImports(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(IMPORT)].map(([, name = '']) =>
    name.startsWith('.') ? relative('src', join(dirname(file), name)) : name,
  );
}

test.each(Object.keys(MAY_IMPORT))('%s imports what its layer may', (layer) => {
  const files = globSync(`src/${layer}/**/*.{ts,astro}`).filter(
    (file) => !file.endsWith('.test.ts'),
  );
  expect(files.length).toBeGreaterThan(0);
  const wrong = files.flatMap((file) =>
    listImports(file)
      .filter(
        (name) =>
          !(MAY_IMPORT[layer] ?? []).some((rule) => rule.test(name)) ||
          (NEVER[layer] ?? []).some((rule) => rule.test(name)),
      )
      .map((name) => `${file} imports ${name}`),
  );
  expect(wrong).toEqual([]);
});
