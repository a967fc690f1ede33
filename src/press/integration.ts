import { copyFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import type { Plugin } from 'vite';
import { listQueryRecords, type QueryRecord } from '../core/concordance/query-corpus.ts';
import { createStepClock } from './build-step.ts';
import { FONT_FOLDER, makeFonts } from './fonts/fonts.ts';
import { writeHostFiles } from './headers.ts';
import { buildModules, type VirtualModules } from './modules.ts';
import { INDEX_FOLDER, writeSearchIndex } from './search/pagefind.ts';

/** Where the search index of the dev server lies, below the project's root. */
const DEV_INDEX = '.astro/search/';

/**
 * Builds the edition once, proves it, cuts the fonts and hands both to the pages.
 * A Problem in `content/` stops the build before anything is written.
 */
export function editionIntegration(): AstroIntegration {
  let root = process.cwd();
  let records: readonly QueryRecord[];
  let home: string;
  const step = createStepClock();
  let fonts: Promise<void>;
  return {
    name: 'edition',
    hooks: {
      'astro:config:setup': async ({ config, updateConfig, injectScript, logger }) => {
        root = fileURLToPath(config.root);
        home = `${config.site ?? ''}${config.base.replace(/\/*$/, '/')}`;
        const modules = buildModules(root);
        const { edition } = modules['virtual:edition'];
        records = listQueryRecords(edition, modules['virtual:citations'].citations);
        // Threads cut the fonts until Vite asks for them.
        fonts = makeFonts(root, edition, modules['virtual:evolution'].evolution);
        const proved = `${edition.documents.length} documents, ${edition.speeches.length} addresses proved`;
        logger.info(proved);
        step(proved);
        // In dev, styles stand in the order in which they are met; the file with the layer order goes first.
        injectScript('page-ssr', "import '/src/styles/edition.css';");
        updateConfig({ vite: { plugins: [virtualModules(root, modules)] } });
      },
      'astro:build:setup': async () => {
        await fonts;
        step('fonts cut');
      },
      'astro:server:setup': async ({ server }) => {
        await fonts;
        const folder = join(root, DEV_INDEX);
        await writeSearchIndex(records, folder);
        const serve = sirv(join(folder, INDEX_FOLDER), { dev: true, etag: true });
        server.middlewares.use(`${server.config.base}${INDEX_FOLDER}`, serve);
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        step('pages set');
        await writeHostFiles(folder, home);
        await writeSearchIndex(records, folder);
        step('search index written');
        await copyFile(join(root, FONT_FOLDER, 'LICENSE.txt'), join(folder, 'font-license.txt'));
      },
    },
  };
}

/** Serves the modules as JSON; a change below `content/` makes them anew. */
function virtualModules(root: string, first: VirtualModules): Plugin {
  let modules = first;
  return {
    name: 'edition-virtual-modules',
    resolveId: (id) => (id in modules ? `\0${id}` : undefined),
    load: (id) => {
      const values = modules[id.slice(1)];
      if (!id.startsWith('\0') || values === undefined) return undefined;
      return Object.entries(values)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join('\n');
    },
    handleHotUpdate: ({ file, server }) => {
      if (!relative(root, file).startsWith(`content${sep}`)) return;
      modules = buildModules(root);
      server.moduleGraph.invalidateAll();
      server.ws.send({ type: 'full-reload' });
    },
    configureServer: (server) => {
      server.watcher.add([`${root}/content`, `${root}/${FONT_FOLDER}`]);
    },
  };
}
