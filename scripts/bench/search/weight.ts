import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { ScannedText } from './plain-scan.ts';
import { formatKilobytes, mean, quantile, type Report } from './report.ts';
import { drawSubstrings } from './sample.ts';
import { askAll, openSearch } from './search-page.ts';

interface WeightBench {
  readonly texts: readonly ScannedText[];
  readonly random: () => number;
  readonly report: Report;
}

const COLD_VISITS = 40;

/** First queries that ask most of the index: in every text, in most, and nowhere, so that all are compared. */
const HEAVY_QUERIES = ['的', '网络空间命运共同体', '网络空间是人类共有的活动空间'];

const LATER_QUERIES = 300;
const KILOBYTE = 1024;

/** Bytes of the files of the index: records, characters, names; and of the program that reads it. */
export function measureDisk(site: string, report: Report): void {
  const files = globSync('pagefind/**/*.*', { cwd: site });
  const weigh = (isProgram: boolean) =>
    files
      .filter((file) => /\.js$|wasm/.test(file) === isProgram)
      .reduce((sum, file) => sum + statSync(join(site, file)).size, 0);
  const index = weigh(false);
  report.hold('index on disk', formatKilobytes(index), {
    limit: '≤ 140 KB',
    holds: index <= 140 * KILOBYTE,
  });
  report.say('program on disk (pagefind.js, WebAssembly)', formatKilobytes(weigh(true)));
}

interface ColdVisit {
  readonly bytes: number;
  readonly requests: number;
  /** Requests for the index before the field was focused. */
  readonly early: number;
  readonly milliseconds: number;
}

/** A reader's first query, nothing cached: from the focus of the field to the results. */
export async function measureCold(
  browser: Browser,
  address: string,
  { texts, random, report }: WeightBench,
): Promise<void> {
  const visits: ColdVisit[] = [];
  const drawn = drawSubstrings(texts, random, { count: COLD_VISITS });
  for (const query of [...HEAVY_QUERIES, ...drawn]) {
    visits.push(await visitOnce(browser, address, query));
  }
  const early = visits.reduce((sum, one) => sum + one.early, 0);
  report.hold('requests for the index before the field is focused', String(early), {
    limit: '0',
    holds: early === 0,
  });
  reportBytes(visits, report);
  const milliseconds = visits.map((one) => one.milliseconds);
  report.say(
    'first query, time on this machine, median',
    `${quantile(milliseconds, 0.5).toFixed(0)} ms`,
  );
}

async function visitOnce(browser: Browser, address: string, query: string): Promise<ColdVisit> {
  const { page, traffic } = await openSearch(browser, address);
  const early = traffic.paths.filter((path) => path.includes('/pagefind/')).length;
  const before = { ...traffic };
  const started = performance.now();
  await page.focus('quotation-search input[name="q"]');
  await askAll(page, [query]);
  const milliseconds = performance.now() - started;
  await page.waitForLoadState('networkidle');
  await page.context().close();
  const bytes = traffic.bytes - before.bytes;
  return { bytes, requests: traffic.requests - before.requests, early, milliseconds };
}

function reportBytes(visits: readonly ColdVisit[], report: Report): void {
  const bytes = visits.map((one) => one.bytes);
  const requests = visits.map((one) => one.requests);
  const mostBytes = Math.max(...bytes);
  report.hold('first query, bytes, most', formatKilobytes(mostBytes), {
    limit: '≤ 175 KB',
    holds: mostBytes <= 175 * KILOBYTE,
  });
  report.say(
    '  mean, median',
    `${formatKilobytes(mean(bytes))}, ${formatKilobytes(quantile(bytes, 0.5))}`,
  );
  const mostRequests = Math.max(...requests);
  report.hold('first query, requests, most', String(mostRequests), {
    limit: '≤ 9',
    holds: mostRequests <= 9,
  });
  report.say('  mean, median', `${mean(requests).toFixed(1)}, ${quantile(requests, 0.5)}`);
}

/** The queries after the first, in one visit. */
export async function measureLater(
  browser: Browser,
  address: string,
  { texts, random, report }: WeightBench,
): Promise<void> {
  const { page, traffic } = await openSearch(browser, address);
  const [first = '', ...later] = drawSubstrings(texts, random, { count: LATER_QUERIES + 1 });
  await askAll(page, [first]);
  await page.waitForLoadState('networkidle');
  const before = traffic.bytes;
  const shown = await askAll(page, later.slice(0, 30));
  await page.waitForLoadState('networkidle');
  const early = (traffic.bytes - before) / shown.length;
  await askAll(page, later.slice(30));
  await page.waitForLoadState('networkidle');
  const all = (traffic.bytes - before) / later.length;
  report.hold('later queries, bytes each, mean of 30', formatKilobytes(early), {
    limit: '≤ 6 KB',
    holds: early <= 6 * KILOBYTE,
  });
  report.say(`  mean of ${LATER_QUERIES}`, formatKilobytes(all));
  await page.context().close();
}
