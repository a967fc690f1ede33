import type { Plugin } from 'vite';

const HELPER = '\0vite/preload-helper.js';

/**
 * Lets `import()` be what it is in the browser. Vite puts a loader of 1 KB around every one, which fetches style
 * sheets and modules ahead; the late modules of this site have no styles and import one file at most.
 */
export function plainImport(): Plugin {
  return {
    name: 'plain-import',
    enforce: 'pre',
    load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
