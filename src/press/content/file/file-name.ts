import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { ProblemWording } from '../../../core/problem.ts';
import { suggestName } from '../../../core/text/alignment/suggestion.ts';

/** Files that systems and editors leave behind, and that nobody means to publish. */
const LEFT_BEHIND = /^\.|^(?:Thumbs\.db|desktop\.ini|Icon\r)$|~$/i;

/** Names in a folder of `content/`, sorted, without those that systems leave behind; none if there is no folder. */
export function listFolder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => !LEFT_BEHIND.test(name))
    .sort();
}

/** What is wrong with the name of a file that is asked for; `null` if it is there, letter for letter. */
export function checkFileName(root: string, file: string): ProblemWording | null {
  const names = listFolder(join(root, dirname(file)));
  const name = basename(file);
  if (names.includes(name)) return null;
  const otherCase = names.find((one) => one.toLowerCase() === name.toLowerCase());
  if (otherCase !== undefined) {
    return {
      code: 'file-name-case',
      expected: `${name}, capital and small letters alike`,
      found: otherCase,
      fix: `rename ${otherCase} to ${name}`,
    };
  }
  const near = suggestName(name, names);
  return {
    code: 'file-missing',
    expected: 'the file',
    found: near === null ? 'no such file' : `no such file, but one called ${near}`,
    fix:
      near === null
        ? `add ${name}, or bring it back with  git checkout -- ${file}`
        : `rename ${near} to ${name}`,
  };
}
