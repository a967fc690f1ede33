import { globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { Browser } from 'playwright-core';
import type { QueryRecord } from '../../../src/core/concordance/query-corpus.ts';
import { type ScannedText, scanPlaces } from './plain-scan.ts';
import { formatKilobytes, quantile, type Report } from './report.ts';
import { drawSubstrings } from './sample.ts';

interface PeerBench {
  readonly site: string;
  readonly records: readonly QueryRecord[];
  readonly texts: readonly ScannedText[];
  readonly random: () => number;
  readonly readLetters: (text: string) => string;
  readonly report: Report;
}

const QUERIES = 400;
const FOLDER = 'peers';

/** Other ways to search the same texts, with the same queries, in the same browser. */
export async function measurePeers(
  browser: Browser,
  address: string,
  bench: PeerBench,
): Promise<void> {
  const { records, texts, random, readLetters, report, site } = bench;
  await writeDefaultIndex(records, join(site, FOLDER));
  writePlainFiles(records, join(site, FOLDER));
  const queries = drawSubstrings(texts, random, { count: QUERIES }).filter(
    (words) => readLetters(words).length > 1,
  );
  const goals = queries.map((words) => findGoal(texts, readLetters(words)));
  report.say('', 'pages found · precision · first KB · requests · ms (95 %) · disk KB');
  for (const peer of ['ours', 'pagefind', 'quoted', 'minisearch', 'includes'] as const) {
    const { answers, bytes, requests } = await askPeer(browser, address, { peer, queries });
    const { recall, precision } = scoreAnswers(answers, goals);
    const times = answers.slice(1).map(({ milliseconds }) => milliseconds);
    report.say(
      NAMES[peer],
      [
        `${(100 * recall).toFixed(1)} %`,
        `${(100 * precision).toFixed(1)} %`,
        formatKilobytes(bytes),
        requests,
        `${quantile(times, 0.5).toFixed(1)} (${quantile(times, 0.95).toFixed(1)})`,
        weighDisk(site, peer),
      ].join(' · '),
    );
  }
}

/** Keys of the texts that have the words. */
interface Goal {
  readonly wanted: ReadonlySet<string>;
  /** Documents that reprint them: this search counts these on the page of the address only, others may count twice. */
  readonly free: ReadonlySet<string>;
}

function findGoal(texts: readonly ScannedText[], letters: string): Goal {
  const wanted = new Set(scanPlaces(texts, letters).map((place) => place.split('@')[0] ?? ''));
  const reprinted = texts.filter(
    ({ key, letters: all }) => !wanted.has(key) && all.includes(letters),
  );
  return { wanted, free: new Set(reprinted.map(({ key }) => key)) };
}

/** The answers of one way to search, and what the first of them loads. */
async function askPeer(
  browser: Browser,
  address: string,
  { peer, queries }: { readonly peer: Peer; readonly queries: readonly string[] },
) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const weight = { bytes: 0, requests: 0 };
  await page.goto(`${address}${peer === 'ours' ? 'search' : FOLDER}/`, {
    waitUntil: 'networkidle',
  });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    weight.bytes += encodedDataLength;
    weight.requests += 1;
  });
  const first = await ask(page, peer, queries.slice(0, 1));
  await page.waitForLoadState('networkidle');
  const { bytes, requests } = weight;
  const rest = await ask(page, peer, queries.slice(1));
  await context.close();
  return { answers: [...first, ...rest], bytes, requests };
}

function scoreAnswers(answers: readonly { keys: string[] }[], goals: readonly Goal[]) {
  let found = 0;
  let wanted = 0;
  let given = 0;
  for (const [index, { keys }] of answers.entries()) {
    const goal = goals[index];
    if (goal === undefined) continue;
    found += keys.filter((key) => goal.wanted.has(key)).length;
    wanted += goal.wanted.size;
    given += keys.filter((key) => !goal.free.has(key)).length;
  }
  return { recall: found / wanted, precision: found / Math.max(1, given) };
}

const NAMES = {
  ours: 'this search',
  pagefind: 'Pagefind as it comes',
  quoted: 'Pagefind as it comes, in quotation marks',
  minisearch: 'MiniSearch, bigrams, all required',
  includes: 'one JSON file, folded, includes()',
} as const;

