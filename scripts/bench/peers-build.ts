import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { escapeMarkdown } from '../../src/core/text/markdown.ts';

/**
 * Times a clean build, a second build, and a clean build of the same pages' text by Starlight with its Pagefind, in
 * turn on the same machine. Starlight is installed by npm into a temporary folder. BENCH_ROUNDS sets how many rounds.
 */
const STARLIGHT = '0.42';
const SITE = '.build/peers';
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
/** What a build leaves behind, and a fresh clone lacks. */
const LEFT_BEHIND = ['.astro', 'node_modules/.astro', 'node_modules/.vite', 'dist'];

const peer = mkdtempSync(join(tmpdir(), 'bench-peers-'));
try {
  buildEdition();
  preparePeer();
  const rounds = Array.from({ length: ROUNDS }, timeRound);
  const [clean, second, starlight] = [0, 1, 2].map((one) =>
    takeMedian(rounds.map((all) => all[one] ?? 0)),
  );
  if (clean === undefined || second === undefined || starlight === undefined)
    throw new Error('no round');
  console.log(`medians of ${ROUNDS} rounds, ${listPages().length} pages`);
  console.log(`clean build        ${clean.toFixed(1)} s`);
  console.log(
    `second build       ${second.toFixed(1)} s   ${(second / clean).toFixed(2)} × clean   0.50`,
  );
  console.log(`Starlight ${STARLIGHT}     ${starlight.toFixed(1)} s`);
  console.log(`clean build against Starlight   ${(clean / starlight).toFixed(2)} ×   1.00`);
} finally {
  rmSync(peer, { recursive: true, force: true });
}

/** Seconds of a clean build, a second one, and Starlight's. */
function timeRound(): readonly number[] {
  removeTraces('.');
  const clean = time(buildEdition);
  const second = time(buildEdition);
  removeTraces(peer);
  const starlight = time(() => run('node_modules/astro/bin/astro.mjs', peer));
  console.log([clean, second, starlight].map((one) => `${one.toFixed(1)} s`).join('   '));
  return [clean, second, starlight];
}

function buildEdition(): void {
  run('scripts/build.ts', '.', {
    OUT_DIR: SITE,
    BASE_PATH: '/',
    SITE_URL: 'https://edition.example',
  });
}

function run(
  script: string,
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): void {
  const result = spawnSync(process.execPath, [script, 'build', '--silent'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...environment },
  });
  if (result.status !== 0) throw new Error(`${script} in ${folder} ended with ${result.status}`);
}

function removeTraces(folder: string): void {
  for (const name of LEFT_BEHIND) rmSync(join(folder, name), { recursive: true, force: true });
}

function time(build: () => void): number {
  const started = performance.now();
  build();
  return (performance.now() - started) / 1000;
}

function takeMedian(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function listPages(): string[] {
  return globSync('**/*.html', { cwd: SITE }).filter((file) => file !== '404.html');
}

/** A Starlight site as its guide makes one, with the text of our pages. */
function preparePeer(): void {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  write('package.json', JSON.stringify({ name: 'peer', private: true, type: 'module' }));
  write(
    'astro.config.mjs',
    `import starlight from '@astrojs/starlight';
export default { site: 'https://peer.example', integrations: [starlight({ title: 'Peer' })] };`,
  );
  write(
    'src/content.config.ts',
    `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
  );
  for (const file of listPages()) {
    write(
      join('src/content/docs', file.replace(/\.html$/, '.md')),
      writePage(readFileSync(join(SITE, file), 'utf8')),
    );
  }
  const packages = [`@astrojs/starlight@${STARLIGHT}`, `astro@${dependencies.astro}`];
  const installed = spawnSync('npm', ['install', '--no-audit', '--no-fund', ...packages], {
    cwd: peer,
    stdio: 'inherit',
  });
  if (installed.status !== 0) throw new Error('Starlight cannot be installed');
}

function write(file: string, text: string): void {
  const path = join(peer, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** A page's title and the text of its main part as Markdown, headings and paragraphs apart. */
function writePage(html: string): string {
  const title = readText(/<title>([^<]*)/.exec(html)?.[1] ?? '');
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  const blocks = main
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .split(/<\/?(?:p|li|ol|ul|div|section|article|tr|td|th|table|dl|dt|dd|h1)\b[^>]*>/)
    .map((block) => {
      const level = Number(/<h([2-6])\b/.exec(block)?.[1] ?? 0);
      const text = escapeMarkdown(readText(block.replace(/<[^>]*>/g, '')));
      return text === '' ? '' : `${level === 0 ? '' : `${'#'.repeat(level)} `}${text}\n\n`;
    });
  return `---\ntitle: ${JSON.stringify(title)}\n---\n\n${blocks.join('')}`;
}

function readText(html: string): string {
  return html
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot));/gi, (_, hex, decimal, name: string) => {
      if (name !== undefined)
        return { amp: '&', lt: '<', gt: '>', quot: '"' }[name.toLowerCase()] ?? '';
      return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    })
    .replace(/\s+/g, ' ')
    .trim();
}
