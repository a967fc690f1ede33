import { ENGINES, provideBrowser, tryBrowser } from './browser.ts';
import { readProgram } from './process.ts';

/**
 * Everything that decides whether a change is good: content, style, types, unit and browser tests. Two rows of
 * programs run beside each other; each tells what it printed when it ends, and all run to the end whatever fails.
 */
try {
  provideBrowser();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
for (const engine of ENGINES) {
  const found = tryBrowser(engine);
  console.log('path' in found ? `Tested in ${engine}.` : `Not tested in ${engine}: ${found.why}`);
}

type Program = readonly [command: string, ...options: string[]];

const chosen = process.argv.slice(2);
const VITEST: Program = [
  'vitest',
  'run',
  '--config',
  'scripts/vitest.config.ts',
  '--passWithNoTests',
];

const failed = await Promise.all([
  runRow([
    ['astro', 'check', '--minimumFailingSeverity', 'warning'],
    [...VITEST, '--project', 'site', ...chosen],
  ]),
  runRow([
    [process.execPath, 'scripts/check.ts'],
    ['biome', 'check', '--error-on-warnings', '.'],
    ['tsc', '--noEmit', '--project', 'src/core'],
    [...VITEST, '--project', 'unit', ...chosen],
  ]),
]);
for (const line of failed.flat()) console.error(`failed: ${line}`);
process.exitCode = failed.flat().length > 0 ? 1 : 0;

/** Runs programs one after the other and returns those that failed. */
async function runRow(programs: readonly Program[]): Promise<string[]> {
  const failed: string[] = [];
  for (const [command, ...options] of programs) {
    console.log(`> ${[command, ...options].join(' ')}`);
    const { code, output } = await readProgram(command, options);
    console.log(output.trimEnd());
    if (code !== 0) failed.push([command, ...options].join(' '));
  }
  return failed;
}
