import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { findBarriers } from './barrier.ts';
import { citations, edition } from './content.ts';
import { findMost } from './most.ts';
import { useBrowser } from './reader.ts';
import { measureShift, type Visit } from './visit.ts';

const open = useBrowser();

const [FIRST] = edition.speeches;
const LAST = edition.speeches.at(-1);
if (FIRST === undefined || LAST === undefined) throw new Error('no address');
const YEAR = `${inject('address')}${FIRST.year}/`;

/** Four words in a row of the first address, and the address of their sentence. */
const [[PHRASE = '', PHRASE_AT = ''] = []] = FIRST.sentences.flatMap(({ id, text }) =>
  Array.from(text.matchAll(/(?:\p{L}{2}、){3}\p{L}{2}/gu), ([words]) => [
    words,
    `${FIRST.year}#${id}`,
  ]),
);
const OTHER_WORDS = LAST.pull.slice(0, 8);

/** Words that no text has, near words that one has. */
const NEAR = FIRST.pull.replace(FIRST.pull.charAt(5), '鱖');

/** Where one sentence of the first address ends and the next begins. */
const ACROSS = FIRST.sentences.map(({ text }) => text).join('');
const [BOUNDARY = ''] = /\p{L}{4}。\p{L}{4}/u.exec(ACROSS) ?? [];

/** The first Latin word with digits in a document. */
const TEXTS = edition.documents.flatMap(({ passages }) => passages.map(({ text }) => text));
const [LATIN = ''] = /[A-Z]+[a-z]*\d|\d[A-Z]/u.exec(TEXTS.join('。')) ?? [];
const toFullWidth = (text: string) =>
  text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

/** Longer than the search waits for the next letter, in milliseconds of the page's clock. */
const PAUSE_AT_MOST = 500;
const FIELD = 'quotation-search input[name="q"]';

async function openSearch(words?: string, base = inject('address')): Promise<Visit> {
  const query = words === undefined ? '' : `?q=${encodeURIComponent(words)}`;
  const visit = await open(`${base}search/${query}`);
  if (words !== undefined) await settle(visit.page);
  return visit;
}

/** Waits for the results and reads them. */
async function settle(page: Page, words = '') {
  await page.waitForFunction((shown) => {
    const region = document.querySelector<HTMLElement>('[data-search-state]');
    const isOpen = ['idle', 'loading'].includes(region?.dataset.searchState ?? 'idle');
    return !isOpen && (document.querySelector('.told')?.textContent ?? '').includes(shown);
  }, words);
  return page.evaluate(() => {
    const region = document.querySelector<HTMLElement>('[data-search-state]');
    const rows = [...document.querySelectorAll<HTMLElement>('[data-hit]')];
    return {
      state: region?.dataset.searchState,
      hits: Number(region?.dataset.hits),
      rows: rows.map((row) => row.dataset.hit ?? ''),
      words: rows.map((row) => row.querySelector('mark')?.textContent),
      links: rows.map((row) => row.querySelector('a')?.href ?? ''),
    };
  });
}

