import { createHash } from 'node:crypto';

/** Applies the reader's choice of light or dark, which `client/theme.ts` stores: the page never shows in the other first. */
export const THEME_SCRIPT =
  'try{const{theme}=localStorage;if(theme)document.documentElement.dataset.theme=theme}catch{}';

/** Whatever order the files of styles come in, the layers rank as named here. */
export const LAYER_ORDER = '@layer tokens, base, frame, reading, notes, page, print;';

/**
 * The Content-Security-Policy of every page, in its head. These two alone are inline, and named by their
 * hash; `astro dev`, which works with inline styles, goes without. Pagefind runs WebAssembly.
 */
export const PAGE_POLICY = [
  "default-src 'none'",
  `script-src 'self' 'wasm-unsafe-eval' ${hash(THEME_SCRIPT)}`,
  `style-src 'self' ${hash(LAYER_ORDER)}`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** The policy for a header, which alone can forbid framing. */
export const HEADER_POLICY = `${PAGE_POLICY}; frame-ancestors 'none'`;

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
