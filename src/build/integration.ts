import { copyFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import { formatProblem } from '../core/problem.ts';
import { FONT_FOLDER, makeFonts } from './fonts.ts';
import { writeHeaders } from './headers.ts';
import { loadEdition } from './load.ts';

/** Everything a page may import from the build, by module name, as values that JSON can carry. */
export type VirtualModules = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * Builds the edition once, proves it, cuts the fonts and hands both to the pages.
 * A Problem in `content/` stops the build before anything is written.
 */
export function editionIntegration(): AstroIntegration {
  let root = process.cwd();
  return {
    name: 'edition',
    hooks: {
      'astro:config:setup': async ({ config, updateConfig, injectScript, logger }) => {
        root = fileURLToPath(config.root);
        const { edition } = buildModules(root)['virtual:edition'];
        await makeFonts(root, edition);
        logger.info(
          `${edition.documents.length} documents, ${edition.speeches.length} addresses proved`,
        );
        // In dev, styles stand in the order in which they are met; the file with the layer order goes first.
        injectScript('page-ssr', "import '/src/styles/edition.css';");
        updateConfig({ vite: { plugins: [virtualModules(root)] } });
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        await writeHeaders(folder);
        await copyFile(join(root, FONT_FOLDER, 'LICENSE.txt'), join(folder, 'font-license.txt'));
      },
    },
  };
}

function buildModules(root: string) {
  const result = loadEdition(root);
  if (!result.ok) {
    const report = result.problems.map(formatProblem).join('\n\n');
    throw new Error(`${result.problems.length} problems in content/\n\n${report}\n`);
  }
  const { edition } = result;
  return { 'virtual:edition': { edition } } satisfies VirtualModules;
}

/** Serves the modules as JSON; a change below `content/` makes them anew. */
function virtualModules(root: string): Plugin {
  const content = `${relative(root, 'content')}${sep}`;
  let modules: VirtualModules = buildModules(root);
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
      if (!relative(root, file).startsWith(content)) return;
      modules = buildModules(root);
      server.moduleGraph.invalidateAll();
      server.ws.send({ type: 'full-reload' });
    },
    configureServer: (server) => {
      server.watcher.add([`${root}/content`, `${root}/${FONT_FOLDER}`]);
    },
  };
}
