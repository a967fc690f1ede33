import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { parse } from 'yaml';
import type { Edition } from '../../src/core/edition/edition.ts';
import { GRADES, gradeText, SAMPLE_FILES } from '../../src/core/truth/checker/sample-text.ts';
import { buildCitations } from '../../src/press/citations.ts';
import { loadEdition } from '../../src/press/content/load.ts';
import { openQuoteChecker, type QuoteChecker } from '../../src/press/quote-checker.ts';
import { sampleTexts } from '../../src/schema/sample-text.ts';
import { provideBrowser } from '../browser.ts';
import { launchBrowser, openPage } from '../site/visit.ts';
import { serveFolder } from '../static-server.ts';
import {
  type Figure,
  judgeCapture,
  judgeForeign,
  judgeIntact,
  judgeMutated,
} from './check-figures.ts';
import {
  readCapture,
  readCaptures,
  sampleForeign,
  sampleIntact,
  sampleMutated,
} from './check-samples.ts';

/** Seeds of the samples, printed so that a figure can be repeated. */
const SEEDS = { intact: 2014, mutated: 2015, foreign: 2016 } as const;

const KILOBYTE = 1024;

type PrintLine = (what: string, measured: string, limit: string) => void;

/** Prints how well quotations are checked, in Node, and how fast, on the page built in `folder`. */
export async function benchCheck(folder: string, print: PrintLine): Promise<void> {
  const root = process.cwd();
  const loaded = loadEdition(root);
  if (!loaded.ok) throw new Error('content/ has problems: npm run check');
  printFigures(root, loaded.edition, print);
  const { server, address } = await serveFolder(folder, '/', 0);
  const browser = await launchBrowser(provideBrowser());
  await printTimes(browser, { root, folder, address, edition: loaded.edition }, print);
  await browser.close();
  server.close();
}

function printFigures(root: string, edition: Edition, print: PrintLine): void {
  const checker = openQuoteChecker(root);
  const built = buildCitations(root, edition);
  if (!built.ok) throw new Error('the citations have problems: npm run check');
  const show = (what: string, figure: Figure) => {
    print(what, `${figure.right} of ${figure.all}`, 'all');
    for (const one of figure.wrong.slice(0, 5)) print(`  ${one}`, '', '');
  };
  for (const { id } of edition.documents) {
    const own = built.citations.citations.filter(({ citing }) => citing.document === id);
    show(
      `uses of addresses found, ${id} as captured`,
      judgeCapture(checker, readCapture(root, id), own),
    );
  }
  const mutated = sampleMutated(edition, 500, SEEDS.mutated);
  show(`mutated quotations, seed ${SEEDS.mutated}`, judgeMutated(checker, mutated));
  const intact = sampleIntact(edition, 500, SEEDS.intact);
  show(`intact quotations, seed ${SEEDS.intact}`, judgeIntact(checker, intact));
  printTexts(root, checker, print);
  const foreign = sampleForeign(edition, 200, SEEDS.foreign);
  show(`foreign sentences not matched, seed ${SEEDS.foreign}`, judgeForeign(checker, foreign));
}

/** How the quotations of texts written for the measure are answered. */
function printTexts(root: string, { check }: QuoteChecker, print: PrintLine): void {
  const folder = join(root, 'src/core/truth/checker');
  const samples = SAMPLE_FILES.flatMap((file) =>
    sampleTexts.parse(parse(readFileSync(join(folder, file), 'utf8'))),
  );
  const graded = samples.flatMap((sample) => gradeText(sample, check(sample.text).verdicts));
  const listed = graded.filter(({ grade }) => grade !== 'noise').length;
  for (const grade of GRADES) {
    const own = graded.filter((one) => one.grade === grade);
    const limits = { right: '95 %', accusation: '0', weak: '', missed: '', noise: '' };
    print(`quotations of sample texts: ${grade}`, `${own.length} of ${listed}`, limits[grade]);
    if (grade === 'right') continue;
    for (const { text, words, said } of own) print(`  ${text} ${words}: ${said}`, '', '');
  }
}

interface Bench {
  readonly root: string;
  readonly folder: string;
  readonly address: string;
  readonly edition: Edition;
}