type Peer = keyof typeof NAMES;

function ask(page: import('playwright-core').Page, peer: Peer, queries: readonly string[]) {
  return page.evaluate(
    async ([name, all]) => {
      interface Finder {
        find(words: string): Promise<{ lines?: readonly { card: { key: string } }[] }>;
      }
      const answers: { keys: string[]; milliseconds: number }[] = [];
      const search = document.querySelector<HTMLElement & Finder>('quotation-search');
      const finders: Record<string, (words: string) => Promise<string[]>> =
        name === 'ours' ? {} : await import(new URL('peers.js', location.href).href);
      for (const words of all) {
        const started = performance.now();
        const keys =
          search === null
            ? await finders[name]?.(words)
            : (await search.find(words)).lines?.map(({ card }) => card.key);
        answers.push({
          keys: [...new Set(keys ?? [])],
          milliseconds: performance.now() - started,
        });
      }
      return answers;
    },
    [peer, queries] as const,
  );
}

async function writeDefaultIndex(records: readonly QueryRecord[], folder: string): Promise<void> {
  const { index } = await createIndex();
  if (index === undefined) throw new Error('Pagefind did not start');
  for (const { card, sources } of records) {
    const body = sources.map(
      ({ text }) => `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`,
    );
    const content = `<html lang="zh-CN"><body><h1>${card.name}</h1>${body.join('')}</body></html>`;
    await index.addHTMLFile({ url: `/${card.key}/`, content });
  }
  await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await close();
}

function writePlainFiles(records: readonly QueryRecord[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  const texts = records.map(({ card, sources }) => [
    card.key,
    sources.map(({ text }) => text).join(''),
  ]);
  writeFileSync(join(folder, 'texts.json'), JSON.stringify(texts));
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html lang="zh-CN"><title>peers</title>',
  );
  const minisearch = createRequire(import.meta.url).resolve('minisearch');
  const module = join(minisearch, '../../es/index.js');
  writeFileSync(join(folder, 'minisearch.js'), readFileSync(module));
  writeFileSync(join(folder, 'peers.js'), PEERS);
}

/** Runs in the page, as a site would write it. */
const PEERS = `
const once = (make) => { let value; return () => (value ??= make()); };
const fold = (text) => text.normalize('NFKC').toLowerCase().replace(/[^\\p{L}\\p{N}]/gu, '');
const base = (path) => new URL(path, import.meta.url).href;
const engine = once(async () => (await import(base('pagefind/pagefind.js'))).createInstance({ basePath: base('pagefind/'), noWorker: true }));
const search = async (words) => {
  const { results } = await (await engine()).search(words);
  return Promise.all(results.map(async (one) => (await one.data()).url.split('/').filter(Boolean).at(-1)));
};
export const pagefind = search;
export const quoted = (words) => search('"' + words.replaceAll('"', '') + '"');
const texts = once(async () => (await (await fetch(base('texts.json'))).json()).map(([key, text]) => [key, fold(text)]));
export const includes = async (words) => (await texts()).filter(([, text]) => text.includes(fold(words))).map(([key]) => key);
const bigrams = (text) => { const all = [...fold(text)]; return all.length < 2 ? all : all.slice(1).map((one, at) => all[at] + one); };
const mini = once(async () => {
  const { default: MiniSearch } = await import('./minisearch.js');
  const index = new MiniSearch({ fields: ['text'], tokenize: bigrams, processTerm: (term) => term });
  index.addAll((await texts()).map(([id, text]) => ({ id, text })));
  return index;
});
export const minisearch = async (words) => (await mini()).search(words, { combineWith: 'AND' }).map(({ id }) => id);
`;

function weighDisk(site: string, peer: Peer): string {
  const sum = (pattern: string) =>
    globSync(pattern, { cwd: site }).reduce(
      (total, file) => total + statSync(join(site, file)).size,
      0,
    );
  if (peer === 'ours') return formatKilobytes(sum('pagefind/**/*.{json,pack,pf_*}'));
  if (peer === 'includes' || peer === 'minisearch') {
    return formatKilobytes(gzipSync(readFileSync(join(site, FOLDER, 'texts.json'))).length);
  }
  return formatKilobytes(sum(`${FOLDER}/pagefind/**/*.{json,pf_*}`));
}
