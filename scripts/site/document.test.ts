import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { citationData } from '../../src/schema/data/citation-data.ts';
import { publish } from '../../src/schema/data/published.ts';
import { useBrowser } from './reader.ts';
import { measureOverflow, readPage } from './visit.ts';

const READABILITY = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);
const read = (file: string) => JSON.parse(readFileSync(join(inject('folder'), file), 'utf8'));
const sentence = z.object({ id: z.string(), text: z.string() });
const passage = sentence.extend({ kind: z.string(), sentences: z.array(sentence) });
const { documents } = z
  .object({ documents: z.array(z.object({ id: z.string(), passages: z.array(passage) })) })
  .parse(read('data/edition.json'));
const { citations } = publish(citationData).parse(read('data/citations.json'));
const IDS = documents.map(({ id }) => id);

const open = useBrowser();

function getPassages(id: string) {
  return documents.find((one) => one.id === id)?.passages ?? [];
}

/** All text of a page as programs take it that know nothing of its layout: notes and buttons too. */
function readPlainText(path: string): string {
  const [, body = ''] = readPage(inject('folder'), path).split('<main');
  const entities = new Map([
    ['&#34;', '"'],
    ['&quot;', '"'],
    ['&#39;', "'"],
    ['&lt;', '<'],
    ['&gt;', '>'],
    ['&amp;', '&'],
  ]);
  return body.replace(/<[^>]*>/g, '').replace(/&[#\w]+;/g, (one) => entities.get(one) ?? one);
}

/** Reader views take no page for an article that has fewer letters than this. */
const SHORTEST_ARTICLE = 500;
/** A text of which more is links, as cited words are, they take for navigation. */
const MOST_LINKED = 0.4;

/** Whether reader views can be expected to take a document for an article. */
function isArticle(id: string): boolean {
  const { length } = getPassages(id)
    .map(({ text }) => text)
    .join('');
  const linked = citations
    .filter(({ citing }) => citing.document === id)
    .reduce((sum, { citing }) => sum + citing.exact.length, 0);
  return length >= SHORTEST_ARTICLE && linked <= MOST_LINKED * length;
}

describe.each(IDS)('/documents/%s/', (id) => {
  test('has every sentence and passage in one piece of text', () => {
    const text = readPlainText(`documents/${id}/`);
    const texts = getPassages(id).flatMap((one) => [one.text, ...one.sentences.map((s) => s.text)]);
    expect(texts.filter((one) => !text.includes(one))).toEqual([]);
  });

  test('has the words of every citation between the words that are said to surround them', () => {
    const text = readPlainText(`documents/${id}/`);
    const own = citations.filter(({ citing }) => citing.document === id);
    const lost = own.filter(
      ({ citing: { prefix, exact, suffix } }) => !text.includes(prefix + exact + suffix),
    );
    expect(lost.map((one) => one.id)).toEqual([]);
  });

  describe('in a window', () => {
    let page: Page;
    let complaints: readonly string[];
    beforeAll(async () => {
      const address = `${inject('address')}documents/${id}/`;
      ({ page, complaints } = await open(address, { reducedMotion: 'reduce' }));
    });

    test('opens without a complaint', () => {
      expect(complaints).toEqual([]);
    });

    test('has its notes beside or below the beginning of their passage, none over another', async () => {
      expect(await findMisplaced(page)).toEqual([]);
    });

    test.skipIf(!isArticle(id))('keeps every paragraph whole in a reader view', async () => {
      const texts = getPassages(id)
        .filter(({ kind }) => kind === 'paragraph' || kind === 'item')
        .map(({ text }) => text);
      const shown = await readSimplified(page);
      expect(texts.filter((one) => !shown.includes(one))).toEqual([]);
    });

    test.each([1440, 390])('lets every sentence be found in the page at %i', async (width) => {
      await page.setViewportSize({ width, height: 900 });
      const sentences = getPassages(id).flatMap((one) => one.sentences.map(({ text }) => text));
      expect(await findLost(page, sentences)).toEqual([]);
    });

    test.each([820, 390, 320])('is not too wide at %i', async (width) => {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(measureOverflow)).toBeLessThanOrEqual(0);
    });

    test.each([1440, 390])('lets the number of every sentence be pressed at %i', async (width) => {
      await page.setViewportSize({ width, height: 900 });
      expect(await findCovered(page)).toEqual([]);
    });
  });

  test('opens the note of every mark without JavaScript, in windows of 820 and 390', async () => {
    const address = `${inject('address')}documents/${id}/`;
    const { page } = await open(address, { reducedMotion: 'reduce', hasScripts: false });
    for (const width of [820, 390]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await findClosed(page), String(width)).toEqual([]);
    }
  });
});

/** Sentences that the browser does not find. */
function findLost(page: Page, sentences: readonly string[]): Promise<string[]> {
  return page.evaluate((all) => {
    // Not in the standard, but in every browser: finds as the reader does.
    const find: unknown = Reflect.get(window, 'find');
    if (typeof find !== 'function') throw new TypeError('no window.find');
    return all.filter((one) => {
      getSelection()?.collapse(document.body, 0);
      return find.call(window, one, true) !== true;
    });
  }, sentences);
}

/** The text that Firefox's reader view makes of a page. */
function readSimplified(page: Page): Promise<string> {
  return page.evaluate((source) => {
    const Readability: unknown = new Function(`${source}; return Readability;`)();
    if (typeof Readability !== 'function') throw new TypeError('no Readability');
    const article: unknown = Reflect.construct(Readability, [document.cloneNode(true)]).parse();
    return String(Reflect.get(Object(article), 'textContent'));
  }, READABILITY);
}

/** Marks that something else covers, or whose note does not come into sight. */
function findClosed(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.note-mark')].flatMap((mark) => {
      // Numbers of sentences are shown where the paragraph has the focus, and must not cover the mark.
      mark.closest('p, li')?.querySelector<HTMLElement>('.paragraph-number')?.focus();
      mark.scrollIntoView({ block: 'center' });
      const box = mark.getBoundingClientRect();
      const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
      if (hit instanceof HTMLElement) hit.click();
      const note = document.getElementById(mark.getAttribute('popovertarget') ?? '');
      const { top = -1, bottom = 0, height = 0 } = note?.getBoundingClientRect() ?? {};
      const isInSight = height > 0 && top >= 0 && bottom <= innerHeight;
      note?.hidePopover();
      return hit === mark && isInSight ? [] : [mark.ariaLabel ?? ''];
    }),
  );
}

/** Numbers of sentences that something else covers when they are shown. */
function findCovered(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.document .inline-number')].flatMap((number) => {
      number.closest('p, li')?.querySelector<HTMLElement>('.paragraph-number')?.focus();
      number.scrollIntoView({ block: 'center' });
      const { x, y, width, height } = number.getBoundingClientRect();
      const hit = document.elementFromPoint(x + width / 2, y + height / 2);
      return hit === number ? [] : [`${number.closest('[id]')?.id} under ${hit?.outerHTML}`];
    }),
  );
}

/** Notes that stand above their passage, over its text or over another note. */
function findMisplaced(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.document .notes')].map((notes) => ({
      notes: notes.getBoundingClientRect(),
      passage: notes.previousElementSibling?.getBoundingClientRect(),
      name: notes.textContent?.slice(0, 20) ?? '',
    }));
    return boxes
      .filter(({ notes, passage }, index) => {
        const above = boxes[index - 1]?.notes.bottom ?? 0;
        if (passage === undefined || notes.height === 0) return true;
        return notes.left < passage.right || notes.top < Math.max(passage.top - 1, above - 1);
      })
      .map(({ name }) => name);
  });
}