async function printTimes(browser: Browser, bench: Bench, print: PrintLine): Promise<void> {
  const visit = await openPage(browser, `${bench.address}check/`);
  const { page } = visit;
  const text = (length: number) => readCaptures(bench.root, bench.edition, length);
  await timeCheck(page, text(5000));
  const short = await repeat(9, () => timeCheck(page, text(5000)));
  const whole = findMedian(short.map((one) => one.whole));
  const work = findMedian(short.map((one) => one.work));
  const told = `${whole.toFixed(0)} ms, check alone ${work.toFixed(0)} ms`;
  print('5,000 characters, from the button to the list, median', told, '50 ms');
  const lengths = [125_000, 250_000, 500_000, 1_000_000];
  for (const length of lengths) {
    const { filling, whole, work, pause } = await timeCheck(page, text(length));
    const rate = `${((work / length) * 1e6).toFixed(0)} ms per 1,000,000`;
    const limit = length === 1_000_000 ? '3000 ms' : '';
    print(`${length.toLocaleString('en')} characters`, `${whole.toFixed(0)} ms, ${rate}`, limit);
    if (length < 1_000_000) continue;
    print('  longest pause of the page meanwhile', `${pause.toFixed(0)} ms`, '');
    print('  before that, to lay the text out in the field', `${filling.toFixed(0)} ms`, '');
  }
  const files = visit.requests
    .map((url) => new URL(url).pathname.slice(1))
    .filter((file) => /check|pagefind/iu.test(file) && /\.(?:js|css|json|pack)$/u.test(file));
  const size = [...new Set(files)].reduce((sum, file) => sum + zip(bench.folder, file), 0);
  print(
    'weight of /check/ with the texts of the search, gzip',
    `${(size / KILOBYTE).toFixed(1)} KB`,
    '80.0 KB',
  );
  print('complaints and other hosts of /check/', String(visit.complaints.length), '0');
  await visit.close();
}

function findMedian(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[values.length >> 1] ?? 0;
}

async function repeat<Value>(times: number, act: () => Promise<Value>): Promise<Value[]> {
  const values: Value[] = [];
  for (let turn = 0; turn < times; turn += 1) values.push(await act());
  return values;
}

/**
 * Milliseconds until the browser has the text laid out in the field, from the button to the list, of the worker
 * alone, and of the longest pause between two frames meanwhile.
 */
function timeCheck(page: Page, text: string) {
  return page.evaluate(async (words) => {
    const field = document.querySelector('textarea');
    const form = document.querySelector<HTMLFormElement>('quote-check form');
    const element = document.querySelector<HTMLElement>('quote-check');
    const result = document.querySelector<HTMLElement>('[data-check-state]');
    if (field === null || form === null || element === null || result === null) {
      throw new Error('no checker on the page');
    }
    const nextFrame = () =>
      new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const entered = performance.now();
    field.value = words;
    field.dispatchEvent(new Event('input'));
    await nextFrame();
    const filling = performance.now() - entered;
    let pause = 0;
    let last = performance.now();
    let isRunning = true;
    const frame = () => {
      pause = Math.max(pause, performance.now() - last);
      last = performance.now();
      if (isRunning) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    const started = performance.now();
    form.requestSubmit();
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (result.dataset.checkState === 'working') return;
        observer.disconnect();
        resolve();
      });
      observer.observe(result, { attributeFilter: ['data-check-state'] });
    });
    const whole = performance.now() - started;
    isRunning = false;
    return { filling, whole, pause, work: Number(element.dataset.duration) };
  }, text);
}

function zip(folder: string, file: string): number {
  return gzipSync(readFileSync(join(folder, file)), { level: 9 }).byteLength;
}

if (import.meta.main) {
  const [folder = 'dist'] = process.argv.slice(2);
  if (globSync('check/index.html', { cwd: folder }).length === 0) {
    throw new Error(`no built site in ${folder}: npm run build`);
  }
  await benchCheck(folder, (what, measured, limit) => {
    console.log(`${what.padEnd(58)} ${measured.padEnd(24)} ${limit}`);
  });
}
