import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { QueryRecord } from '../../../src/core/concordance/query-corpus.ts';
import { drawOne } from '../../../src/core/text/random.ts';
import { writeSearchIndex } from '../../../src/press/search/pagefind.ts';
import { type ScannedText, scanPlaces, scanTexts } from './plain-scan.ts';
import { formatKilobytes, formatShare, mean, quantile, type Report } from './report.ts';
import { drawSubstrings } from './sample.ts';
import { findAll, openSearch } from './search-page.ts';

interface GrowthBench {
  readonly site: string;
  readonly records: readonly QueryRecord[];
  readonly random: () => number;
  readonly readLetters: (text: string) => string;
  readonly report: Report;
}

const FACTORS = [1, 10, 100] as const;
const QUERIES = 60;
/** Texts that the queries are drawn from; drawing from more takes memory only. */
const MOST_TEXTS = 200;
const KILOBYTE = 1024;

/** The same search over ten and a hundred times the text. */
export async function measureGrowth(
  browser: Browser,
  address: string,
  { site, records, random, readLetters, report }: GrowthBench,
): Promise<void> {
  for (const factor of FACTORS) {
    const grown = factor === 1 ? records : recombine(records, factor, random);
    const folder = `grown-${factor}`;
    const started = performance.now();
    await writeSearchIndex(grown, join(site, folder));
    const built = (performance.now() - started) / 1000;
    const size = globSync(`${folder}/**/*.{json,pack,pf_*}`, { cwd: site })
      .map((file) => statSync(join(site, file)).size)
      .reduce((sum, one) => sum + one, 0);
    const texts = scanTexts(grown, readLetters);
    report.say(`${factor} ×: build time, index`, `${built.toFixed(1)} s, ${formatKilobytes(size)}`);
    await measureQueries(browser, address, { folder, factor, texts, random, readLetters, report });
  }
}

interface GrownBench {
  readonly folder: string;
  readonly factor: number;
  readonly texts: readonly ScannedText[];
  readonly random: () => number;
  readonly readLetters: (text: string) => string;
  readonly report: Report;
}

async function measureQueries(
  browser: Browser,
  address: string,
  { folder, factor, texts, random, readLetters, report }: GrownBench,
): Promise<void> {
  const { page, traffic } = await openSearch(browser, address);
  await page.evaluate((path) => {
    const search = document.querySelector<HTMLElement>('quotation-search');
    if (search !== null) search.dataset.index = path;
  }, `/${folder}/pagefind/`);
  // The longest goes first: what the common ones load must count among the later.
  const samples = drawSubstrings(texts.slice(0, MOST_TEXTS), random, { count: QUERIES + 1 });
  const [first = '', ...later] = samples.toSorted((left, right) => right.length - left.length);
  const firstBytes = await weighQuery(page, traffic, first);
  const before = traffic.bytes;
  const found = await findAll(page, later);
  await page.waitForLoadState('networkidle');
  const each = (traffic.bytes - before) / later.length;
  const whole = found.filter(({ places }, index) => {
    const expected = scanPlaces(texts, readLetters(later[index] ?? ''));
    return places.toSorted().join() === expected.toSorted().join();
  }).length;
  report.say(`${factor} ×: first query`, formatKilobytes(firstBytes));
  report.hold(`${factor} ×: later query, bytes`, formatKilobytes(each), {
    limit: '≤ 200 KB at 100 ×',
    holds: each <= 200 * KILOBYTE,
  });
  reportTimes(found, factor, report);
  report.hold(`${factor} ×: all places found`, formatShare(whole, later.length), {
    limit: '100 %',
    holds: whole === later.length,
  });
  await page.context().close();
}

/** Bytes that a query loads. */
async function weighQuery(
  page: Page,
  traffic: { readonly bytes: number },
  query: string,
): Promise<number> {
  const before = traffic.bytes;
  await findAll(page, [query]);
  await page.waitForLoadState('networkidle');
  return traffic.bytes - before;
}

function reportTimes(
  found: Awaited<ReturnType<typeof findAll>>,
  factor: number,
  report: Report,
): void {
  const times = found.map(({ milliseconds }) => milliseconds);
  report.say(
    `${factor} ×: later query, median and 95 %`,
    `${quantile(times, 0.5).toFixed(1)} ms, ${quantile(times, 0.95).toFixed(1)} ms`,
  );
  const places = mean(found.map((one) => one.places.length));
  report.say(`${factor} ×: places a query`, places.toFixed(1));
}

/** As many copies of each text, each with the same number of sentences, drawn from all. */
function recombine(
  records: readonly QueryRecord[],
  factor: number,
  random: () => number,
): QueryRecord[] {
  const pool = records.flatMap(({ sources }) =>
    sources.flatMap(({ text }) => text.split(/(?<=[，。；！？])/u)),
  );
  return Array.from({ length: factor }, (_, copy) =>
    records.map(({ card, sources, document }) => ({
      document,
      card: { ...card, key: `${card.key}-${copy}`, path: `${card.key}-${copy}/` },
      sources: sources.map(({ id, kind, text }) => ({
        id,
        kind,
        address: null,
        text: text
          .split(/(?<=[，。；！？])/u)
          .map(() => drawOne(random, pool))
          .join(''),
      })),
    })),
  ).flat();
}
