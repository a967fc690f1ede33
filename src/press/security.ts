/** Directives of the Content-Security-Policy, without script-src and style-src, which Astro fills with hashes. */
export const CSP_DIRECTIVES = [
  "default-src 'none'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
] as const;

/** Pagefind runs WebAssembly. */
export const SCRIPT_SOURCES = ["'self'", "'wasm-unsafe-eval'"] as const;

export const STYLE_SOURCES = ["'self'"] as const;

/** The policy for a header, which alone can forbid framing. */
export const HEADER_POLICY = [
  ...CSP_DIRECTIVES,
  `script-src ${SCRIPT_SOURCES.join(' ')}`,
  `style-src ${STYLE_SOURCES.join(' ')}`,
  "frame-ancestors 'none'",
].join('; ');
