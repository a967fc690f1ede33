import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'astro/zod';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { citationData } from '../../src/schema/data/citation-data.ts';
import { editionData } from '../../src/schema/data/edition-data.ts';
import { publish } from '../../src/schema/data/published.ts';
import { findMost } from './most.ts';
import { readMarkup } from './page-markup.ts';
import { useBrowser } from './reader.ts';
import { WIDTHS } from './visit.ts';

const read = (file: string) => readFileSync(join(inject('folder'), file), 'utf8');
const data = publish(editionData).parse(JSON.parse(read('data/edition.json')));
const { citations } = publish(citationData).parse(JSON.parse(read('data/citations.json')));

const SPEECH = findMost(data.speeches, ({ sentences }) => sentences.length);
const SHORTEST_SPEECH = findMost(data.speeches, ({ sentences }) => -sentences.length);
const DOCUMENT = findMost(data.documents, ({ passages }) => passages.length);
const SHORTEST_DOCUMENT = findMost(data.documents, ({ passages }) => -passages.length);

/** The sentence that most documents cite. */
const MOST_CITED = findMost(
  data.speeches.flatMap(({ year, sentences }) =>
    sentences.map((one, index) => ({ ...one, year, number: index + 1 })),
  ),
  ({ id, year }) =>
    citations.filter(
      ({ cited }) =>
        cited !== null && 'year' in cited && cited.year === year && cited.sentences.includes(id),
    ).length,
);

const open = useBrowser();

test('every sentence of every address stands at its address, and together they are the excerpt', async () => {
  const files = globSync('content/speeches/*.md').map((file) => Number(basename(file, '.md')));
  expect(data.speeches.map((one) => one.year)).toEqual(files.toSorted());
  const { page } = await open('about:blank');
  for (const { year, sentences } of data.speeches) {
    expect(sentences.map((one) => one.url)).toEqual(sentences.map(({ id }) => `${year}/#${id}`));
    const { texts } = await readMarkup(page, inject('folder'), `${year}/`);
    const shown = sentences.map(({ id }) => texts[id]);
    expect(shown).toEqual(sentences.map(({ text }) => text));
    const [, , excerpt] = readFileSync(`content/speeches/${year}.md`, 'utf8').split(/^---$/mu);
    expect(shown.join('')).toBe(excerpt?.replace(/^- |\n/gmu, ''));
  }
});

test('every passage and sentence of every document stands at its address', async () => {
  const { page } = await open('about:blank');
  for (const { id, passages } of data.documents) {
    for (const passage of passages) {
      expect(passage.sentences.map((one) => one.text).join(''), passage.url).toBe(passage.text);
    }
    const all = passages.flatMap((passage) => [passage, ...passage.sentences]);
    const { texts } = await readMarkup(page, inject('folder'), `documents/${id}/`);
    expect(all.map((one) => texts[one.id])).toEqual(all.map((one) => one.text));
  }
});

test.each([
  ...[SPEECH, SHORTEST_SPEECH].map(({ sentences }) => sentences.at(-1)?.url),
  ...[DOCUMENT, SHORTEST_DOCUMENT].map(
    ({ passages }) => passages.findLast(({ kind }) => kind === 'paragraph')?.sentences[0]?.url,
  ),
])('%s is landed on and shown', async (url) => {
  const { page } = await open(`${inject('address')}${url}`, { reducedMotion: 'reduce' });
  const target = page.locator(':target');
  await page.waitForFunction(() => {
    const top = document.querySelector(':target')?.getBoundingClientRect().top ?? -1;
    return top >= 0 && top < innerHeight;
  });
  expect(await target.getAttribute('id')).toBe(url?.split('#')[1]);
  expect(await target.evaluate((one) => getComputedStyle(one).backgroundColor)).not.toBe(
    'rgba(0, 0, 0, 0)',
  );
});

test('numbers of sentences are not in copied text', async () => {
  const { page } = await open(inject('address') + SPEECH.url);
  const copied = await page.evaluate(() => {
    const text = document.querySelector('.speech');
    if (text === null) return '';
    getSelection()?.selectAllChildren(text);
    return getSelection()?.toString() ?? '';
  });
  let rest = copied;
  for (const { text } of SPEECH.sentences) {
    expect(copied).toContain(text);
    rest = rest.replace(text, '');
  }
  expect(rest).not.toMatch(/\d(?!\d*年|\d*月|\d*日)/);
});

