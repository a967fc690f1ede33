import { relative, sep } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { Plugin, ViteDevServer } from 'vite';
import { SHEET_FOLDER } from './fonts/fonts.ts';
import {
  type EditionModules,
  type OpenedModules,
  openModules,
  type VirtualModules,
} from './modules.ts';

/** What the pages are set from, and what follows an edit while the development server runs. */
interface LiveEdition {
  readonly root: string;
  readonly opened: OpenedModules;
  readonly logger: Pick<AstroIntegrationLogger, 'info' | 'error'>;
  /** Makes anew what is made beside the pages. */
  readonly follow: (modules: EditionModules) => Promise<void>;
}

/** An editor's program writes several files at once, or one in several steps. */
const PAUSE = 150;

/**
 * Serves the modules as JSON. In development, whatever is changed, added or deleted below `content/` makes them anew;
 * a mistake, be it there from the start, is told in the terminal and stands on every page, also after a reload, until
 * it is mended.
 */
export function serveLiveEdition({ root, opened, logger, follow }: LiveEdition): Plugin {
  let modules: VirtualModules = opened.ok ? opened.modules : {};
  let failure = opened.ok ? null : opened.report;
  const isContent = (file: string) => relative(root, file).startsWith(`content${sep}`);
  const renew = async () => {
    const renewed = openModules(root);
    if (!renewed.ok) {
      failure = renewed.report;
      logger.error(`\n${failure}`);
      return;
    }
    modules = renewed.modules;
    failure = null;
    await follow(renewed.modules);
    logger.info('content read and proved again');
  };
  return {
    name: 'edition-virtual-modules',
    resolveId: (id) => (id in modules ? `\0${id}` : undefined),
    load: (id) => {
      const values = id.startsWith('\0') ? modules[id.slice(1)] : undefined;
      return values === undefined ? undefined : writeModule(values);
    },
    handleHotUpdate: ({ file }) => (isContent(file) ? [] : undefined),
    configureServer: (server) => {
      server.watcher.add([`${root}/content`, `${root}/${SHEET_FOLDER}`]);
      watchContent(server, isContent, renew);
      server.middlewares.use((request, response, next) => {
        if (failure === null || !request.headers.accept?.includes('text/html')) return next();
        response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8' });
        response.end(showFailure(failure, server.config.base));
      });
    },
  };
}

function writeModule(values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join('\n');
}

/** Renews after each edit, when no other follows at once, and then has every open page load anew. */
function watchContent(
  server: ViteDevServer,
  isContent: (file: string) => boolean,
  renew: () => Promise<void>,
): void {
  let pending: NodeJS.Timeout | undefined;
  const follow = async () => {
    await renew();
    server.moduleGraph.invalidateAll();
    server.ws.send({ type: 'full-reload' });
  };
  server.watcher.on('all', (event, file) => {
    if (!isContent(file) || event === 'addDir') return;
    clearTimeout(pending);
    pending = setTimeout(() => void follow(), PAUSE);
  });
}

/** A page that shows the Problems and loads itself anew when they are mended. */
function showFailure(report: string, base: string): string {
  const text = report.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>content/</title>
<script type="module" src="${base}@vite/client"></script>
<body style="margin:2rem"><pre style="white-space:pre-wrap;font-size:1rem;line-height:1.6">${text}</pre></body></html>`;
}
