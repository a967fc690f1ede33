import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { foldText } from '../../src/core/text/folding/fold.ts';
import { readCapture } from '../bench/check-samples.ts';
import { citations, edition } from './content.ts';
import { launchBrowser, openPage, WIDTHS } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser(inject('browser'));
});
afterAll(() => browser.close());

const address = `${inject('address')}check/`;

const [first, second] = edition.speeches;
const last = edition.speeches.at(-1);
if (!first || !second || !last) throw new Error('too few addresses');

/** Words as they are, words with two letters left out, and words given to another year. */
const THREE = [
  `${first.year}年，习近平主席提出，“${first.pull}”`,
  `${last.year}年又强调，“${last.pull.slice(0, 9)}${last.pull.slice(11)}”`,
  `${first.year}年还指出，“${second.pull}”`,
].join('。');

/** Puts a text into the field as pasting does, and waits for the verdicts on it. */
async function check(page: Page, text: string): Promise<string> {
  await page.locator('textarea').fill(text);
  await page.getByRole('button', { name: '核对', exact: true }).click();
  const result = page.locator('[data-check-state]:not([data-check-state="working"])');
  await result.waitFor();
  return (await result.getAttribute('data-check-state')) ?? '';
}

function readVerdicts(page: Page) {
  return page.locator('[data-verdict]').evaluateAll((items) =>
    items.map((item) => ({
      kind: item.getAttribute('data-verdict'),
      year: item.getAttribute('data-year'),
      words: item.querySelector('.quoted')?.textContent ?? '',
      text: item.textContent,
      links: [...item.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
    })),
  );
}

test('the example gets a verdict for each of its quotations, with year, words and link', async () => {
  const { page, complaints, close } = await openPage(browser, address);
  await page.getByRole('button', { name: '填入示例' }).click();
  await page.locator('[data-check-state="done"]').waitFor();
  const verdicts = await readVerdicts(page);
  expect(verdicts.map(({ kind, year }) => `${kind} ${year}`)).toEqual([
    `verbatim ${first.year}`,
    `verbatim ${last.year}`,
    `other-year ${second.year}`,
  ]);
  expect(verdicts.map(({ links }) => links[0]?.split('#')[0])).toEqual(
    [first, last, second].map(({ year }) => `/${year}/`),
  );
  expect(verdicts[2]?.text).toContain('不能排除那一年也讲过');
  expect(await page.getByRole('status').first().textContent()).toContain('共3条');
  expect(complaints).toEqual([]);
  await close();
});

test.each([
  ['traditional characters', '「網絡空間是人類共同的活動空間」'],
  [
    'straight quotes and half-width punctuation',
    '2015年指出,"网络空间是人类共同的活动空间,网络空间前途命运应由世界各国共同掌握".',
  ],
  [
    'spaces and line breaks of an OCR',
    '“网 络空间是人类共同的\n活动空间，网络空间前 途命运应由世界各国共同掌握”',
  ],
  ['single marks', '‘网络空间是人类共同的活动空间’'],
])('%s are read', async (_, text) => {
  const { page, close } = await openPage(browser, address);
  expect(await check(page, text)).toBe('done');
  expect((await readVerdicts(page)).map(({ kind, year }) => `${kind} ${year}`)).toEqual([
    'verbatim 2015',
  ]);
  await close();
});

// Core proves every capture; one is pasted here.
test.each(edition.documents.slice(0, 1).map(({ id }) => id))(
  'the capture of %s, pasted as it is, shows every use of an address that the edition finds',
  async (id) => {
    const { page, close } = await openPage(browser, address);
    expect(await check(page, readCapture(process.cwd(), id))).toBe('done');
    const verdicts = new Set(await readVerdicts(page));
    const fold = (text: string) => foldText(text).text;
    const missed = citations.filter(({ kind, citing, cited }) => {
      if (citing.document !== id || kind === 'mention' || kind === 'parallel') return false;
      const year = cited !== null && 'year' in cited ? String(cited.year) : null;
      const found = [...verdicts].find(
        (one) => one.year === year && fold(one.words) === fold(citing.exact),
      );
      if (found !== undefined) verdicts.delete(found);
      return found === undefined;
    });
    expect(missed.map(({ citing }) => citing.exact)).toEqual([]);
    await close();
  },
);

test('what is typed is checked after a pause, and what is cleared is forgotten', async () => {
  const { page, close } = await openPage(browser, address);
  await page.locator('textarea').pressSequentially('“数字文明造福各国人民”');
  await page.locator('[data-verdict="verbatim"]').waitFor();
  await page.getByRole('button', { name: '清空' }).click();
  await page.locator('[data-check-state="idle"]').waitFor();
  expect(await page.locator('[data-verdict]').count()).toBe(0);
  await close();
});

test('a text file is read, other files are refused in words', async () => {
  const { page, close } = await openPage(browser, address);
  const chooser = page.locator('input[type="file"]');
  const file = (name: string, buffer: Buffer) =>
    chooser.setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await file('文.md', Buffer.from('“网络空间是人类共同的活动空间”'));
  await page.locator('[data-verdict="verbatim"]').waitFor();
  await file('文.pdf', Buffer.from('%PDF-1.7'));
  await page.locator('[data-check-state="error"]').waitFor();
  expect(await page.getByRole('status').first().textContent()).toContain('.txt');
  await file('文.txt', Buffer.from([0, 1, 2, 255, 254, 0]));
  await page.getByRole('status').first().filter({ hasText: '不是文字' }).waitFor();
  await close();
});

test('nothing is asked for beyond the corpus, and nothing of the text is sent', async () => {
  const { page, requests, close } = await openPage(browser, address);
  await check(page, '“网络空间是人类共同的活动空间”');
  await page.waitForLoadState('networkidle');
  const before = requests.length;
  expect(requests.filter((url) => url.endsWith('/check/corpus.json'))).toHaveLength(1);
  await check(page, '“让互联网更好造福人类”，此言何年');
  await page.getByRole('button', { name: '清空' }).click();
  expect(requests.slice(before).filter((url) => !url.endsWith('.woff2'))).toEqual([]);
  const policy = await page
    .locator('meta[http-equiv="content-security-policy" i]')
    .getAttribute('content');
  expect(policy).toContain("connect-src 'self'");
  await close();
});

test('the text stays through a reload only if the reader asks for it', async () => {
  const { page, close } = await openPage(browser, address);
  await check(page, '“网络空间是人类共同的活动空间”');
  await page.reload();
  expect(await page.locator('textarea').inputValue()).toBe('');
  await page.getByRole('checkbox').check();
  await check(page, '“网络空间是人类共同的活动空间”');
  await page.reload();
  await page.locator('[data-verdict="verbatim"]').waitFor();
  await page.getByRole('checkbox').uncheck();
  await page.reload();
  expect(await page.locator('textarea').inputValue()).toBe('');
  expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
  await close();
});

test.each([
  ['nothing', '', 'idle', 0],
  ['spaces', ' \n\t　', 'idle', 0],
  ['quotation marks alone', '“”「」『』""‘’', 'done', 0],
  ['unbalanced marks', '“‘「『网络空间是人类共同的活动空间', 'done', null],
  [
    'markup and script',
    '“<img src=x onerror="window.broken=1">”<script>window.broken=1</script>',
    'done',
    null,
  ],
  ['right-to-left text', '‮“مرحبا بالعالم”‬ “שלום”', 'done', null],
  ['lone surrogates', '“\ud800网络\udfff空间\ud83d”', 'done', null],
  ['more than three million letters', '字'.repeat(3_000_001), 'error', 0],
])('%s: no crash, no injection, a clear state', async (_, text, state, count) => {
  const { page, complaints, close } = await openPage(browser, address);
  expect(await check(page, text)).toBe(state);
  const found = await page.locator('[data-verdict]').count();
  if (count !== null) expect(found).toBe(count);
  expect(await page.evaluate(() => 'broken' in window)).toBe(false);
  expect(await page.locator('[data-check-state] img, [data-check-state] script').count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});

test('a check that goes on can be ended, and the next one runs', async () => {
  const page = await browser.newPage();
  const corpus = Promise.withResolvers<void>();
  await page.route('**/check/corpus.json', async (route) => {
    await corpus.promise;
    await route.continue();
  });
  await page.goto(address);
  await page.locator('textarea').fill('“网络空间是人类共同的活动空间”');
  await page.getByRole('button', { name: '核对', exact: true }).click();
  await page.getByRole('button', { name: '取消' }).click();
  expect(await page.getByRole('status').first().textContent()).toBe('已取消。');
  corpus.resolve();
  expect(await check(page, '“网络空间是人类共同的活动空间”')).toBe('done');
  await page.close();
});

test('the verdicts can be copied as Markdown and as comma-separated values', async () => {
  const { page, close } = await openPage(browser, address, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await check(page, THREE);
  const copy = async (format: string) => {
    const button = page.locator(`button[data-act="${format}"]`);
    await button.click();
    await button.filter({ hasText: '已复制' }).waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const markdown = await copy('markdown');
  expect(markdown).toContain(`**逐字相符**　[${first.year}年${first.form}　第`);
  expect(markdown).toContain('节选），第');
  const table = await copy('csv');
  expect(table.split('\r\n')).toHaveLength(5);
  expect(table).toContain('所说年份不同');
  await close();
});

test('a filter shows the verdicts of one kind, and a short report has only those that differ', async () => {
  const { page, close } = await openPage(browser, address, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await check(page, THREE);
  const all = await page.locator('[data-verdict]').count();
  await page.getByRole('radio', { name: '文字有异' }).check();
  await expect.poll(() => page.locator('[data-verdict]').count()).toBe(1);
  expect(await page.locator('[data-verdict="variant"]').count()).toBe(1);
  await page.getByRole('radio', { name: '全部' }).check();
  await expect.poll(() => page.locator('[data-verdict]').count()).toBe(all);
  // Of choices made faster than the list follows the last one counts.
  for (const name of ['文字有异', '全部', '文字有异'])
    await page.getByRole('radio', { name }).check();
  await expect.poll(() => page.locator('[data-verdict]').count()).toBe(1);
  await page.getByRole('radio', { name: '全部' }).check();
  await expect.poll(() => page.locator('[data-verdict]').count()).toBe(all);
  const button = page.locator('button[data-act="short"]');
  await button.click();
  await button.filter({ hasText: '已复制' }).waitFor();
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report.trim().split('\n')).toHaveLength(3);
  expect(report).toContain('文字有异');
  await close();
});

test('the date of the text is guessed, and can be given', async () => {
  const { page, close } = await openPage(browser, address);
  const text = '今年，习近平主席指出：“网络空间是人类共同的活动空间”。';
  await check(page, `新华社杭州2015年12月16日电　${text}`);
  expect(await page.locator('input[type="date"]').inputValue()).toBe('2015-12-16');
  expect(await page.locator('[data-attributed="2015"]').count()).toBe(1);
  await check(page, text);
  expect(await page.locator('input[type="date"]').inputValue()).toBe('');
  expect(await page.locator('[data-attributed]').count()).toBe(0);
  await page.locator('input[type="date"]').fill('2015-12-20');
  await page.locator('[data-attributed="2015"]').waitFor();
  await close();
});

test('words in marks that are no quotation are in a fold', async () => {
  const { page, close } = await openPage(browser, address);
  await check(page, '大会以“创新驱动 造福人类”为主题。“网络空间是人类共同的活动空间”');
  const fold = page.locator('details.unlisted');
  expect(await fold.locator('summary').textContent()).toBe('未列出的引号（1）');
  await fold.locator('summary').click();
  expect(await fold.getByRole('button').allTextContents()).toEqual(['“创新驱动 造福人类”']);
  await close();
});

test('nothing moves when the page is ready and verdicts appear', async () => {
  const { page, close } = await openPage(browser, address);
  await page.evaluate(() => {
    document.documentElement.dataset.shift = '0';
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const shift = 'value' in entry ? Number(entry.value) : 0;
        const sum = Number(document.documentElement.dataset.shift) + shift;
        document.documentElement.dataset.shift = String(sum);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.locator('textarea').pressSequentially('“数字文明造福各国人民”');
  await page.locator('[data-verdict]').waitFor();
  await page.waitForTimeout(600);
  expect(Number(await page.locator('html').getAttribute('data-shift'))).toBeLessThan(0.005);
  await close();
});

test('in forced colours differing words stand out', async () => {
  const { page, close } = await openPage(browser, address);
  await page.emulateMedia({ forcedColors: 'active' });
  await check(page, '“发展好、运用好、治理好因特网，让互联网更好造福人类”');
  const [color, background] = await page
    .locator('.difference mark')
    .first()
    .evaluate((mark) => {
      const style = getComputedStyle(mark);
      return [style.color, style.backgroundColor];
    });
  expect(color).not.toBe(background);
  await close();
});

test('leaving the page early leaves nothing unhandled', async () => {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(address);
  await page.locator('textarea').focus();
  await page.goto(inject('address'));
  await page.waitForLoadState('load');
  expect(complaints.filter((one) => /rejection|uncaught/iu.test(one))).toEqual([]);
  await page.close();
});

test('with the keyboard alone: check, go to a verdict, select its words in the text', async () => {
  const { page, close } = await openPage(browser, address);
  await page.locator('textarea').focus();
  await page.keyboard.insertText('前文。“网络空间是人类共同的活动空间”');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('[data-verdict]').waitFor();
  await page.getByRole('button', { name: '第1条' }).press('Enter');
  const chosen = await page.locator('textarea').evaluate((field) => {
    if (!(field instanceof HTMLTextAreaElement)) return '';
    return field.value.slice(field.selectionStart, field.selectionEnd);
  });
  expect(chosen).toBe('网络空间是人类共同的活动空间');
  await close();
});

test('axe finds nothing on a page full of verdicts, and nothing overflows', async () => {
  const { page, close } = await openPage(browser, address);
  await check(page, readCapture(process.cwd(), 'guangming-2023'));
  const violations: string[] = [];
  for (const [colorScheme, width] of [
    ['light', 1440],
    ['dark', 390],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    const { violations: own } = await new AxeBuilder({ page })
      .options({ rules: { 'color-contrast-enhanced': { enabled: true } } })
      .analyze();
    for (const { id, nodes } of own)
      violations.push(`${colorScheme} ${width} ${id}: ${nodes[0]?.html}`);
  }
  for (const width of [...WIDTHS, 320]) {
    await page.setViewportSize({ width, height: 900 });
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (over > 0) violations.push(`${width}: ${over}px too wide`);
  }
  expect(violations).toEqual([]);
  await close();
});

test('without scripts the page says so and leads to the search and the full text', async () => {
  const { page, close } = await openPage(browser, address, { javaScriptEnabled: false });
  const remark = page.locator('.nojs');
  expect(await remark.isVisible()).toBe(true);
  expect(
    await remark.locator('a').evaluateAll((links) => links.map((one) => one.getAttribute('href'))),
  ).toEqual(['/search/', '/full-text/']);
  expect(await page.locator('textarea').isVisible()).toBe(false);
  await close();
});

/** Bytes of scripts and styles, and bytes for each letter of the texts: loaded, and as the packs lie there. */
const CODE = 50 * 1024;
const LOADED_BY_LETTER = 1.45;
const PACKED_BY_LETTER = 2.048;

test('code is 50 KB at most, the texts, shared with the search, 1.45 bytes a letter', async () => {
  const { page, requests, close } = await openPage(browser, address);
  await check(page, '“网络空间是人类共同的活动空间”');
  const folder = inject('folder');
  // What every page has, in the markup or loaded by it: what the full text, which has no scripts of its own, asks for.
  const plain = await openPage(browser, `${inject('address')}full-text/`);
  await plain.page.waitForLoadState('networkidle');
  const shared = new Set(plain.requests);
  await plain.close();
  const own = requests
    .filter((url) => !shared.has(url))
    .map((url) => new URL(url).pathname.slice(1))
    .filter((file) => /\.(?:js|css|json|pack)$/.test(file));
  const weigh = (kind: RegExp) =>
    [...new Set(own)]
      .filter((file) => kind.test(file))
      .map((file) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).byteLength)
      .reduce((sum, size) => sum + size, 0);
  expect(own.length).toBeGreaterThan(2);
  expect(weigh(/\.(?:js|css)$/)).toBeLessThanOrEqual(CODE);
  const packs = globSync('pagefind/*.pack', { cwd: folder });
  const bytes = packs.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
  const texts = globSync('documents/*/*.txt', { cwd: folder });
  const letters = texts
    .map((file) => readFileSync(join(folder, file), 'utf8').match(/[\p{L}\p{N}]/gu)?.length ?? 0)
    .reduce((sum, one) => sum + one, 0);
  expect(bytes).toBeLessThanOrEqual(PACKED_BY_LETTER * letters);
  expect(weigh(/\.(?:json|pack)$/)).toBeLessThanOrEqual(LOADED_BY_LETTER * letters);
  await close();
});
