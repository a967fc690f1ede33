import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const PACKAGES = ['chromium', 'fonts-noto-cjk'];

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
 * Path of a Chromium with Chinese fonts: the machine's own, else installed from Debian where that is allowed.
 * Throws one sentence that says what to install where it is not.
 */
export function provideBrowser(): string {
  if (findBrowser() === null || !hasChineseFont()) installFromDebian();
  const browser = findBrowser();
  if (browser === null || !hasChineseFont()) throw new Error(adviceFor());
  return browser;
}

function findBrowser(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = [
    ...PLACES,
    ...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))),
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

function installFromDebian(): void {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return;
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (options: readonly string[]) =>
    execFileSync('apt-get', options, { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
  console.log(`Installing ${PACKAGES.join(' and ')} from Debian for the browser tests.`);
  run(['update', '-qq']);
  run(['install', '-y', '-qq', '--no-install-recommends', 'fontconfig', ...PACKAGES]);
}

function adviceFor(): string {
  return `The browser tests need Chromium and a Chinese font: install them (on Debian: apt-get install ${PACKAGES.join(' ')}) and run the command again.`;
}
