import { provideBrowser } from './browser.ts';
import { runInTurn } from './process.ts';

/** Everything that decides whether a change is good: content, style, types, unit and browser tests. */
try {
  provideBrowser();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
await runInTurn([
  { command: process.execPath, options: ['scripts/check.ts'] },
  { command: 'biome', options: ['check', '--error-on-warnings', '.'] },
  { command: 'astro', options: ['check', '--minimumFailingSeverity', 'warning'] },
  { command: 'tsc', options: ['--noEmit', '--project', 'src/core'] },
  {
    command: 'vitest',
    options: ['run', '--config', 'scripts/vitest.config.ts', ...process.argv.slice(2)],
  },
]);