describe('the search page', () => {
  test('shows every place with its words as printed and a link', async () => {
    const letters = PHRASE.replaceAll('、', '');
    const { page, complaints } = await openSearch(letters);
    const found = await settle(page);
    expect(found.state).toBe('done');
    expect(found.rows).toHaveLength(found.hits);
    const foundLetters = found.words.map((words) => words?.replace(/[^\p{L}]/gu, ''));
    expect(new Set(foundLetters)).toEqual(new Set([letters]));
    expect(found.rows[0]).toBe(PHRASE_AT);
    expect(complaints).toEqual([]);
  });

  test('tells which word documents add to a phrase', async () => {
    const added = edition.documents
      .flatMap(({ passages }) => passages)
      .flatMap(({ text }) => [...text.matchAll(new RegExp(`${PHRASE}、(\\p{L}{2})`, 'gu'))])
      .map(([, word = '']) => word);
    const { page } = await openSearch(PHRASE);
    const most = findMost(added, (word) => added.filter((one) => one === word).length);
    expect(await page.locator('.hint').textContent()).toContain(most);
  });

  test('asks for nothing of the index before the field is focused', async () => {
    const { page, requests } = await open(`${inject('address')}search/`, { isNew: true });
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => url.includes('/pagefind/'))).toEqual([]);
    const request = page.waitForRequest(/pagefind-entry/);
    await page.focus(FIELD);
    await request;
  });

  test('searches while typing, but not while an input method composes', async () => {
    const { page } = await openSearch();
    await page.fill(FIELD, PHRASE);
    const first = await settle(page, PHRASE);
    await page.clock.install();
    await page.dispatchEvent(FIELD, 'compositionstart');
    await page.fill(FIELD, `${PHRASE}wangluo`);
    await page.clock.runFor(PAUSE_AT_MOST);
    expect((await settle(page)).rows).toEqual(first.rows);
    await page.fill(FIELD, OTHER_WORDS);
    await page.dispatchEvent(FIELD, 'compositionend');
    await page.clock.runFor(PAUSE_AT_MOST);
    expect((await settle(page, OTHER_WORDS)).rows).toContain(`${LAST.year}#${LAST.pullSentence}`);
    // The clock of this window stays in the hands of the test.
    await page.context().close();
  });

  test('keeps what was sent in the history', async () => {
    const { page } = await openSearch(PHRASE);
    await page.fill(FIELD, OTHER_WORDS);
    await page.press(FIELD, 'Enter');
    await settle(page, OTHER_WORDS);
    expect(page.url()).toContain(encodeURIComponent(OTHER_WORDS));
    await page.goBack();
    await settle(page, PHRASE);
    expect(await page.inputValue(FIELD)).toBe(PHRASE);
  });

  test('narrows by kind, quotation marks, text and punctuation, and says so in the address', async () => {
    const isOfAddress = (row: string) => /^\d{4}#/.test(row);
    const { page } = await openSearch(PHRASE.replaceAll('、', '，'));
    const all = await settle(page);
    await page.getByLabel('只看致辞').check();
    const { rows } = await settle(page);
    expect(rows).toContain(PHRASE_AT);
    expect(rows.every((row) => isOfAddress(row))).toBe(true);
    await page.getByLabel('只看致辞').uncheck();
    await page.getByLabel('只看加引号的文字').check();
    expect((await settle(page)).hits).toBeLessThan(all.hits);
    await page.getByLabel('只看加引号的文字').uncheck();
    const id = all.rows.find((row) => !isOfAddress(row))?.split('#')[0];
    await page.click(`button[data-key="${id}"]`);
    expect((await settle(page)).rows.every((row) => row.startsWith(`${id}#`))).toBe(true);
    expect(page.url()).toContain(`in=${id}`);
    await page.click(`button[data-key="${id}"]`);
    await page.getByLabel('忽略标点').uncheck();
    expect(await settle(page)).toMatchObject({ state: 'near', hits: 0, rows: [] });
  });

  test.each([
    [OTHER_WORDS.replace(OTHER_WORDS.charAt(3), '鱖'), 'near'],
    [NEAR, 'near'],
    ['鱖魚肥美桃花流水', 'none'],
    ['<img src=x onerror=alert(1)>', 'none'],
    ['，。', 'none'],
    ['網絡空間', 'done'],
    [toFullWidth(LATIN.toLowerCase()), 'done'],
    ['的', 'done'],
  ])('answers %s with %s', async (words, state) => {
    const visit = await openSearch(words);
    const found = await settle(visit.page);
    expect(found.state).toBe(state);
    expect(found.rows).toHaveLength(found.hits);
    expect(visit.complaints).toEqual([]);
  });

  test('says that the index cannot be read, and reads it when asked again', async () => {
    const { page } = await openSearch();
    await page.route(/pf_index/, (route) => route.abort());
    await page.fill(FIELD, PHRASE);
    expect((await settle(page)).state).toBe('error');
    await page.unrouteAll();
    await page.click('.again');
    await page.waitForSelector('[data-search-state="done"]');
  });

  test('leads to the sentence and paints the words there', async () => {
    for (const words of [FIRST.pull, OTHER_WORDS, BOUNDARY]) {
      const { page } = await openSearch(words);
      const { links, words: printed } = await settle(page);
      // The first is in an address, the last in a document.
      for (const index of new Set([0, links.length - 1])) {
        await open(links[index] ?? '');
        await page.waitForFunction(() => CSS.highlights.get('hit') !== undefined);
        const painted = await page.evaluate(() =>
          [...(CSS.highlights.get('hit') ?? [])].map(String).join(''),
        );
        expect(painted.replaceAll(printed[index] ?? '', ''), links[index]).toBe('');
      }
    }
  });

  test('works below a sub-path', async () => {
    const visit = await openSearch(OTHER_WORDS, inject('baseAddress'));
    const { links } = await settle(visit.page);
    expect(links.every((link) => link.startsWith(inject('baseAddress')))).toBe(true);
    expect(visit.complaints).toEqual([]);
  });

  test.each([PHRASE, NEAR, '鱖魚肥美'])('has no barrier with the results of %s', async (words) => {
    const { page } = await openSearch(words);
    expect(await findBarriers(page, 'all')).toEqual([]);
  });

  test('without scripts names the ways that remain', async () => {
    const { page } = await open(`${inject('address')}search/?q=x`, { hasScripts: false });
    expect(await page.locator('.nojs').isVisible()).toBe(true);
    expect(await page.locator('.options').isVisible()).toBe(false);
    await page.getByRole('link', { name: '全文一页' }).click();
    expect(await page.locator('main').textContent()).toContain(FIRST.pull);
  });
});

