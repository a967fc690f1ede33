import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { Problem } from '../../src/core/problem.ts';
import { findCitationProblems } from '../../src/press/history/register-history.ts';
import { proveContent } from '../../src/press/modules.ts';
import { copyProject } from '../project-copy.ts';
import { EDITORIAL_EDITS } from './editorial-edit.ts';

/** Tests that read the project's own content, not the fixture. */
const TESTS = globSync('src/**/*.test.ts').filter((file) => {
  const text = readFileSync(file, 'utf8');
  return /loadEdition|openQuoteChecker|readEdition/.test(text) && !text.includes('openWorkshop');
});

const run = promisify(execFile);

/** Runs the tests of a copy; resolves with what they print if one fails, else with nothing. */
async function runTests(root: string): Promise<string> {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST'));
  const options = ['run', '--config', 'scripts/vitest.config.ts', '--project', 'unit'];
  const words = ['node_modules/vitest/vitest.mjs', ...options, '--maxWorkers', '1', ...TESTS];
  try {
    await run(process.execPath, words, { cwd: root, env: Object.fromEntries(own) });
    return '';
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
  }
}

function listProblems(root: string): readonly Problem[] {
  const proved = proveContent(root);
  return proved.ok ? findCitationProblems(root, proved.citations.citations) : proved.problems;
}

test.each(Object.entries(EDITORIAL_EDITS))('where %s, the check holds', (_, edit) => {
  const { root, remove } = copyProject();
  try {
    edit(root);
    expect(listProblems(root)).toEqual([]);
  } finally {
    remove();
  }
});

test('where all these edits are made, the check and all tests of the content hold', async () => {
  const { root, remove } = copyProject();
  try {
    for (const edit of Object.values(EDITORIAL_EDITS)) edit(root);
    expect(listProblems(root)).toEqual([]);
    expect(await runTests(root)).toBe('');
  } finally {
    remove();
  }
}, 240_000);
