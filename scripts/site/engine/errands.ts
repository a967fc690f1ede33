import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { editionData } from '../../../src/schema/data/edition-data.ts';
import { readPage, samplePages, WIDTHS } from '../visit.ts';
import { type EnginePage, KEYS, waitFor } from './engine-page.ts';
import { type ProbedSite, probeSite } from './probe.ts';

declare global {
  interface Window {
    /** What the probe of the tests heard. */
    complaints?: string[];
  }
}

/**
 * What readers do, in an engine: open a page of every kind at three widths, search a sentence and land on it, share
 * selected words, ask who quotes a sentence, follow a link into a fold, check a text, change the colours.
 */
export function testErrands(launch: () => Promise<EnginePage>): void {
  const folder = inject('folder');
  const edition = editionData.parse(
    JSON.parse(readFileSync(join(folder, 'data/edition.json'), 'utf8')),
  );
  const [address] = edition.speeches;
  const [sentence] = address?.sentences ?? [];
  if (address === undefined || sentence === undefined) throw new Error('no address');
  const year = `${address.year}/`;
  let site: ProbedSite;
  let page: EnginePage;
  beforeAll(async () => {
    site = await probeSite(inject('address'));
    page = await launch();
  });
  afterAll(async () => {
    await page.close();
    site.close();
  });

  /** What went wrong since the page was opened. */
  const takeFaults = async () => [
    ...site.takeRefused(),
    ...(await page.evaluate(() => window.complaints ?? ['no probe'])),
  ];

  test('a page of every kind is whole at three widths', async () => {
    const faults: string[] = [];
    for (const path of [...samplePages(folder), year]) {
      await page.open(site.address + path);
      for (const width of WIDTHS) {
        await page.resize(width, 900);
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        if (over > 0) faults.push(`/${path} is ${over} px too wide at ${width}`);
      }
      faults.push(...(await takeFaults()).map((one) => `/${path}: ${one}`));
    }
    expect(faults).toEqual([]);
  });

  test('words are searched, found and painted where they stand', async () => {
    await page.resize(1440, 900);
    await page.open(site.address + year);
    await page.press('/');
    await waitFor(page, () => document.querySelector('dialog[open] input:focus') !== null);
    const words = sentence.text.slice(0, 8);
    await page.press(words);
    const isFound = (words: string) =>
      document
        .querySelector<HTMLAnchorElement>('[data-search-state="done"] [data-hit] a')
        ?.href.includes(encodeURIComponent(words)) === true;
    await waitFor(page, isFound, words);
    const href = await page.evaluate(
      () => document.querySelector<HTMLAnchorElement>('[data-hit] a')?.href ?? '',
    );
    await page.open(href);
    await waitFor(page, () => CSS.highlights.get('hit') !== undefined);
    const painted = await page.evaluate(() =>
      [...(CSS.highlights.get('hit') ?? [])].map(String).join(''),
    );
    expect(painted).toContain(sentence.text.slice(0, 4));
    expect(await takeFaults()).toEqual([]);
  });

  test('selected words can be shared', async () => {
    await page.open(site.address + year);
    await page.evaluate((id) => {
      const words = document.querySelector(`#${id}`);
      if (words !== null) getSelection()?.selectAllChildren(words);
    }, sentence.id);
    await waitFor(page, () => document.querySelector('selection-toolbar:not([hidden])') !== null);
    expect(await takeFaults()).toEqual([]);
  });

  test('the number of a sentence tells who quotes it, and Escape closes it', async () => {
    await page.resize(390, 844);
    await page.open(site.address + year);
    await page.click(`#${sentence.id} a[href="#${sentence.id}"]`);
    await waitFor(page, () => document.querySelector('.sentence-panel:popover-open') !== null);
    await page.press(KEYS.escape);
    await waitFor(page, () => document.querySelector('.sentence-panel:popover-open') === null);
    expect(await takeFaults()).toEqual([]);
  });

  test('a fragment within a fold opens it', async () => {
    const html = readPage(folder, 'citations/');
    const [, id = ''] = / id="([a-z0-9-]+)"[^>]*data-kind/.exec(html) ?? [];
    await page.open(`${site.address}citations/#${id}`);
    await waitFor(
      page,
      (target) => {
        const box = document.getElementById(target)?.getBoundingClientRect();
        return box !== undefined && box.height > 0 && box.top >= 0 && box.top < innerHeight;
      },
      id,
    );
    expect(await takeFaults()).toEqual([]);
  });

  test('a text is checked', async () => {
    await page.open(`${site.address}check/`);
    await page.evaluate((text) => {
      const field = document.querySelector('textarea');
      if (field === null) throw new Error('no field');
      field.value = text;
      field.form?.requestSubmit();
    }, `${address.year}年，习近平主席指出，“${sentence.text}”`);
    await waitFor(page, () => document.querySelector('li[data-verdict]') !== null);
    expect(await takeFaults()).toEqual([]);
  });

  test('the colours change and stay changed', async () => {
    await page.resize(1440, 900);
    await page.open(site.address + year);
    await page.click('button.icon[data-theme-toggle]');
    await page.click('button.icon[data-theme-toggle]');
    await waitFor(page, () => document.documentElement.dataset.theme === 'dark');
    const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.open(site.address);
    await waitFor(page, () => document.documentElement.dataset.theme === 'dark');
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(dark);
    await page.evaluate(() => localStorage.clear());
    expect(await takeFaults()).toEqual([]);
  });
}

/** Pages without their scripts: the words are there, and none is too wide. */
export function testWithoutScripts(launch: () => Promise<EnginePage>): void {
  test('without scripts a page of every kind is read', async () => {
    const page = await launch();
    const faults: string[] = [];
    for (const path of samplePages(inject('folder'))) {
      await page.open(inject('address') + path);
      await page.resize(390, 844);
      const [over = 0, letters = 0] = await page.evaluate(() => [
        document.documentElement.scrollWidth - document.documentElement.clientWidth,
        document.querySelector('main')?.innerText.length ?? 0,
      ]);
      if (over > 0) faults.push(`/${path} is ${over} px too wide`);
      if (letters < 20) faults.push(`/${path} shows ${letters} letters`);
    }
    await page.close();
    expect(faults).toEqual([]);
  });
}
