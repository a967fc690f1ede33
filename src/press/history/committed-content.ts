import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The last commit, and the one before it for a tree in which nothing has changed since. */
const COMMITS = ['HEAD', 'HEAD~1'] as const;

/** Commits that have the project's content, the last first; none where git is not at hand. */
export function listCommits(root: string): string[] {
  return COMMITS.filter((commit) => {
    try {
      runGit(root, ['rev-parse', '--verify', '--quiet', `${commit}:./content`]);
      return true;
    } catch {
      return false;
    }
  });
}

/** Whether files below some paths differ from a commit or are in none. */
export function hasChangedSince(root: string, commit: string, paths: readonly string[]): boolean {
  const names = paths.map((path) => `./${path}`);
  return (
    runGit(root, ['diff', '--name-only', commit, '--', ...names]) !== '' ||
    runGit(root, ['ls-files', '--others', '--exclude-standard', '--', ...names]) !== ''
  );
}

/** Hands a copy of the project's content as a commit has it to `read`; the copy then goes. The index stays as it is. */
export function readCommittedContent<Value>(
  root: string,
  commit: string,
  read: (copy: string) => Value,
): Value {
  const copy = mkdtempSync(join(tmpdir(), 'edition-before-'));
  const index = { GIT_INDEX_FILE: join(copy, 'index') };
  try {
    runGit(root, ['read-tree', `${commit}:./content`], index);
    const prefix = `--prefix=${join(copy, 'content')}/`;
    const top = runGit(root, ['rev-parse', '--show-toplevel']).trim();
    runGit(top, ['-c', 'core.autocrlf=false', 'checkout-index', '--all', prefix], index);
    return read(copy);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** Runs git below `root`; throws where git or what it is asked for is not there. */
export function runGit(
  root: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): string {
  return execFileSync('git', words, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1 << 28,
  });
}
