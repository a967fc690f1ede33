import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listQueryRecords } from '../../src/core/concordance/query-corpus.ts';
import { createRandom } from '../../src/core/text/random.ts';
import { loadEdition } from '../../src/press/content/load.ts';
import { describeCorpus } from '../../src/press/search/pagefind.ts';
import { provideBrowser } from '../browser.ts';
import { runProgram } from '../process.ts';
import { launchBrowser } from '../site/visit.ts';
import { serveFolder } from '../static-server.ts';
import { measureBadInput } from './search/bad-input.ts';
import { checkDisguises, checkGrams, checkSubstrings, checkSwaps } from './search/exactness.ts';
import { measureGrowth } from './search/growth.ts';
import { checkLanding } from './search/landing.ts';
import { measurePeers } from './search/peers.ts';
import { createLetterReader, scanTexts } from './search/plain-scan.ts';
import { Report } from './search/report.ts';
import { openSearch } from './search/search-page.ts';
import { measureCold, measureDisk, measureLater } from './search/weight.ts';

/**
 * Measures the quotation search on a built site in Chromium, beside the figures it must keep.
 * BENCH_SEED draws another sample; BENCH_ONLY=exact,weight,landing,input,peers,growth leaves out the rest.
 */
const seed = Number(process.env.BENCH_SEED ?? 20141119);
const parts = new Set(
  (process.env.BENCH_ONLY ?? 'exact,weight,landing,input,peers,growth').split(','),
);

const loaded = loadEdition(process.cwd());
if (!loaded.ok) throw new Error('content/ has problems: npm run check');
const records = listQueryRecords(loaded.edition);
const readLetters = createLetterReader(describeCorpus(records).classes);
const texts = scanTexts(records, readLetters);
const random = createRandom(seed);
const report = new Report();
console.log(
  `seed ${seed}, ${texts.length} texts, ${texts.reduce((sum, one) => sum + one.letters.length, 0)} letters`,
);

const folder = await mkdtemp(join(tmpdir(), 'bench-search-'));
const site = join(folder, 'site');
const code = await runProgram('astro', ['build', '--silent'], { OUT_DIR: site });
if (code !== 0) process.exit(code);
const { server, address } = await serveFolder(site, '/', 0);
const browser = await launchBrowser(provideBrowser());
try {
  if (parts.has('weight')) {
    report.head('Weight');
    measureDisk(site, report);
    await measureCold(browser, address, { texts, random, report });
    await measureLater(browser, address, { texts, random, report });
  }
  if (parts.has('exact')) {
    report.head('Exactness');
    const { page } = await openSearch(browser, address);
    const bench = { page, texts, records, readLetters, random, report };
    await checkSubstrings(bench);
    await checkDisguises(bench);
    await checkSwaps(bench);
    await checkGrams(bench);
    await page.context().close();
  }
  if (parts.has('landing')) {
    report.head('Landing');
    await checkLanding(browser, address, { texts, random, readLetters, report });
  }
  if (parts.has('input')) {
    report.head('Bad input and broken index');
    await measureBadInput(browser, address, { site, report });
  }
  if (parts.has('peers')) {
    report.head('Peers');
    await measurePeers(browser, address, { site, records, texts, random, readLetters, report });
  }
  if (parts.has('growth')) {
    report.head('Growth, sentences recombined');
    await measureGrowth(browser, address, { site, records, random, readLetters, report });
  }
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
}
console.log(report.missed === 0 ? '\nAll figures hold.' : `\n${report.missed} figures are missed.`);
process.exitCode = report.missed === 0 ? 0 : 1;
