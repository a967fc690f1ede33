import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Edition } from '../../src/core/edition/edition.ts';
import { loadEdition } from '../../src/press/content/load.ts';
import { provideBrowser } from '../browser.ts';
import { launchBrowser, openPage } from '../site/visit.ts';
import { serveFolder } from '../static-server.ts';
import { benchCheck } from './check.ts';
import { benchCitations } from './citations.ts';
import { benchStructure } from './structure.ts';

/** Prints what the edition weighs and how long it takes to build, beside the figures it must keep. */
const FOLDER = '.build/bench';

benchStructure(printLine);
const clean = timeBuild(true);
const first = hashFolder();
const second = timeBuild(false);
const again = hashFolder();
printAccounts();
printLine('clean build, fonts included', `${clean.toFixed(1)} s`, '15 s');
printLine('second build', `${second.toFixed(1)} s (${(second / clean).toFixed(2)} × clean)`, '8 s');
printLine('two builds byte-identical', first === again ? 'yes' : 'NO', 'yes');
printSizes();
await printVisits();
benchCitations(readEdition(), printLine);
await benchCheck(FOLDER, printLine);

function timeBuild(isClean: boolean): number {
  if (isClean) rmSync('.astro', { recursive: true, force: true });
  rmSync(FOLDER, { recursive: true, force: true });
  const started = performance.now();
  const environment = {
    ...process.env,
    OUT_DIR: FOLDER,
    BASE_PATH: '/',
    SITE_URL: 'https://edition.example',
  };
  const result = spawnSync(process.execPath, ['scripts/build.ts', '--silent'], {
    stdio: 'inherit',
    env: environment,
  });
  if (result.status !== 0) throw new Error(`the build ended with ${result.status}`);
  return (performance.now() - started) / 1000;
}

function hashFolder(): string {
  const hash = createHash('sha256');
  for (const file of globSync('**/*.*', { cwd: FOLDER }).sort()) {
    hash.update(file).update(readFileSync(join(FOLDER, file)));
  }
  return hash.digest('hex');
}

function readEdition(): Edition {
  const result = loadEdition(process.cwd());
  if (!result.ok) throw new Error('content/ has problems: npm run check');
  return result.edition;
}

function printAccounts(): void {
  for (const { id, account } of readEdition().documents) {
    const { kept, emended, leftOut, total } = account;
    const share = ((kept + emended + leftOut) / total) * 100;
    printLine(`witness characters accounted for, ${id}`, `${share} % of ${total}`, '100 %');
  }
}

function printSizes(): void {
  const sizes = globSync('20??/index.html', { cwd: FOLDER }).map(zip);
  printLine('HTML of a year page, gzip, largest', kilobytes(Math.max(...sizes)), '8.0 KB');
  for (const file of globSync('documents/*/index.html', { cwd: FOLDER }).sort()) {
    const id = file.split('/')[1] ?? '';
    const limit = 1.6 * zip(`documents/${id}/${id}.txt`) + 6 * 1024;
    printLine(`HTML of ${id}, gzip`, kilobytes(zip(file)), kilobytes(limit));
  }
  for (const page of ['index.html', '2015/index.html', 'documents/renmin-ribao-2025/index.html']) {
    printLine(`CSS of ${page}, gzip`, kilobytes(sumStyles(page)), '12.0 KB');
  }
  const all = globSync('_astro/*.css', { cwd: FOLDER }).reduce((sum, file) => sum + zip(file), 0);
  printLine('CSS of all pages together, gzip', kilobytes(all), '');
  printLine('pages', String(globSync('**/*.html', { cwd: FOLDER }).length), '');
}

async function printVisits(): Promise<void> {
  const { server, address } = await serveFolder(FOLDER, '/', 0);
  const browser = await launchBrowser(provideBrowser());
  for (const path of ['', '2015/', 'documents/renmin-ribao-2025/']) {
    const visit = await openPage(browser, `${address}${path}`);
    await visit.page.waitForLoadState('networkidle');
    const files = visit.requests.map((url) => new URL(url).pathname.slice(1));
    const scripts = files
      .filter((file) => file.endsWith('.js'))
      .reduce((sum, file) => sum + zip(file), 0);
    const fonts = files
      .filter((file) => file.endsWith('.woff2'))
      .reduce((sum, file) => sum + readFileSync(join(FOLDER, file)).byteLength, 0);
    printLine(`JavaScript of /${path}, gzip`, kilobytes(scripts), '6.0 KB');
    printLine(
      `fonts of /${path}`,
      kilobytes(fonts),
      path.startsWith('documents') ? '' : '200.0 KB',
    );
    printLine(`complaints and other hosts of /${path}`, String(visit.complaints.length), '0');
    await visit.close();
  }
  await browser.close();
  server.close();
}

function sumStyles(page: string): number {
  const html = readFileSync(join(FOLDER, page), 'utf8');
  const links = [...html.matchAll(/<link rel="stylesheet" href="\/([^"]+)"/g)];
  return links.reduce((sum, [, file = '']) => sum + zip(file), 0);
}

function zip(file: string): number {
  return gzipSync(readFileSync(join(FOLDER, file)), { level: 9 }).byteLength;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

function printLine(what: string, measured: string, limit: string): void {
  console.log(`${what.padEnd(58)} ${measured.padEnd(24)} ${limit}`);
}
