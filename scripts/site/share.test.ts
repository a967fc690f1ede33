import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from './reader.ts';
import { listPages, WIDTHS } from './visit.ts';

const TOOLBAR = 'selection-toolbar:not([hidden])';
const YEAR = listPages(inject('folder')).find((path) => /^\d{4}\/$/.test(path)) ?? '';
const DOCUMENT = listPages(inject('folder')).find((path) => /^documents\/.+\//.test(path)) ?? '';

const open = useBrowser();

/** Selects the text from one place to another: a sentence and how many letters after its beginning. */
async function select(page: Page, from: readonly [string, number], to: readonly [string, number]) {
  await page.evaluate(
    ([start, end]) => {
      const find = ([id, offset]: readonly [string, number]): readonly [Node, number] => {
        const walker = document.createTreeWalker(document.querySelector(`#${id}`) ?? new Text(), 4);
        let left = offset;
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const length = node.textContent?.length ?? 0;
          if (left <= length) return [node, left];
          left -= length;
        }
        throw new RangeError(`${id} has no place ${offset}`);
      };
      getSelection()?.setBaseAndExtent(...find(start), ...find(end));
    },
    [from, to] as const,
  );
}

/** What is painted, and the id of the element that the address points to. */
function readArrival(page: Page) {
  return page.evaluate(() => {
    const hits = [...(CSS.highlights.get('hit') ?? [])];
    return {
      painted: hits.map((range) => (range instanceof Range ? range.toString() : '')).join(''),
      target: document.querySelector(':target')?.id,
    };
  });
}

function readClipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText());
}

