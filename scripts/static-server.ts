import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { createGzip } from 'node:zlib';
import { HEADER_POLICY } from '../src/press/security.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.bib': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};
const COMPRESSED = /^\.(html|css|m?js|json|jsonld|csv|txt|md|bib|xml|svg)$/;

/** Serves a built site below `base` as a static host would, with the policy of `_headers`. */
export function serveFolder(folder: string, base: string): Server {
  const prefix = `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = findFile(folder, prefix, pathname);
    const found = file ?? join(folder, '404.html');
    if (!existsSync(found)) {
      response.writeHead(404).end();
      return;
    }
    const extension = extname(found);
    const isZipped =
      COMPRESSED.test(extension) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
    response.writeHead(file === null ? 404 : 200, {
      'content-type': TYPES[extension] ?? 'application/octet-stream',
      'content-security-policy': HEADER_POLICY,
      'x-content-type-options': 'nosniff',
      ...(isZipped ? { 'content-encoding': 'gzip' } : {}),
    });
    const bytes = createReadStream(found);
    if (isZipped) bytes.pipe(createGzip()).pipe(response);
    else bytes.pipe(response);
  });
}

function findFile(folder: string, prefix: string, pathname: string): string | null {
  if (!pathname.startsWith(prefix)) return null;
  const path = normalize(join(folder, decode(pathname.slice(prefix.length))));
  if (
    path !== folder &&
    !path.startsWith(normalize(folder) + sep) &&
    path !== normalize(`${folder}/`)
  )
    return null;
  if (!existsSync(path)) return null;
  if (!statSync(path).isDirectory()) return path;
  const index = join(path, 'index.html');
  return existsSync(index) ? index : null;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
