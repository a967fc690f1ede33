import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const COPIED = [
  'src',
  'content',
  'public',
  'scripts',
  'astro.config.mjs',
  'LICENSE.md',
  'package.json',
  'tsconfig.json',
];

/** A copy of the project in a temporary folder, where content can be changed, checked and built. */
interface ProjectCopy {
  readonly root: string;
  /** Takes the folder away. */
  readonly remove: () => void;
}

/** Copies the project at the working directory; packages are shared with it. */
export function copyProject(): ProjectCopy {
  const root = mkdtempSync(join(tmpdir(), 'edition-'));
  for (const name of COPIED) cpSync(name, join(root, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction');
  return { root, remove: () => rmSync(root, { recursive: true }) };
}
