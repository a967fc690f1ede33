import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { listQueryRecords, type QueryRecord } from '../core/concordance/query-corpus.ts';
import { writeBook } from './book/book.ts';
import { writeDataArchive } from './book/data-archive.ts';
import { createStepClock } from './build-step.ts';
import { FONT_FOLDER, makeFonts } from './fonts/fonts.ts';
import { collectNotices } from './formats/notices.ts';
import { writeHostFiles } from './headers.ts';
import { serveLiveEdition } from './live-edition.ts';
import { buildModules, type EditionModules } from './modules.ts';
import { INDEX_FOLDER, writeSearchIndex } from './search/pagefind.ts';
import { type Drawing, drawPictures } from './share/drawing.ts';
import { writeIcons, writePictures } from './share/pictures.ts';

/** Where the search index of the dev server lies, below the project's root. */
const DEV_INDEX = '.astro/search/';

/**
 * Builds the edition once, proves it, cuts the fonts and hands both to the pages.
 * A Problem in `content/` stops the build before anything is written.
 */
export function editionIntegration(): AstroIntegration {
  let root = process.cwd();
  let records: readonly QueryRecord[];
  let drawings: readonly Drawing[];
  let published: EditionModules;
  let home: string;
  const step = createStepClock();
  const notices = collectNotices(() => root);
  let fonts: Promise<void>;
  return {
    name: 'edition',
    hooks: {
      'astro:config:setup': async ({ config, updateConfig, injectScript, logger }) => {
        root = fileURLToPath(config.root);
        home = `${config.site ?? ''}${config.base.replace(/\/*$/, '/')}`;
        const modules = buildModules(root);
        published = modules;
        const { edition } = modules['virtual:edition'];
        const { evolution } = modules['virtual:evolution'];
        drawings = drawPictures(edition, evolution);
        records = listRecords(modules);
        // Threads cut the fonts until Vite asks for them.
        fonts = makeFonts(root, edition, evolution);
        const proved = `${edition.documents.length} documents, ${edition.speeches.length} addresses proved`;
        logger.info(proved);
        step(proved);
        // In dev, styles stand in the order in which they are met; the file with the layer order goes first.
        injectScript('page-ssr', "import '/src/styles/edition.css';");
        const live = {
          root,
          modules,
          logger,
          follow: (renewed: EditionModules) =>
            writeSearchIndex(listRecords(renewed), join(root, DEV_INDEX)),
        };
        updateConfig({ vite: { plugins: [serveLiveEdition(live), notices.plugin] } });
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
        await writePictures(folder, drawings, join(root, FONT_FOLDER));
        await writeIcons(folder);
        step('pictures drawn');
        await notices.write(folder);
        await writeBook(folder, published, { home, fonts: join(root, FONT_FOLDER) });
        await writeDataArchive(folder, published['virtual:edition'].edition, home);
        step('book bound, data packed');
        await copyFile(join(root, FONT_FOLDER, 'LICENSE.txt'), join(folder, 'font-license.txt'));
      },
    },
  };
}

function listRecords(modules: EditionModules): QueryRecord[] {
  const { edition } = modules['virtual:edition'];
  return listQueryRecords(edition, modules['virtual:citations'].citations);
}
