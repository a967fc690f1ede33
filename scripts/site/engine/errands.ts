import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject } from 'vitest';
import { editionData } from '../../../src/schema/data/edition-data.ts';
import { publish } from '../../../src/schema/data/published.ts';
import { listPages, measureOverflow, readPage, samplePages, WIDTHS } from '../visit.ts';
import { type EnginePage, KEYS, waitFor } from './engine-page.ts';
import type { ProbedSite } from './probe.ts';

declare global {
  interface Window {
    /** What the probe of the tests heard. */
    complaints?: string[];
  }
}

/** An engine at the site. */
interface EngineVisit {
  readonly page: EnginePage;
  readonly site: ProbedSite;
}

type Errand = (visit: EngineVisit) => Promise<void>;

/** The first sentence of the first address, and the path of its page. */
function readFirst() {
  const file = readFileSync(join(inject('folder'), 'data/edition.json'), 'utf8');
  const [address] = publish(editionData).parse(JSON.parse(file)).speeches;
  const [sentence] = address?.sentences ?? [];
  if (address === undefined || sentence === undefined) throw new Error('no address');
  return { year: address.year, path: `${address.year}/`, ...sentence };
}

/** What went wrong since the page was opened. */
async function takeFaults({ page, site }: EngineVisit): Promise<string[]> {
  return [...site.takeRefused(), ...(await page.evaluate(() => window.complaints ?? ['no probe']))];
}

const openEveryKind: Errand = async (visit) => {
  const { page, site } = visit;
  const faults: string[] = [];
  for (const path of samplePages(inject('folder'))) {
    await page.open(site.address + path);
    for (const width of WIDTHS) {
      await page.resize(width, 900);
      const over = await page.evaluate(measureOverflow);
      if (over > 0) faults.push(`/${path} is ${over} px too wide at ${width}`);
    }
    faults.push(...(await takeFaults(visit)).map((one) => `/${path}: ${one}`));
  }
  expect(faults).toEqual([]);
};

const searchAndLand: Errand = async (visit) => {
  const { page, site } = visit;
  const { path, text } = readFirst();
  const words = text.slice(0, 8);
  await page.resize(1440, 900);
  await page.open(site.address + path);
  await page.press('/');
  await waitFor(page, () => document.querySelector('dialog[open] input:focus') !== null);
  await page.press(words);
  const isFound = (sought: string) =>
    document
      .querySelector<HTMLAnchorElement>('[data-search-state="done"] [data-hit] a')
      ?.href.includes(encodeURIComponent(sought)) === true;
  await waitFor(page, isFound, words);
  const href = await page.evaluate(
    () => document.querySelector<HTMLAnchorElement>('[data-hit] a')?.href ?? '',
  );
  await page.open(href);
  await waitFor(page, () => CSS.highlights.get('hit') !== undefined);
  const painted = await page.evaluate(() =>
    [...(CSS.highlights.get('hit') ?? [])].map(String).join(''),
  );
  expect(painted).toContain(words.slice(0, 4));
  expect(await takeFaults(visit)).toEqual([]);
};

const shareSelection: Errand = async (visit) => {
  const { page, site } = visit;
  const { path, id } = readFirst();
  await page.open(site.address + path);
  await page.evaluate((sentence) => {
    const words = document.querySelector(`#${sentence}`);
    if (words !== null) getSelection()?.selectAllChildren(words);
  }, id);
  await waitFor(page, () => document.querySelector('selection-toolbar:not([hidden])') !== null);
  expect(await takeFaults(visit)).toEqual([]);
};

const askWhoQuotes: Errand = async (visit) => {
  const { page, site } = visit;
  const { path, id } = readFirst();
  await page.resize(390, 844);
  await page.open(site.address + path);
  await page.click(`#${id} a[href="#${id}"]`);
  await waitFor(page, () => document.querySelector('.sentence-panel:popover-open') !== null);
  await page.press(KEYS.escape);
  await waitFor(page, () => document.querySelector('.sentence-panel:popover-open') === null);
  expect(await takeFaults(visit)).toEqual([]);
};

const openPanels: Errand = async (visit) => {
  const { page, site } = visit;
  const years = listPages(inject('folder')).filter((path) => /^\d+\/$/.test(path));
  await page.resize(820, 900);
  for (const path of years) {
    await page.open(site.address + path);
    expect(await listClosedPanels(page), path).toEqual([]);
    expect(await takeFaults(visit)).toEqual([]);
  }
};

/** Presses the number of every sentence of an address; gives those whose panel does not open. */
async function listClosedPanels(page: EnginePage): Promise<string[]> {
  const ids = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.sentence-panel')].map(
      ({ dataset }) => dataset.sentence ?? '',
    ),
  );
  const isOpen = (id: string) =>
    document.querySelector(`[data-sentence="${id}"]`)?.matches(':popover-open') === true;
  const closed: string[] = ids.length > 0 ? [] : ['no panel'];
  for (const id of ids) {
    await page.click(`#${id} a[href="#${id}"]`);
    if (!(await page.evaluate(isOpen, id))) closed.push(id);
    await page.press(KEYS.escape);
  }
  return closed;
}