test.each(['', SPEECH.url, DOCUMENT.url])(
  'without JavaScript every text, link and note of /%s is there',
  async (path) => {
    const words = (page: Page) =>
      page.evaluate(() => {
        // Hints speak of what scripts do.
        for (const hint of document.querySelectorAll('.hint, .how')) hint.remove();
        return document.querySelector('main')?.innerText ?? '';
      });
    const plain = await open(inject('address') + path, { hasScripts: false });
    const rich = await open(inject('address') + path);
    expect((await words(plain.page)).length).toBeGreaterThanOrEqual(
      (await words(rich.page)).length * 0.98,
    );
  },
);

test('the theme follows the system, then the reader, and stays', async () => {
  const { page } = await open(inject('address'), { colorScheme: 'dark' });
  const ground = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = await ground();
  await page.locator('button.theme:visible').first().click();
  const light = await ground();
  expect(light).not.toBe(dark);
  await page.reload();
  expect(await ground()).toBe(light);
});

test('a printed page has its text and no navigation', async () => {
  const { page } = await open(inject('address') + DOCUMENT.url);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('nav[aria-label="主导航"]').isVisible()).toBe(false);
  const [paragraph] = DOCUMENT.passages.filter(({ kind }) => kind === 'paragraph');
  expect(await page.locator(`#${paragraph?.id}`).isVisible()).toBe(true);
  expect((await page.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(20_000);
});

test('on paper the folds of a year stand open under their headings, and all sentences are numbered', async () => {
  const { page } = await open(`${inject('address')}${MOST_CITED.year}/`);
  await page.emulateMedia({ media: 'print' });
  const folds = page.locator('details.fold');
  const headings = await folds.locator(':scope > summary h2').all();
  expect(headings.length).toBeGreaterThan(0);
  for (const heading of headings) expect(await heading.isVisible()).toBe(true);
  expect(await folds.first().locator('.rows').first().isVisible()).toBe(true);
  const outside = await page
    .locator('.speech.text a[data-n]')
    .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().left < 0).length);
  expect(outside).toBe(0);
});

test('the keyboard reaches every link and button of a year page', async () => {
  const { page } = await open(`${inject('address')}${MOST_CITED.year}/`);
  const wanted = await page.evaluate(
    () =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'a[href], button, summary, input, select, textarea',
        ),
      ].filter(
        (one) =>
          one.checkVisibility({ visibilityProperty: true }) &&
          one.tabIndex >= 0 &&
          !one.closest('details:not([open]) > :not(summary)'),
      ).length,
  );
  const reached = new Set<string>();
  for (let step = 0; step < wanted * 2; step += 1) {
    await page.keyboard.press('Tab');
    const path = await page.evaluate(() => {
      const all = [...document.querySelectorAll('*')];
      return document.activeElement === document.body
        ? null
        : String(all.indexOf(document.activeElement ?? document.body));
    });
    if (path === null) break;
    reached.add(path);
  }
  expect(reached.size).toBeGreaterThanOrEqual(wanted);
});

test.each(WIDTHS)(
  'the number of a sentence opens who quotes it and what can be copied, by keyboard, at %i',
  async (width) => {
    const { year, id, number, text } = MOST_CITED;
    const viewport = { width, height: 900 };
    const { page } = await open(`${inject('address')}${year}/`, { viewport });
    await page.locator(`#${id} a[href="#${id}"]`).focus();
    await page.keyboard.press('Enter');
    const panel = page.locator(`.sentence-panel[data-sentence="${id}"]`);
    await panel.waitFor({ state: 'visible' });
    expect(new URL(page.url()).hash).toBe(`#${id}`);
    await page.keyboard.press('Tab');
    const isWithin = await panel.evaluate((one) => one.contains(document.activeElement));
    expect(isWithin).toBe(true);
    expect(await panel.locator('a').count()).toBeGreaterThan(0);
    const copy = async (name: string) => {
      const button = await panel.getByRole('button', { name }).elementHandle();
      await button?.click();
      await page.waitForFunction((one) => one?.textContent === '已复制', button);
      return page.evaluate(() => navigator.clipboard.readText());
    };
    expect(await copy('复制链接')).toBe(`https://edition.example/${year}/#${id}`);
    const [quotation = '', address] = (await copy('复制原句和出处')).split('\n');
    expect(quotation.startsWith(`“${text}”（`)).toBe(true);
    expect(quotation.endsWith(`，节选，第${number}句）`)).toBe(true);
    expect(address).toMatch(/^https:/u);
    await page.keyboard.press('Escape');
    if (width < 1280) await panel.waitFor({ state: 'hidden' });
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    expect(focused).toBe(`#${id}`);
  },
);

