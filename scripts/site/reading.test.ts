import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'astro/zod';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { edition } from './content.ts';
import { launchBrowser, openAll, openPage } from './visit.ts';

const sentence = z.object({ id: z.string(), url: z.string(), text: z.string() });
const data = z
  .object({
    documents: z.array(
      z.object({
        id: z.string(),
        passages: z.array(sentence.extend({ sentences: z.array(sentence) })),
      }),
    ),
    speeches: z.array(z.object({ year: z.number(), sentences: z.array(sentence) })),
  })
  .parse(JSON.parse(readFileSync(join(inject('folder'), 'data/edition.json'), 'utf8')));

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser(inject('browser'));
});
afterAll(() => browser.close());

/** Texts of elements as a reader takes them: without notes, markers and controls. */
function readTexts(page: Page, ids: readonly string[]): Promise<(string | null)[]> {
  return page.evaluate(
    (own) =>
      own.map((id) => {
        const copy = document.getElementById(id)?.cloneNode(true);
        if (!(copy instanceof Element)) return null;
        for (const extra of copy.querySelectorAll('.margin-note, .note-mark, button'))
          extra.remove();
        return copy.textContent;
      }),
    [...ids],
  );
}

test('every sentence of every address stands at its address', async () => {
  const files = globSync('content/speeches/*.md').map((file) => Number(basename(file, '.md')));
  expect(data.speeches.map((one) => one.year)).toEqual(files.toSorted());
  const speeches = new Map<string, (typeof data.speeches)[number]>(
    data.speeches.map((one) => [`${inject('address')}${one.year}/`, one] as const),
  );
  await openAll(browser, [...speeches.keys()], async (page, address) => {
    const { year, sentences = [] } = speeches.get(address) ?? {};
    const ids = sentences.map((one) => one.id);
    expect(sentences.map((one) => one.url)).toEqual(ids.map((id) => `${year}/#${id}`));
    expect(await readTexts(page, ids)).toEqual(sentences.map((one) => one.text));
  });
});

test('every passage and sentence of every document stands at its address', async () => {
  const documents = new Map<string, (typeof data.documents)[number]['passages']>(
    data.documents.map(
      (one) => [`${inject('address')}documents/${one.id}/`, one.passages] as const,
    ),
  );
  await openAll(browser, [...documents.keys()], async (page, address) => {
    const passages = documents.get(address) ?? [];
    for (const passage of passages) {
      expect(passage.sentences.map((one) => one.text).join(''), passage.url).toBe(passage.text);
    }
    const all = passages.flatMap((passage) => [passage, ...passage.sentences]);
    const texts = await readTexts(
      page,
      all.map((one) => one.id),
    );
    expect(texts).toEqual(all.map((one) => one.text));
  });
});

test('the words of 2015 are those of the newspaper page', async () => {
  const visit = await openPage(browser, `${inject('address')}2015/#s4`);
  expect(await readTexts(visit.page, ['s4'])).toEqual([
    '第一，加快全球网络基础设施建设，促进互联互通。',
  ]);
  await visit.close();
});

test.each([
  ['2015/', 's4'],
  ['2023/', 's6'],
  ['documents/renmin-ribao-2025/', 'p13s1'],
  ['documents/ten-year-review-2025/', 'p54s1'],
])('%s lands on #%s and shows it', async (path, id) => {
  const visit = await openPage(browser, `${inject('address')}${path}#${id}`, {
    reducedMotion: 'reduce',
  });
  const target = visit.page.locator(':target');
  await visit.page.waitForFunction(() => {
    const top = document.querySelector(':target')?.getBoundingClientRect().top ?? -1;
    return top >= 0 && top < innerHeight;
  });
  expect(await target.getAttribute('id')).toBe(id);
  expect(await target.evaluate((one) => getComputedStyle(one).backgroundColor)).not.toBe(
    'rgba(0, 0, 0, 0)',
  );
  await visit.close();
});

test('numbers of sentences are not in copied text', async () => {
  const visit = await openPage(browser, `${inject('address')}2015/`);
  const copied = await visit.page.evaluate(() => {
    const text = document.querySelector('.speech');
    if (text === null) return '';
    getSelection()?.selectAllChildren(text);
    return getSelection()?.toString() ?? '';
  });
  expect(copied).toContain('对此，我愿提出5点主张。');
  expect(copied.replace('5点', '')).not.toMatch(/\d(?!\d*年|\d*月|\d*日)/);
  await visit.close();
});

