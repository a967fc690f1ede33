import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Report } from './report.ts';
import { askAll, openSearch } from './search-page.ts';

interface InputBench {
  readonly site: string;
  readonly report: Report;
}

/** Words that stand in many texts. */
const COMMON = '网络空间命运共同体';

const INPUTS: Readonly<Record<string, string>> = {
  'punctuation only': '，。！？——……',
  'spaces only': ' \n\t\u3000 ',
  'regular expression': '.*+?^$()|[]\\',
  'a class of a regular expression': '[网络]+',
  'HTML with a handler': '<img src=x onerror="document.title=1">',
  'a closing tag': '</mark><script>document.title=1</script>',
  entities: '&lt;网络&gt;&amp;',
  'lone surrogates': '\uD842\uDFB7\uD800网络\uDC00',
  'an emoji': '🙂👨‍👩‍👧',
  'mixed scripts': '网络ネットワークсетьشبكة',
  'a quotation mark of the query language': '"网络" "空间',
  'right-to-left marks': '\u202E网络\u202C',
  'a paste of 10,000 characters': '构建网络空间命运共同体，'.repeat(900),
};

/** Nothing that is typed, pasted or missing may break the page, hang it or pass for “no result”. */
export async function measureBadInput(
  browser: Browser,
  address: string,
  bench: InputBench,
): Promise<void> {
  await tryInputs(browser, address, bench.report);
  await tryManyQueries(browser, address, bench.report);
  await tryBrokenFiles(browser, address, bench);
  await tryOffline(browser, address, bench.report);
}

function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('dialog', (dialog) => {
    errors.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return errors;
}

async function tryInputs(browser: Browser, address: string, report: Report): Promise<void> {
  const { page } = await openSearch(browser, address);
  const errors = collectErrors(page);
  for (const [name, words] of Object.entries(INPUTS)) {
    const [shown] = await askAll(page, [words]);
    const title = await page.title();
    const isCalm =
      errors.length === 0 && title.startsWith('搜索') && (shown?.milliseconds ?? 0) < 2000;
    const isAnswered = ['idle', 'done', 'near', 'none'].includes(shown?.state ?? '');
    const figure = `${shown?.state}, ${shown?.milliseconds.toFixed(0)} ms ${errors.join()}`;
    report.hold(name, figure, { limit: 'an answer, no error', holds: isCalm && isAnswered });
  }
  await page.goto(`${address}search/?q=${encodeURIComponent('<script>document.title=1</script>')}`);
  await page.waitForFunction(
    () =>
      !['idle', 'loading'].includes(
        document.querySelector<HTMLElement>('[data-search-state]')?.dataset.searchState ?? '',
      ),
  );
  const isSafe = errors.length === 0 && (await page.title()).startsWith('搜索');
  report.hold('?q=<script>', isSafe ? 'text' : 'RUN', { limit: 'text', holds: isSafe });
  await page.context().close();
}

async function tryManyQueries(browser: Browser, address: string, report: Report): Promise<void> {
  const { page } = await openSearch(browser, address);
  const errors = collectErrors(page);
  const started = performance.now();
  await page.evaluate((words) => {
    const input = document.querySelector<HTMLInputElement>('quotation-search input[name="q"]');
    for (let turn = 0; turn < 1000; turn += 1) {
      if (input === null) continue;
      input.value = words.slice(turn % 8) + (turn % 3 === 0 ? turn : '');
      input.form?.requestSubmit();
    }
  }, COMMON);
  const [last] = await askAll(page, [COMMON]);
  const time = performance.now() - started;
  const isRight = last?.state === 'done' && last.places.length > 0 && errors.length === 0;
  report.hold(
    'a thousand queries at once, then one',
    `${last?.state}, ${last?.hits} places, ${time.toFixed(0)} ms ${errors.slice(0, 2).join()}`,
    { limit: 'done', holds: isRight },
  );
  await page.context().close();
}

/** Each file of the index missing, cut in half, and back again. */
async function tryBrokenFiles(
  browser: Browser,
  address: string,
  { site, report }: InputBench,
): Promise<void> {
  const files = globSync('pagefind/**/*.*', { cwd: site }).filter(
    (file) => !file.includes('filter'),
  );
  const outcomes = new Map<string, string[]>();
  for (const file of files.toSorted()) {
    for (const harm of ['missing', 'half'] as const) {
      const outcome = await tryFile(browser, address, { site, file, harm });
      outcomes.set(outcome, [
        ...(outcomes.get(outcome) ?? []),
        `${file.split('/').at(-1)} ${harm}`,
      ]);
    }
  }
  for (const [outcome, names] of outcomes) {
    const holds = outcome === 'error, after retry done' || outcome === 'done, whole';
    const listed = names.length > 4 ? `${names.length} cases` : names.join(', ');
    report.hold(`one file of the index broken: ${listed}`, outcome, {
      limit: 'error, after retry done',
      holds: holds,
    });
  }
}

async function tryFile(
  browser: Browser,
  address: string,
  { site, file, harm }: { site: string; file: string; harm: 'missing' | 'half' },
): Promise<string> {
  const { page } = await openSearch(browser, address);
  const errors = collectErrors(page);
  await breakFile(page, { path: join(site, file), harm });
  const [shown] = await askAll(page, [COMMON]);
  await page.unrouteAll();
  const outcome = shown?.state === 'error' ? await retry(page) : `${shown?.state}`;
  await page.context().close();
  const told = outcome === 'done' ? 'done, whole' : outcome;
  return errors.length > 0 ? `${told}, script error ${errors[0]}` : told;
}

/** A file of the index is missing, or its second half is. */
async function breakFile(
  page: Page,
  { path, harm }: { path: string; harm: 'missing' | 'half' },
): Promise<void> {
  const bytes = readFileSync(path);
  const [, name = ''] = /([^/\\]+)$/.exec(path) ?? [];
  const contentType = name.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
  await page.route(
    (url) => url.pathname.endsWith(`/${name}`),
    (route) =>
      harm === 'missing'
        ? route.fulfill({ status: 404 })
        : route.fulfill({ body: bytes.subarray(0, bytes.length / 2), contentType }),
  );
}

/** What the search shows after an error when the reader asks again. */
async function retry(page: Page): Promise<string> {
  await page.click('.again');
  await page
    .waitForFunction(
      () =>
        !['error', 'loading'].includes(
          document.querySelector<HTMLElement>('[data-search-state]')?.dataset.searchState ?? '',
        ),
      null,
      { timeout: 10_000 },
    )
    .catch(() => undefined);
  const state = await page.getAttribute('[data-search-state]', 'data-search-state');
  return `error, after retry ${state}`;
}

async function tryOffline(browser: Browser, address: string, report: Report): Promise<void> {
  const { page } = await openSearch(browser, address);
  const errors = collectErrors(page);
  await page.focus('quotation-search input[name="q"]');
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  const [common] = await askAll(page, [COMMON]);
  await page.context().setOffline(false);
  await page.click('.again').catch(() => undefined);
  await page
    .waitForFunction(
      () =>
        document.querySelector<HTMLElement>('[data-search-state]')?.dataset.searchState === 'done',
      null,
      { timeout: 10_000 },
    )
    .catch(() => undefined);
  const state = await page.getAttribute('[data-search-state]', 'data-search-state');
  const isHonest = common?.state === 'error' && state === 'done' && errors.length === 0;
  report.hold(
    'offline before the first query, then online',
    `${common?.state}, then ${state} ${errors.join()}`,
    { limit: 'error, then done', holds: isHonest },
  );
  await page.context().close();
}