test('Tab leads from the panel beside the text on to what follows the sentence, and back to it', async () => {
  const [first, second] = SPEECH.sentences;
  const viewport = { width: 1440, height: 900 };
  const { page } = await open(inject('address') + SPEECH.url, { viewport });
  const number = `a[data-n][href="#${first?.id}"]`;
  const panel = page.locator(`.sentence-panel[data-sentence="${first?.id}"]`);
  const readFocus = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
  await page.locator(number).press('Enter');
  await panel.locator('summary').focus();
  await page.keyboard.press('Tab');
  expect(await readFocus()).toBe(`#${second?.id}`);
  await page.locator(number).press('Enter');
  await panel.locator('a, .actions button').first().focus();
  await page.keyboard.press('Shift+Tab');
  expect(await readFocus()).toBe(`#${first?.id}`);
});

test('without scripts it stands beside the text which documents quote a sentence', async () => {
  const { year, id } = MOST_CITED;
  const viewport = { width: 1440, height: 900 };
  const { page } = await open(`${inject('address')}${year}/#${id}`, {
    viewport,
    hasScripts: false,
  });
  const panel = page.locator(`.sentence-panel[data-sentence="${id}"]`);
  expect(await panel.isVisible()).toBe(true);
  expect(await panel.locator('.quoting a').count()).toBeGreaterThan(0);
});

test('every number of every address opens its panel at 820', async () => {
  const closed: string[] = [];
  for (const { year, sentences } of data.speeches) {
    const viewport = { width: 820, height: 900 };
    const { page } = await open(`${inject('address')}${year}/`, { viewport });
    for (const { id } of sentences) {
      await page.locator(`#${id} a[href="#${id}"]`).click();
      const panel = page.locator(`[data-sentence="${id}"]:popover-open`);
      if (!(await panel.isVisible())) closed.push(`${year}/#${id}`);
      await page.keyboard.press('Escape');
    }
  }
  expect(closed).toEqual([]);
});

test.each([`${SPEECH.url}#version`, DOCUMENT.url])(
  'the references of /%s are copied with the date of today',
  async (path) => {
    const { page } = await open(inject('address') + path);
    const forms = page.locator('.cite .form');
    const shown = await forms.allInnerTexts();
    expect(shown.length).toBeGreaterThan(1);
    for (const form of await forms.all()) {
      const button = form.getByRole('button');
      await button.click();
      await expect.poll(() => button.textContent()).toBe('已复制');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(await form.locator('span').textContent());
    }
    const today = await page.evaluate(() => new Date().toLocaleDateString('sv'));
    expect(shown[0]).toContain(`[${today}]`);
  },
);

test('references for a page and each of its sentences lie beside it', () => {
  const whole = read(`${SPEECH.url}cite.bib`);
  expect(whole.match(/^@/gm)).toHaveLength(1);
  const passages = read(`${SPEECH.url}passages.bib`);
  const list = z
    .array(z.object({ id: z.string(), URL: z.string() }))
    .parse(JSON.parse(read(`${SPEECH.url}passages.json`)));
  expect(list.map((one) => one.URL)).toEqual(
    expect.arrayContaining(SPEECH.sentences.map(({ url }) => `https://edition.example/${url}`)),
  );
  expect(passages.match(/^@/gm)).toHaveLength(list.length);
});
