import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Converter } from 'opencc-js';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { foldText } from '../../src/core/text/folding/fold.ts';
import { openQuoteChecker } from '../../src/press/quote-checker.ts';
import { readCapture } from '../bench/check-samples.ts';
import { findBarriers } from './barrier.ts';
import { citations, edition } from './content.ts';
import { findMost } from './most.ts';
import { useBrowser } from './reader.ts';
import { measureOverflow, measureShift, type Visit, WIDTHS } from './visit.ts';

const open = useBrowser();

const address = `${inject('address')}check/`;

const [first, second] = edition.speeches;
const last = edition.speeches.at(-1);
if (!first || !second || !last) throw new Error('too few addresses');

/** The pull quote with the most commas that stands in one address alone and has no marks, without its full stop. */
const QUOTED = findMost(
  edition.speeches.filter(({ pull }) => !/[“”]/u.test(pull) && countHolders(pull) === 1),
  ({ pull }) => pull.split('，').length,
);
const WORDS = QUOTED.pull.replace(/。$/u, '');

const toTraditional = Converter({ from: 'cn', to: 't' });

const { check: judge } = openQuoteChecker(process.cwd());

/** What the page shall say of a text: kind and year of each verdict. */
function judgeAll(text: string): string[] {
  return judge(text).verdicts.map(({ kind, year, years }) => `${kind} ${year ?? years.join()}`);
}

const give = (year: number, words: string) => `${year}年，习近平主席指出，“${words}”`;

/** A sentence by which the check shows another year than the first, to which a text gives it. */
const MOVED = edition.speeches
  .flatMap(({ sentences }) => sentences.map(({ text }) => give(first.year, text)))
  .find((text) => judge(text).verdicts.some(({ kind }) => kind === 'other-year'));

if (MOVED === undefined) throw new Error('no sentence proves its year');

/** Words as they are, words with two letters left out, and words given to another year. */
const THREE = [
  give(QUOTED.year, QUOTED.pull),
  give(
    QUOTED.year,
    WORDS.replace(/(?<=\p{Script=Han}{2})\p{Script=Han}{2}(?=\p{Script=Han}{2})/u, ''),
  ),
  MOVED,
].join('。');

function countHolders(words: string): number {
  const texts = edition.speeches.map(({ sentences }) => sentences.map(({ text }) => text).join(''));
  return texts.filter((text) => text.includes(words)).length;
}

/** The document with the most citations. */
const { id: MOST_CITING } = findMost(
  edition.documents,
  ({ id }) => citations.filter(({ citing }) => citing.document === id).length,
);

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
  const { page, complaints } = await open(address);
  await page.getByRole('button', { name: '填入示例' }).click();
  await page.locator('[data-check-state="done"]').waitFor();
  const verdicts = await readVerdicts(page);
  const shown = verdicts.map(({ kind, year }) => `${kind} ${year}`);
  expect(shown).toEqual(judgeAll(await page.locator('textarea').inputValue()));
  expect(shown.slice(0, 2)).toEqual([`verbatim ${first.year}`, `verbatim ${last.year}`]);
  const dated = verdicts.filter(({ year }) => year !== null);
  expect(dated.map(({ links }) => links[0]?.split('#')[0])).toEqual(
    dated.map(({ year }) => `/${year}/`),
  );
  expect(await page.getByRole('status').first().textContent()).toContain(`共${shown.length}条`);
  expect(complaints).toEqual([]);
});

test('words that the edition has of another year are said to be, and what that does not show', async () => {
  const { page } = await open(address);
  await check(page, THREE);
  const verdicts = await readVerdicts(page);
  expect(verdicts.map(({ kind }) => kind)).toEqual(['verbatim', 'variant', 'other-year']);
  expect(verdicts[2]?.text).toContain('不能排除那一年也讲过');
});

