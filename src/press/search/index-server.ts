import { createReadStream, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { INDEX_FOLDER } from './pagefind.ts';

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.js', 'text/javascript'],
  ['.json', 'application/json'],
]);

/**
 * Serves the index that stands in `pagefind/` below `outDir`, for the development server, which builds no site.
 * `base` is the site's root with trailing slash.
 */
export function createIndexServer(outDir: string, base: string) {
  const prefix = `${base}${INDEX_FOLDER}/`;
  const folder = join(outDir, INDEX_FOLDER);
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const path = decodeURI((request.url ?? '').replace(/[?#].*$/, ''));
    const file = normalize(join(folder, path.slice(prefix.length)));
    const isOurs = path.startsWith(prefix) && file.startsWith(`${folder}${sep}`);
    if (!isOurs || statSync(file, { throwIfNoEntry: false })?.isFile() !== true) {
      next();
      return;
    }
    response.setHeader('Content-Type', TYPES.get(extname(file)) ?? 'application/octet-stream');
    response.setHeader('Cache-Control', 'no-cache');
    createReadStream(file).pipe(response);
  };
}
