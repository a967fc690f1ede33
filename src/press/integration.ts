import { writeSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import type { Plugin } from 'vite';
import { listQueryRecords, type QueryRecord } from '../core/concordance/query-corpus.ts';
import { writeBook } from './book/book.ts';
import { writeDataArchive } from './book/data-archive.ts';
import { createStepClock } from './build-step.ts';
import { type CutFonts, FONT_FOLDER, makeFonts, placeFonts, SHEET_FOLDER } from './fonts/fonts.ts';
import { collectNotices } from './formats/notices.ts';
import { writeHostFiles } from './headers.ts';
import { serveLiveEdition } from './live-edition.ts';
import { type EditionModules, openModules } from './modules.ts';
import { INDEX_FOLDER, writeSearchIndex } from './search/pagefind.ts';
import { type Drawing, drawPictures } from './share/drawing.ts';
import { writeIcons, writePictures } from './share/pictures.ts';

/** Where the search index of the dev server lies, below the project's root. */
const DEV_INDEX = '.astro/search/';

/** What is made beside the pages from one reading of the content. */
interface Edited {
  readonly modules: EditionModules;
  readonly records: readonly QueryRecord[];
  readonly drawings: readonly Drawing[];
  /** A thread cuts them while pages are set. */
  readonly fonts: CutFonts;
}

type SetupOptions = Parameters<NonNullable<AstroIntegration['hooks']['astro:config:setup']>>[0];

/** Where the project lies, where it will be published, and what was read last. */
interface Press {
  root: string;
  home: string;
  /** Folder of a built site where Vite puts what pages use. */
  assets: string;
  edited: Edited | null;
}

/**
 * Builds the edition once, proves it, cuts the fonts and hands both to the pages.
 * A Problem in `content/` stops the build before anything is written; the development server shows it.
 */
export function editionIntegration(): AstroIntegration {
  const press: Press = { root: process.cwd(), home: '', assets: '', edited: null };
  const step = createStepClock();
  const notices = collectNotices(() => press.root);
  return {
    name: 'edition',
    hooks: {
      'astro:config:setup': (options) => {
        const live = openEdition(press, options);
        if (press.edited !== null) step(nameTexts(press.edited.modules));
        options.updateConfig({ vite: { plugins: [live, notices.plugin] } });
      },
      'astro:server:setup': async ({ server }) => {
        const folder = join(press.root, DEV_INDEX);
        if (press.edited !== null) await followEdit(press.root, press.edited);
        const serve = (path: string) => sirv(path, { dev: true, etag: true });
        const { base } = server.config;
        server.middlewares.use(`${base}${INDEX_FOLDER}`, serve(join(folder, INDEX_FOLDER)));
        server.middlewares.use(`${base}${SHEET_FOLDER}`, serve(join(press.root, FONT_FOLDER)));
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        step('pages set');
        await notices.write(folder);
        if (press.edited !== null) await writeBeside(folder, press.edited, { ...press, step });
      },
    },
  };
}

/** Reads the edition for a build or the development server, and again after each edit. */
function openEdition(
  press: Press,
  { config, command, injectScript, logger }: SetupOptions,
): Plugin {
  const root = fileURLToPath(config.root);
  press.root = root;
  press.home = `${config.site ?? ''}${config.base.replace(/\/*$/, '/')}`;
  press.assets = config.build.assets;
  const opened = openModules(root);
  if (opened.ok) {
    press.edited = edit(root, opened.modules);
    logger.info(nameTexts(opened.modules));
  } else if (command === 'dev') logger.error(`\n${opened.report}`);
  else stopBuild(opened.report);
  // In dev, styles stand in the order in which they are met; the file with the layer order goes first.
  injectScript('page-ssr', "import '/src/styles/edition.css';");
  const follow = async (modules: EditionModules) => {
    press.edited = edit(root, modules);
    await followEdit(root, press.edited);
  };
  return serveLiveEdition({ root, opened, logger, follow });
}

/** Tells editors what is wrong and nothing of the program: an error would bring its stack. */
function stopBuild(report: string): never {
  writeSync(process.stderr.fd, report);
  process.exit(1);
}

function edit(root: string, modules: EditionModules): Edited {
  const { edition } = modules['virtual:edition'];
  const { evolution } = modules['virtual:evolution'];
  const fonts = makeFonts(root, edition, evolution);
  for (const one of Object.values(fonts)) one.catch(() => 'told where they are awaited');
  return {
    modules,
    records: listRecords(modules),
    drawings: drawPictures(edition, evolution),
    fonts,
  };
}

function nameTexts({ 'virtual:edition': { edition } }: EditionModules): string {
  const { documents, speeches } = edition;
  return `${documents.length} documents, ${speeches.length} addresses proved`;
}

/** Makes for the development server what is no page. */
async function followEdit(root: string, { fonts, records }: Edited): Promise<void> {
  await fonts.all;
  await writeSearchIndex(records, join(root, DEV_INDEX));
}

/** Writes into the folder of the site what is no page: search index, pictures, book, data. */
async function writeBeside(
  folder: string,
  { modules, records, drawings, fonts: cut }: Edited,
  at: Readonly<Pick<Press, 'root' | 'home' | 'assets'>> & { readonly step: (name: string) => void },
): Promise<void> {
  const { home, step } = at;
  const fonts = join(at.root, FONT_FOLDER);
  await writeHostFiles(folder, home);
  await writeSearchIndex(records, folder);
  step('search index written');
  await cut.pictures;
  await writePictures(folder, drawings, fonts);
  await writeIcons(folder);
  step('pictures drawn');
  await cut.all;
  placeFonts(at.root, join(folder, at.assets));
  step('fonts cut');
  await writeBook(folder, modules, { home, fonts });
  await writeDataArchive(folder, modules['virtual:edition'].edition, home);
  step('book bound, data packed');
  await copyFile(join(fonts, 'LICENSE.txt'), join(folder, 'font-license.txt'));
}

function listRecords(modules: EditionModules): QueryRecord[] {
  const { edition } = modules['virtual:edition'];
  return listQueryRecords(edition, modules['virtual:citations'].citations);
}