describe('a text', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await open(address);
  });

  test.each([
    ['traditional characters', `「${toTraditional(WORDS)}」`],
    [
      'straight quotes and half-width punctuation',
      `${QUOTED.year}年指出,"${WORDS.replaceAll('，', ',')}".`,
    ],
    ['spaces and line breaks of an OCR', `“${WORDS.replace(/(..)(.{8})/u, '$1 $2\n')}”`],
    ['single marks', `‘${WORDS}’`],
  ])('in %s is read', async (_, text) => {
    expect(await check(visit.page, text)).toBe('done');
    const verdicts = await readVerdicts(visit.page);
    expect(verdicts.map(({ kind, year }) => `${kind} ${year}`)).toEqual([
      `verbatim ${QUOTED.year}`,
    ]);
  });

  test.each([
    ['nothing', '', 'idle', 0],
    ['spaces', ' \n\t　', 'idle', 0],
    ['quotation marks alone', '“”「」『』""‘’', 'done', 0],
    ['unbalanced marks', `“‘「『${WORDS}`, 'done', null],
    [
      'markup and script',
      '“<img src=x onerror="window.broken=1">”<script>window.broken=1</script>',
      'done',
      null,
    ],
    ['right-to-left text', '‮“مرحبا بالعالم”‬ “שלום”', 'done', null],
    ['lone surrogates', '“\ud800网络\udfff空间\ud83d”', 'done', null],
  ])('of %s: no crash, no injection, a clear state', async (_, text, state, count) => {
    const { page, complaints } = visit;
    expect(await check(page, text)).toBe(state);
    const found = await page.locator('[data-verdict]').count();
    if (count !== null) expect(found).toBe(count);
    expect(await page.evaluate(() => 'broken' in window)).toBe(false);
    const planted = page.locator('[data-check-state] img, [data-check-state] script');
    expect(await planted.count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('of more than three million letters is refused', async () => {
    const { page, complaints } = visit;
    await page.locator('textarea').evaluate((field) => {
      if (!(field instanceof HTMLTextAreaElement)) throw new TypeError('no field');
      // A hidden field does not lay them out, which takes a browser seconds.
      field.style.display = 'none';
      field.value = '字'.repeat(3_000_001);
    });
    await page.getByRole('button', { name: '核对', exact: true }).click();
    await page.locator('[data-check-state="error"]').waitFor();
    expect(await page.getByRole('status').first().textContent()).toContain('三百万');
    expect(await page.locator('[data-verdict]').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

// Core proves every capture; one is pasted here.
test.each(edition.documents.slice(0, 1).map(({ id }) => id))(
  'the capture of %s, pasted as it is, shows every use of an address that the edition finds',
  async (id) => {
    const { page } = await open(address);
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
  },
);

test('what is typed is checked after a pause, and what is cleared is forgotten', async () => {
  const { page } = await open(address);
  await page.locator('textarea').pressSequentially(`“${WORDS}”`);
  await page.locator('[data-verdict="verbatim"]').waitFor();
  await page.getByRole('button', { name: '清空' }).click();
  await page.locator('[data-check-state="idle"]').waitFor();
  expect(await page.locator('[data-verdict]').count()).toBe(0);
});

test('a text file is read, other files are refused in words', async () => {
  const { page } = await open(address);
  const chooser = page.locator('input[type="file"]');
  const file = (name: string, buffer: Buffer) =>
    chooser.setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await file('文.md', Buffer.from(`“${WORDS}”`));
  await page.locator('[data-verdict="verbatim"]').waitFor();
  await file('文.pdf', Buffer.from('%PDF-1.7'));
  await page.locator('[data-check-state="error"]').waitFor();
  expect(await page.getByRole('status').first().textContent()).toContain('.txt');
  await file('文.txt', Buffer.from([0, 1, 2, 255, 254, 0]));
  await page.getByRole('status').first().filter({ hasText: '不是文字' }).waitFor();
});

test('nothing is asked for beyond the corpus, and nothing of the text is sent', async () => {
  const { page, requests } = await open(address, { isNew: true });
  await check(page, `“${WORDS}”`);
  await page.waitForLoadState('networkidle');
  const before = requests.length;
  expect(requests.filter((url) => url.endsWith('/check/corpus.json'))).toHaveLength(1);
  await check(page, `“${second.pull}”，此言何年`);
  await page.getByRole('button', { name: '清空' }).click();
  expect(requests.slice(before).filter((url) => !url.endsWith('.woff2'))).toEqual([]);
  const policy = await page
    .locator('meta[http-equiv="content-security-policy" i]')
    .getAttribute('content');
  expect(policy).toContain("connect-src 'self'");
});

test('the text stays through a reload only if the reader asks for it', async () => {
  const { page } = await open(address);
  await check(page, `“${WORDS}”`);
  await page.reload();
  expect(await page.locator('textarea').inputValue()).toBe('');
  await page.getByRole('checkbox').check();
  await check(page, `“${WORDS}”`);
  await page.reload();
  await page.locator('[data-verdict="verbatim"]').waitFor();
  await page.getByRole('checkbox').uncheck();
  await page.reload();
  expect(await page.locator('textarea').inputValue()).toBe('');
  expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
});

test('a check that goes on can be ended, and the next one runs', async () => {
  const { page } = await open('about:blank');
  const corpus = Promise.withResolvers<void>();
  await page.route('**/check/corpus.json', async (route) => {
    await corpus.promise;
    await route.continue();
  });
  await page.goto(address);
  await page.locator('textarea').fill(`“${WORDS}”`);
  await page.getByRole('button', { name: '核对', exact: true }).click();
  await page.getByRole('button', { name: '取消' }).click();
  expect(await page.getByRole('status').first().textContent()).toBe('已取消。');
  corpus.resolve();
  expect(await check(page, `“${WORDS}”`)).toBe('done');
});

test('the verdicts can be copied as Markdown and as comma-separated values', async () => {
  const { page } = await open(address);
  await check(page, THREE);
  const copy = async (format: string) => {
    const button = page.locator(`button[data-act="${format}"]`);
    await button.click();
    await button.filter({ hasText: '已复制' }).waitFor();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const markdown = await copy('markdown');
  expect(markdown).toContain(`**逐字相符**　[${QUOTED.year}年${QUOTED.form}　第`);
  expect(markdown).toContain('节选），第');
  const table = await copy('csv');
  expect(table.split('\r\n')).toHaveLength(5);
  expect(table).toContain('所说年份不同');
});

test('a filter shows the verdicts of one kind, and a short report has only those that differ', async () => {
  const { page } = await open(address);
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
});

test('the date of the text is guessed, and can be given', async () => {
  const { page } = await open(address);
  const text = `今年，习近平主席指出：“${WORDS}”。`;
  const { date } = QUOTED;
  const [year, month, day] = date.split('-').map(Number);
  const field = page.locator('input[type="date"]');
  const attributed = page.locator(`[data-attributed="${year}"]`);
  await check(page, `新华社杭州${year}年${month}月${day}日电　${text}`);
  expect(await field.inputValue()).toBe(date);
  expect(await attributed.count()).toBe(1);
  await check(page, text);
  expect(await field.inputValue()).toBe('');
  expect(await page.locator('[data-attributed]').count()).toBe(0);
  await field.fill(date);
  await attributed.waitFor();
});

test('words in marks that are no quotation are in a fold', async () => {
  const { page } = await open(address);
  await check(page, `大会以“创新驱动 造福人类”为主题。“${WORDS}”`);
  const fold = page.locator('details.unlisted');
  expect(await fold.locator('summary').textContent()).toBe('未列出的引号（1）');
  await fold.locator('summary').click();
  expect(await fold.getByRole('button').allTextContents()).toEqual(['“创新驱动 造福人类”']);
});

test('nothing moves when the page is ready and verdicts appear', async () => {
  const { page } = await open(address, { isNew: true });
  await page.locator('textarea').pressSequentially(`“${WORDS}”`);
  await page.locator('[data-verdict]').waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(measureShift)).toBeLessThan(0.005);
});

test('in forced colours differing words stand out', async () => {
  const { page } = await open(address);
  await page.emulateMedia({ forcedColors: 'active' });
  await check(page, `“${WORDS.slice(0, 9)}古今${WORDS.slice(11)}”`);
  const [color, background] = await page
    .locator('.difference mark')
    .first()
    .evaluate((mark) => {
      const style = getComputedStyle(mark);
      return [style.color, style.backgroundColor];
    });
  expect(color).not.toBe(background);
});

test('leaving the page early leaves nothing unhandled', async () => {
  const { page, complaints } = await open(address, { isNew: true });
  await page.locator('textarea').focus();
  await page.goto(inject('address'));
  await page.waitForLoadState('load');
  expect(complaints.filter((one) => /rejection|uncaught/iu.test(one))).toEqual([]);
});

test('with the keyboard alone: check, go to a verdict, select its words in the text', async () => {
  const { page } = await open(address);
  await page.locator('textarea').focus();
  await page.keyboard.insertText(`前文。“${WORDS}”`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('[data-verdict]').waitFor();
  await page.getByRole('button', { name: '第1条' }).press('Enter');
  const chosen = await page.locator('textarea').evaluate((field) => {
    if (!(field instanceof HTMLTextAreaElement)) return '';
    return field.value.slice(field.selectionStart, field.selectionEnd);
  });
  expect(chosen).toBe(WORDS);
});

test('axe finds nothing on a page full of verdicts, and nothing overflows', async () => {
  const { page } = await open(address);
  await check(page, readCapture(process.cwd(), MOST_CITING));
  const faults = await findBarriers(page, 'all');
  for (const width of [...WIDTHS, 320]) {
    await page.setViewportSize({ width, height: 900 });
    const over = await page.evaluate(measureOverflow);
    if (over > 0) faults.push(`${width}: ${over}px too wide`);
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 900 });
  faults.push(...(await findBarriers(page, 'visual')));
  expect(faults).toEqual([]);
});

test('without scripts the page says so and leads to the search and the full text', async () => {
  const { page } = await open(address, { hasScripts: false });
  const remark = page.locator('.nojs');
  expect(await remark.isVisible()).toBe(true);
  expect(
    await remark.locator('a').evaluateAll((links) => links.map((one) => one.getAttribute('href'))),
  ).toEqual(['/search/', '/full-text/']);
  expect(await page.locator('textarea').isVisible()).toBe(false);
});

/** Bytes of scripts and styles, and bytes for each letter of the texts: loaded, and as the packs lie there. */
const CODE = 50 * 1024;
const LOADED_BY_LETTER = 1.45;
const PACKED_BY_LETTER = 2.048;

test('code is 50 KB at most, the texts, shared with the search, 1.45 bytes a letter', async () => {
  const { page, requests } = await open(address, { isNew: true });
  await check(page, `“${WORDS}”`);
  const folder = inject('folder');
  // What every page has, in the markup or loaded by it: what the full text, which has no scripts of its own, asks for.
  const plain = await open(`${inject('address')}full-text/`, { isNew: true });
  await plain.page.waitForLoadState('networkidle');
  const shared = new Set(plain.requests);
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
});
