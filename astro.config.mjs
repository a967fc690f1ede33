import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { REMARK_PLUGINS } from './src/press/content/file/markdown.ts';
import { readFormerPaths } from './src/press/content/register-file.ts';
import { readEditionDate } from './src/press/formats/edition-date.ts';
import { editionIntegration } from './src/press/integration.ts';
import { silenceKnownWarnings } from './src/press/known-warnings.ts';
import { readSiteAddress } from './src/press/site-address.ts';

const former = readFormerPaths(process.cwd());

/** Styles of more than one kind of page are one file, beside the page's own: a page asks for two, not for eight. */
const SHARED_STYLES = { name: 'site', test: /\.css$/, minShareCount: 2 };

/** What several scripts use is one file, which a page asks for in one step; only searches fold text. */
const SHARED_SCRIPTS = { name: 'shared', test: /\/src\/(?!core\/text\/).*\.ts$/, minShareCount: 3 };

/** Astro names a script after the component that it stands in, with all of its query. */
const nameScript = ({ name }) => `_astro/${name.split('.astro')[0]}.[hash].js`;

export default defineConfig({
  ...readSiteAddress(process.env),
  outDir: process.env.OUT_DIR ?? './dist',
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never' },
  integrations: [
    mdx(),
    sitemap({
      lastmod: readEditionDate(process.cwd()),
      filter: (page) =>
        !page.includes('/404') && !former.some((path) => page.endsWith(`/${path}/`)),
    }),
    editionIntegration(),
  ],
  markdown: {
    processor: unified({ smartypants: false, remarkPlugins: [...REMARK_PLUGINS] }),
    syntaxHighlight: false,
  },
  vite: {
    plugins: [silenceKnownWarnings()],
    build: {
      modulePreload: false,
      assetsInlineLimit: 0,
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: { entryFileNames: nameScript, codeSplitting: { groups: [SHARED_SCRIPTS] } },
          },
        },
      },
      prerender: {
        build: { rolldownOptions: { output: { codeSplitting: { groups: [SHARED_STYLES] } } } },
      },
    },
  },
});