describe('words selected in a text', () => {
  test.each([YEAR, DOCUMENT])(
    'of /%s are copied with their source and linked exactly',
    async (path) => {
      const { page, complaints } = await open(inject('address') + path);
      const sentence = await page.evaluate(() => {
        const sentences = document.querySelectorAll('[data-source] [id]');
        return (
          [...sentences].find(
            ({ id, textContent }) =>
              /^(p\d+[a-z]*)?s\d+$/.test(id) && (textContent?.length ?? 0) > 10,
          )?.id ?? ''
        );
      });
      await select(page, [sentence, 2], [sentence, 9]);
      await page.waitForSelector(TOOLBAR);
      const words = await page.evaluate(() => String(getSelection()));
      await page.click(`${TOOLBAR} >> text=复制并附出处`);
      await page.getByText('已复制', { exact: true }).first().waitFor();
      const [quotation = '', address] = (await readClipboard(page)).split('\n');
      expect(quotation.startsWith(`“${words}”（`)).toBe(true);
      expect(quotation).toMatch(
        path === YEAR ? /，\d{4}年\d+月\d+日，节选，第\d+句）$/u : /》，.+，第\d+段第\d+句）$/u,
      );
      expect(address).toBe(`https://edition.example/${path}#${sentence}`);
      await page.click(`${TOOLBAR} >> text=复制链接`);
      await page.waitForFunction(async () =>
        (await navigator.clipboard.readText()).includes('?q='),
      );
      const link = new URL(await readClipboard(page));
      await page.goto(inject('address') + link.pathname.slice(1) + link.search + link.hash);
      await page.waitForFunction(() => CSS.highlights.has('hit'));
      const painted = words.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
      expect(await readArrival(page)).toEqual({ painted, target: sentence });
      expect(complaints).toEqual([]);
    },
  );

  test('on the page of all addresses are linked to the page of their own', async () => {
    const { page } = await open(`${inject('address')}read/`);
    const sentence = `r${YEAR.slice(0, 4)}s1`;
    await select(page, [sentence, 0], [sentence, 6]);
    await page.waitForSelector(TOOLBAR);
    await page.click(`${TOOLBAR} >> text=复制链接`);
    await page.getByText('已复制', { exact: true }).first().waitFor();
    const { pathname, hash } = new URL(await readClipboard(page));
    expect(pathname + hash).toBe(`/${YEAR}#s1`);
  });

  test('are searched', async () => {
    const { page } = await open(inject('address') + YEAR);
    await select(page, ['s1', 0], ['s1', 6]);
    const words = await page.evaluate(() => String(getSelection()));
    await page.click(`${TOOLBAR} a`);
    await page.waitForURL(/search\/\?q=/);
    expect(new URL(page.url()).searchParams.get('q')).toBe(words);
  });

  test('of two sentences are linked by the first, and copied without their numbers', async () => {
    const { page } = await open(inject('address') + YEAR);
    await select(page, ['s1', 4], ['s2', 5]);
    await page.waitForSelector(TOOLBAR);
    await page.click(`${TOOLBAR} >> text=复制并附出处`);
    await page.getByText('已复制', { exact: true }).first().waitFor();
    const [quotation = '', address] = (await readClipboard(page)).split('\n');
    expect(address).toMatch(/#s1$/);
    expect(quotation).not.toMatch(/^“[^”]*\d[^”]*”/u);
  });

  test('that stand twice in a sentence are marked once, where they were selected', async () => {
    const { page } = await open(inject('address') + YEAR);
    // A word with a second place is written into the sentence, whatever the texts of today are.
    await page.evaluate(() => document.getElementById('s1')?.append('同样四字，同样四字。'));
    const length = await page.evaluate(
      () => document.getElementById('s1')?.textContent?.length ?? 0,
    );
    await select(page, ['s1', length - 5], ['s1', length - 1]);
    await page.waitForSelector(TOOLBAR);
    await page.click(`${TOOLBAR} >> text=复制链接`);
    await page.getByText('已复制', { exact: true }).first().waitFor();
    expect(new URL(await readClipboard(page)).searchParams.get('n')).toBe('2');
  });
});

describe('the toolbar of a selection', () => {
  test.each([
    ['three letters', ['s1', 0], ['s1', 3]],
    ['words outside of the texts', ['main', 0], ['main', 2]],
  ] as const)('does not come for %s', async (_, from, to) => {
    const { page } = await open(inject('address') + YEAR);
    await select(page, ['s1', 0], ['s1', 6]);
    await page.waitForSelector(TOOLBAR);
    await select(page, from, to);
    await page.waitForSelector(TOOLBAR, { state: 'detached' });
  });

  test('goes with Escape and with the selection, and is reached by Tab', async () => {
    const { page } = await open(inject('address') + YEAR);
    await select(page, ['s1', 0], ['s1', 6]);
    await page.waitForSelector(TOOLBAR);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('复制并附出处');
    expect(await page.evaluate(() => String(getSelection()).length)).toBe(6);
    await page.keyboard.press('Escape');
    await page.waitForSelector(TOOLBAR, { state: 'detached' });
    await select(page, ['s1', 0], ['s1', 8]);
    await page.waitForSelector(TOOLBAR);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await page.waitForSelector(TOOLBAR, { state: 'detached' });
  });

  test.each([...WIDTHS, 320])(
    'stands clear of the words at %i, with targets of 44 pixels',
    async (width) => {
      const { page, complaints } = await open(inject('address') + YEAR, {
        viewport: { width, height: 800 },
      });
      await select(page, ['s1', 0], ['s1', 12]);
      await page.waitForSelector(TOOLBAR);
      const measured = await page.evaluate((selector) => {
        const bar = document.querySelector(selector)?.getBoundingClientRect();
        const words = getSelection()?.getRangeAt(0).getBoundingClientRect();
        const targets = [...document.querySelectorAll(`${selector} :is(button, a)`)];
        const heights = targets.map((one) => Math.round(one.getBoundingClientRect().height));
        const root = document.documentElement;
        return {
          bar,
          words,
          heights,
          foot: innerHeight,
          overflow: root.scrollWidth - root.clientWidth,
        };
      }, TOOLBAR);
      const { bar, words } = measured;
      expect(bar && words && bar.top >= words.bottom).toBe(true);
      expect(bar && bar.left >= 0 && bar.right <= width).toBe(true);
      expect(measured.overflow).toBeLessThanOrEqual(0);
      expect(measured.heights).toEqual(width < 768 ? [52, 52, 52] : [44, 44, 44]);
      if (width < 768) expect(bar?.bottom).toBe(measured.foot);
      expect(complaints).toEqual([]);
    },
  );
});

describe('a fold', () => {
  /** Puts a closed fold with a target into the page and goes to a fragment. */
  async function openInFold(fragment: string, markup: string): Promise<boolean[]> {
    const { page } = await open(inject('address') + YEAR);
    await page.evaluate(
      (html) => document.querySelector('main')?.insertAdjacentHTML('beforeend', html),
      markup,
    );
    await page.evaluate((id) => {
      location.hash = id;
    }, fragment);
    await page.waitForFunction(
      () => document.querySelector(':target')?.closest('details')?.open !== false,
    );
    return page.evaluate(() => {
      const folds = document.querySelectorAll<HTMLDetailsElement>('main details[data-test]');
      return [...folds].map((one) => one.open);
    });
  }

  const INNER = '<details data-test><summary>内</summary><p id="inmost">字</p></details>';
  const OUTER = `<details data-test id="outer"><summary>外</summary>${INNER}</details>`;

  test('opens around a target, with all folds around it', async () => {
    expect(await openInFold('inmost', OUTER)).toEqual([true, true]);
  });

  test('opens when it is the target itself, and leaves those within', async () => {
    expect(await openInFold('outer', OUTER)).toEqual([true, false]);
  });

  test('that the address names is open on arrival, and within sight', async () => {
    const path = `${inject('address')}${YEAR}#version`;
    const { page } = await open(path);
    await page.waitForFunction(() => {
      const fold = document.querySelector<HTMLDetailsElement>('#version');
      const top = fold?.getBoundingClientRect().top ?? -1;
      return fold?.open === true && top >= 0 && top < innerHeight;
    });
  });

  test('of the page is open on paper and as before after it', async () => {
    const { page } = await open(inject('address') + YEAR);
    const states = await page.evaluate(() => {
      document.body.insertAdjacentHTML(
        'beforeend',
        '<details class="fold"><summary>折</summary>字</details>',
      );
      const fold = document.querySelector<HTMLDetailsElement>('body > details.fold');
      const read = () => fold?.open;
      dispatchEvent(new Event('beforeprint'));
      const printed = read();
      dispatchEvent(new Event('afterprint'));
      return [printed, read()];
    });
    expect(states).toEqual([true, false]);
  });
});