describe('what a result says', () => {
  test('words of a document are told to be quoted, of which year, or to stand in no excerpt', async () => {
    for (const kind of ['quotation', 'testimonium'] as const) {
      const one = citations.find((citation) => citation.kind === kind);
      if (one?.cited === null || one === undefined || !('year' in one.cited)) throw new Error(kind);
      const { page } = await openSearch(one.citing.exact);
      const row = page
        .locator(`[data-hit^="${one.citing.document}#${one.citing.passage}"]`)
        .first();
      const told = await row.locator('.share').textContent();
      expect(told).toContain(String(one.cited.year));
      expect(told?.includes('节选里没有')).toBe(kind === 'testimonium');
    }
  });

  test('a year alone leads to its page first', async () => {
    const { year } = FIRST;
    for (const words of [String(year), `${year}年`]) {
      const { page } = await openSearch(words);
      const first = page.locator('.found a').first();
      expect(await first.getAttribute('href')).toBe(`/${year}/`);
    }
  });

  test('places with another form of a numeral stand beside the exact ones', async () => {
    const { page } = await openSearch('五点主张');
    expect((await settle(page)).hits).toBeGreaterThan(0);
    expect(await page.locator('.kind').textContent()).toContain('数字写法不同');
  });

  test('what is looked for nowhere is named', async () => {
    const { page } = await openSearch('网络🙂空间');
    expect(await page.locator('.hint').first().textContent()).toContain('🙂');
  });
});

test.each([
  [PHRASE, 1440],
  [PHRASE, 390],
  [NEAR, 1440],
  ['鱖魚肥美桃花流水', 390],
  ['', 1440],
  ['', 390],
])('nothing moves when the results of “%s” come, at %i', async (words, width) => {
  const query = words === '' ? '' : `?q=${encodeURIComponent(words)}`;
  const { page } = await open(`${inject('address')}search/${query}`, {
    viewport: { width, height: 900 },
    isNew: true,
  });
  if (words !== '') await settle(page);
  expect(await page.evaluate(measureShift)).toBe(0);
});

describe('the dialog', () => {
  test.each(['/', 'Control+k', 'click'])('opens by %s, searches and closes', async (way) => {
    const { page, complaints } = await open(YEAR);
    if (way === 'click') await page.click('a.find');
    else await page.keyboard.press(way);
    await page.waitForSelector('dialog[open] input:focus');
    await page.keyboard.type(LATIN);
    expect((await settle(page)).state).toBe('done');
    expect(page.url()).toBe(YEAR);
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.closest('[data-hit]') !== null)).toBe(
      true,
    );
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('stands open with its words for who comes back from a place, until it is closed', async () => {
    const { page } = await open(YEAR);
    await page.keyboard.press('/');
    await page.waitForSelector('dialog[open] input:focus');
    await page.keyboard.type(LATIN);
    const { links } = await settle(page, LATIN);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(links[0] ?? '');
    await page.goBack();
    await page.waitForSelector('dialog[open]');
    expect((await settle(page, LATIN)).links).toEqual(links);
    // Closed, it keeps its words for the next time on this page.
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement === document.body);
    await page.keyboard.press('/');
    await page.waitForSelector('dialog[open] input:focus');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(links[0] ?? '');
    await page.goBack();
    await page.waitForSelector('dialog[open]');
    await settle(page, LATIN);
    // A dialog tells a task later that it was closed; a search still kept would open it after the load.
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => history.state.search === '');
    await page.reload();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('dialog').count()).toBe(0);
  });
});
