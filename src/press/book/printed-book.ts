import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Name of the printed book of a version, in `public/`; a build takes over what lies there. */
export function namePrintedBook(version: string): string {
  return `wangluo-kongjian-${version}.pdf`;
}

/** Name of the printed book if it has been made of this version, else `null`. */
export function findPrintedBook(root: string, version: string): string | null {
  const name = namePrintedBook(version);
  return existsSync(join(root, 'public', name)) ? name : null;
}