const openNotes: Errand = async (visit) => {
  const { page, site } = visit;
  const documents = listPages(inject('folder')).filter((path) => /^documents\/.+\//.test(path));
  await page.resize(820, 900);
  for (const path of documents) {
    await page.open(site.address + path);
    expect(await listClosedNotes(page), path).toEqual([]);
    expect(await takeFaults(visit)).toEqual([]);
  }
};

/** Presses the mark of every note of a document; gives the notes that do not open. */
async function listClosedNotes(page: EnginePage): Promise<string[]> {
  const ids = await page.evaluate(() =>
    [...document.querySelectorAll('article button[popovertarget]')].flatMap(
      (one) => one.getAttribute('popovertarget') ?? [],
    ),
  );
  const isOpen = (id: string) => document.getElementById(id)?.matches(':popover-open') === true;
  const closed: string[] = [];
  for (const id of new Set(ids)) {
    await page.click(`article [popovertarget="${id}"]`);
    if (!(await page.evaluate(isOpen, id))) closed.push(id);
    await page.press(KEYS.escape);
  }
  return closed;
}

const isOpenFold = (id: string) =>
  document.querySelector<HTMLDetailsElement>(`details#${id}`)?.open === true;

const followIntoFold: Errand = async (visit) => {
  const { page, site } = visit;
  const html = readPage(inject('folder'), 'citations/');
  const [, id = ''] = / id="([a-z0-9-]+)"[^>]*data-kind/.exec(html) ?? [];
  await page.open(`${site.address}citations/#${id}`);
  const isInSight = (target: string) => {
    const box = document.getElementById(target)?.getBoundingClientRect();
    return box !== undefined && box.height > 0 && box.top >= 0 && box.top < innerHeight;
  };
  await waitFor(page, isInSight, id);
  expect(await takeFaults(visit)).toEqual([]);
  await page.open(`${site.address}${readFirst().path}#version`);
  await waitFor(page, isOpenFold, 'version');
};

const checkText: Errand = async (visit) => {
  const { page, site } = visit;
  const { year, text } = readFirst();
  await page.open(`${site.address}check/`);
  await page.evaluate((words) => {
    const field = document.querySelector('textarea');
    if (field === null) throw new Error('no field');
    field.value = words;
    field.form?.requestSubmit();
  }, `${year}年，习近平主席指出，“${text}”`);
  await waitFor(page, () => document.querySelector('li[data-verdict="verbatim"]') !== null);
  expect(await takeFaults(visit)).toEqual([]);
};

const changeColours: Errand = async (visit) => {
  const { page, site } = visit;
  const isDark = () => document.documentElement.dataset.theme === 'dark';
  const readPaper = () => getComputedStyle(document.body).backgroundColor;
  await page.resize(1440, 900);
  await page.open(site.address + readFirst().path);
  await page.click('button.icon[data-theme-toggle]');
  await page.click('button.icon[data-theme-toggle]');
  await waitFor(page, isDark);
  const dark = await page.evaluate(readPaper);
  await page.open(site.address);
  await waitFor(page, isDark);
  expect(await page.evaluate(readPaper)).toBe(dark);
  await page.evaluate(() => localStorage.clear());
  expect(await takeFaults(visit)).toEqual([]);
};

/** What readers do, by what is expected of it. */
export const ERRANDS: readonly (readonly [name: string, errand: Errand])[] = [
  ['a page of every kind is whole at three widths', openEveryKind],
  ['words are searched, found and painted where they stand', searchAndLand],
  ['selected words can be shared', shareSelection],
  ['the number of a sentence tells who quotes it, and Escape closes it', askWhoQuotes],
  ['every number of a sentence opens its panel', openPanels],
  ['every mark opens its note', openNotes],
  ['a fragment within a fold opens it', followIntoFold],
  ['a text is checked', checkText],
  ['the colours change and stay changed', changeColours],
];

/** Pages without their scripts: the words are there, and none is too wide. */
export async function readWithoutScripts(page: EnginePage): Promise<void> {
  const faults: string[] = [];
  for (const path of samplePages(inject('folder'))) {
    await page.open(inject('address') + path);
    await page.resize(390, 844);
    const over = await page.evaluate(measureOverflow);
    const letters = await page.evaluate(
      () => document.querySelector('main')?.innerText.length ?? 0,
    );
    if (over > 0) faults.push(`/${path} is ${over} px too wide`);
    if (letters < 20) faults.push(`/${path} shows ${letters} letters`);
  }
  expect(faults).toEqual([]);
}