test('without JavaScript every text, link and note is there', async () => {
  for (const path of ['', '2015/', 'documents/ten-year-review-2025/']) {
    const plain = await openPage(browser, inject('address') + path, { javaScriptEnabled: false });
    const rich = await openPage(browser, inject('address') + path);
    const words = (page: Page) =>
      page.evaluate(() => {
        // Hints speak of what scripts do.
        for (const hint of document.querySelectorAll('.hint, .how')) hint.remove();
        return document.querySelector('main')?.innerText ?? '';
      });
    expect((await words(plain.page)).length).toBeGreaterThanOrEqual(
      (await words(rich.page)).length * 0.98,
    );
    await plain.close();
    await rich.close();
  }
});

test('the theme follows the system, then the reader, and stays', async () => {
  const visit = await openPage(browser, inject('address'), { colorScheme: 'dark' });
  const ground = () =>
    visit.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = await ground();
  const button = visit.page.locator('button.theme:visible').first();
  await button.click();
  const light = await ground();
  expect(light).not.toBe(dark);
  await visit.page.reload();
  expect(await ground()).toBe(light);
  await visit.close();
});

test('a printed page has its text and no navigation', async () => {
  const visit = await openPage(browser, `${inject('address')}documents/ten-year-review-2025/`);
  await visit.page.emulateMedia({ media: 'print' });
  expect(await visit.page.locator('nav[aria-label="主导航"]').isVisible()).toBe(false);
  expect(await visit.page.locator('#p1').isVisible()).toBe(true);
  expect((await visit.page.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(20_000);
  await visit.close();
});

test('on paper the folds of a year stand open under their headings, and all sentences are numbered', async () => {
  const visit = await openPage(browser, `${inject('address')}2015/`);
  await visit.page.emulateMedia({ media: 'print' });
  const folds = visit.page.locator('details.fold');
  const headings = await folds.locator(':scope > summary h2').all();
  expect(headings.length).toBeGreaterThan(2);
  for (const heading of headings) expect(await heading.isVisible()).toBe(true);
  expect(await folds.first().locator('.rows').first().isVisible()).toBe(true);
  const outside = await visit.page
    .locator('.speech.text a[data-n]')
    .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().left < 0).length);
  expect(outside).toBe(0);
  await visit.close();
});

test('the keyboard reaches every link and button of a year page', async () => {
  const visit = await openPage(browser, `${inject('address')}2015/`);
  const { page } = visit;
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
  await visit.close();
});

test.each([1440, 820, 390])(
  'the number of a sentence opens who quotes it and what can be copied, by keyboard, at %i',
  async (width) => {
    const { page, close } = await openPage(browser, `${inject('address')}2015/`, {
      viewport: { width, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.waitForLoadState('networkidle');
    await page.locator('#s4 a[href="#s4"]').focus();
    await page.keyboard.press('Enter');
    const panel = page.locator('.sentence-panel[data-sentence="s4"]');
    await panel.waitFor({ state: 'visible' });
    expect(new URL(page.url()).hash).toBe('#s4');
    expect(await panel.locator('a').count()).toBeGreaterThan(0);
    const copy = async (name: string) => {
      const button = await panel.getByRole('button', { name }).elementHandle();
      await button?.click();
      await page.waitForFunction((one) => one?.textContent === '已复制', button);
      return page.evaluate(() => navigator.clipboard.readText());
    };
    expect(await copy('复制链接')).toBe('https://edition.example/2015/#s4');
    expect(await copy('复制原句和出处')).toMatch(/^“第一，.*。”（.*，节选，第4句）\nhttps:/u);
    if (width < 1280) {
      await page.keyboard.press('Escape');
      await panel.waitFor({ state: 'hidden' });
    }
    await close();
  },
);

test.each([`${edition.speeches[0]?.year}/#version`, `documents/${edition.documents[0]?.id}/`])(
  'the references of /%s are copied with the date of today',
  async (path) => {
    const { page, close } = await openPage(browser, inject('address') + path, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
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
    await close();
  },
);

test('references for a page and each of its sentences lie beside it', () => {
  const folder = inject('folder');
  const whole = readFileSync(join(folder, '2015/cite.bib'), 'utf8');
  expect(whole.match(/^@/gm)).toHaveLength(1);
  const passages = readFileSync(join(folder, '2015/passages.bib'), 'utf8');
  const list = z
    .array(z.object({ id: z.string(), URL: z.string() }))
    .parse(JSON.parse(readFileSync(join(folder, '2015/passages.json'), 'utf8')));
  expect(list.map((one) => one.URL)).toContain('https://edition.example/2015/#s4');
  expect(passages.match(/^@/gm)).toHaveLength(list.length);
});
