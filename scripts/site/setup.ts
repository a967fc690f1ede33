import type { TestProject } from 'vitest/node';
import { type Engine, provideBrowser, tryBrowser } from '../browser.ts';
import { readProgram } from '../process.ts';
import { serveFolder } from '../static-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Path of the Chromium to use. */
    readonly browser: string;
    /** Paths of the other engines; null where the machine has none, which the test command says. */
    readonly engines: Readonly<Record<Exclude<Engine, 'Chromium'>, string | null>>;
    /** Folder and address of the site at the root of a host. */
    readonly folder: string;
    readonly address: string;
    /** What its build printed. */
    readonly output: string;
    /** The same site below a sub-path. */
    readonly baseFolder: string;
    readonly baseAddress: string;
  }
}

const SUB_PATH = '/texts/edition/';

/** Builds the site twice, at the root and below a sub-path, and serves both. */
export default async function setup(project: TestProject): Promise<() => void> {
  project.provide('browser', provideBrowser());
  project.provide('engines', {
    Firefox: findEngine('Firefox'),
    WebKitGTK: findEngine('WebKitGTK'),
  });
  const root = await provideSite('.build/site', '/');
  const base = await provideSite('.build/base', SUB_PATH);
  project.provide('folder', root.folder);
  project.provide('address', root.address);
  project.provide('output', root.output);
  project.provide('baseFolder', base.folder);
  project.provide('baseAddress', base.address);
  return () => {
    root.server.close();
    base.server.close();
  };
}

function findEngine(engine: Engine): string | null {
  const found = tryBrowser(engine);
  return 'path' in found ? found.path : null;
}

async function provideSite(folder: string, base: string) {
  const environment = { OUT_DIR: folder, BASE_PATH: base, SITE_URL: 'https://edition.example' };
  const { code, output } = await readProgram(process.execPath, ['scripts/build.ts'], environment);
  if (code !== 0) throw new Error(`the build of ${folder} ended with ${code}:\n${output}`);
  return { folder, output, ...(await serveFolder(folder, base, 0)) };
}
