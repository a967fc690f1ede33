import { execFileSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The engines in which the site is tested; all but the first may be missing, which is said. */
export const ENGINES = ['Chromium', 'Firefox', 'WebKitGTK'] as const;

export type Engine = (typeof ENGINES)[number];

interface EngineProgram {
  /** Names of its program on the path, the first found is taken. */
  readonly names: readonly string[];
  /** Other places, as patterns. */
  readonly places: readonly string[];
  /** Packages of Debian that hold it. */
  readonly packages: readonly string[];
}

const PROGRAMS: Readonly<Record<Engine, EngineProgram>> = {
  Chromium: {
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    packages: ['chromium'],
  },
  Firefox: {
    names: ['firefox-esr', 'firefox'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
    packages: ['firefox-esr'],
  },
  // Its browser has no window of its own to hide: it is started by its driver, in a display that nobody sees.
  WebKitGTK: {
    names: [],
    places: ['/usr/lib/*/webkit2gtk-4.*/MiniBrowser'],
    packages: ['webkit2gtk-driver', 'xvfb'],
  },
};

const FONTS = ['fontconfig', 'fonts-noto-cjk'];

/** Options that let Chromium run without a display, as root too, and without calling home. */
export const BROWSER_OPTIONS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
] as const;

/**
 * Path of a browser with Chinese fonts: the machine's own, else installed from Debian where that is allowed.
 * Throws one sentence that says what to install where it is not.
 */
export function provideBrowser(engine: Engine = 'Chromium'): string {
  const { packages } = PROGRAMS[engine];
  const missing = [
    ...(hasChineseFont() ? [] : FONTS),
    ...(findBrowser(engine) === null ? packages : []),
  ];
  if (missing.length > 0) installFromDebian(missing);
  const browser = findBrowser(engine);
  if (browser === null || !hasChineseFont()) throw new Error(adviceFor(engine));
  return browser;
}

/** Path of a browser as {@link provideBrowser} has it, or the sentence that says why there is none. */
export function tryBrowser(engine: Engine): { readonly path: string } | { readonly why: string } {
  try {
    return { path: provideBrowser(engine) };
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) };
  }
}

function findBrowser(engine: Engine): string | null {
  const { names, places } = PROGRAMS[engine];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [
    ...places.flatMap((place) => (place.includes('*') ? globSync(place) : [place])),
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
  ];
  return candidates.find((path) => existsSync(path)) ?? null;
}

function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return execFileSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
}

function installFromDebian(packages: readonly string[]): void {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return;
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (options: readonly string[]) => {
    try {
      execFileSync('apt-get', options, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: environment,
      });
    } catch {
      // Whoever asked finds nothing, and says what to install.
    }
  };
  console.log(`Installing ${packages.join(', ')} from Debian for the browser tests.`);
  run(['update', '-qq']);
  run(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

function adviceFor(engine: Engine): string {
  const packages = [...PROGRAMS[engine].packages, 'fonts-noto-cjk'].join(' ');
  return `The browser tests need ${engine} and a Chinese font: install them (on Debian: apt-get install ${packages}) and run the command again.`;
}
