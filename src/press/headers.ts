import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HEADER_POLICY } from './security.ts';

/** Headers of every answer. */
export const HEADERS = {
  'Content-Security-Policy': HEADER_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  // All is public, and data stand beside pages too. A second rule would make some hosts send the value twice.
  'Access-Control-Allow-Origin': '*',
} as const;

/** Headers of files by their path below the base: without a charset browsers guess one. */
const FILE_HEADERS = [
  ['*.txt', 'Content-Type', 'text/plain; charset=utf-8'],
  ['*.md', 'Content-Type', 'text/markdown; charset=utf-8'],
  ['*.bib', 'Content-Type', 'text/x-bibtex; charset=utf-8'],
  ['*.csv', 'Content-Type', 'text/csv; charset=utf-8'],
] as const;

/** Headers of one file beside {@link HEADERS}; `path` is below the base, without leading slash. */
export function listFileHeaders(path: string): (readonly [name: string, value: string])[] {
  return FILE_HEADERS.filter(([pattern]) => {
    const [start = '', end = ''] = pattern.split('*');
    return path.startsWith(start) && path.endsWith(end);
  }).map(([, name, value]) => [name, value]);
}

/**
 * Writes what hosts and search engines read: `_headers` for Netlify, Cloudflare Pages and others, `.nojekyll` so that
 * GitHub Pages serves folders that begin with `_`, and `robots.txt`, which names the sitemap. `home` is the site's first
 * page, with trailing slash.
 */
export async function writeHostFiles(folder: string, home: string): Promise<void> {
  const lines = Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}`);
  const { pathname } = new URL(home);
  const files = FILE_HEADERS.map(
    ([path, name, value]) => `${pathname}${path}\n  ${name}: ${value}\n`,
  );
  await writeFile(join(folder, '_headers'), `/*\n${lines.join('\n')}\n\n${files.join('\n')}`);
  await writeFile(join(folder, '.nojekyll'), '');
  const robots = ['User-agent: *', 'Allow: /', `Sitemap: ${home}sitemap-index.xml`];
  await writeFile(join(folder, 'robots.txt'), `${robots.join('\n')}\n`);
}
