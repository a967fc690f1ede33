import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Unit tests lie beside the code; `scripts/site` tests the built site in Chromium. */
export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/*.test.ts', 'scripts/{desk,structure}/*.test.ts'],
          testTimeout: 60_000,
          // A process loads the code once for all its files; a file that stubs globals puts them back at its end.
          isolate: false,
        },
      },
      {
        root,
        test: {
          name: 'site',
          include: ['scripts/site/**/*.test.ts'],
          globalSetup: ['scripts/site/setup.ts'],
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
