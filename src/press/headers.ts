import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HEADER_POLICY } from './security.ts';

/** Headers of every answer. */
export const HEADERS = {
  'Content-Security-Policy': HEADER_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
} as const;

/** Writes `_headers`, the file that Netlify, Cloudflare Pages and others read. */
export async function writeHeaders(folder: string): Promise<void> {
  const lines = Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}`);
  await writeFile(join(folder, '_headers'), `/*\n${lines.join('\n')}\n`);
}
