/**
 * The Content-Security-Policy of every page, in its head. Nothing on a page is inline, so no hash is needed, and
 * `astro dev`, which works with inline styles, goes without. Pagefind runs WebAssembly.
 */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** The policy for a header, which alone can forbid framing. */
export const HEADER_POLICY = `${PAGE_POLICY}; frame-ancestors 'none'`;
