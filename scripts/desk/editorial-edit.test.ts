import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { findCitationProblems } from '../../src/press/history/register-history.ts';
import { proveContent } from '../../src/press/modules.ts';
import { copyProject } from '../project-copy.ts';
import { EDITORIAL_EDITS } from './editorial-edit.ts';

/** Tests that take long and draw their own texts from those of the edition: no edit of these has touched them. */
const LEFT_OUT = /growth|quotation-search/;

/** Tests that read the project's own content, not the fixture. */
const TESTS = globSync('src/**/*.test.ts').filter((file) => {
  const text = readFileSync(file, 'utf8');
  const readsContent = /loadEdition|openQuoteChecker|readEdition/.test(text);
  return readsContent && !text.includes('openWorkshop') && !LEFT_OUT.test(file);
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

test.concurrent.each(Object.entries(EDITORIAL_EDITS))(
  'where %s, the check and all tests of the content hold',
  async (_, edit) => {
    const { root, remove } = copyProject();
    try {
      edit(root);
      const proved = proveContent(root);
      expect(proved.ok ? [] : proved.problems).toEqual([]);
      if (proved.ok)
        expect(findCitationProblems(root, proved.citations.citations)).toMatchObject([]);
      expect(await runTests(root)).toBe('');
    } finally {
      remove();
    }
  },
  240_000,
);
