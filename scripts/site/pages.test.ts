import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, listPages, openPage, samplePages } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser(inject('browser'));
});
afterAll(() => browser.close());

test('every page opens without a complaint, with one h1, a title, a canonical address and a policy', async () => {
  const pages = listPages(inject('folder'));
  expect(pages.length).toBeGreaterThan(20);
  const complaints: Record<string, readonly string[]> = {};
  for (const path of pages) {
    const visit = await openPage(browser, inject('address') + path);
    const head = await visit.page.evaluate(() => ({
      headings: document.querySelectorAll('h1').length,
      language: document.documentElement.lang,
      title: document.title,
      canonical: document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
      policy: document
        .querySelector('meta[http-equiv="content-security-policy" i]')
        ?.getAttribute('content'),
    }));
    expect(head, path).toEqual({
      headings: 1,
      language: 'zh-CN',
      title: expect.stringContaining('网络空间命运共同体文献编年'),
      canonical: path === '404.html' ? expect.anything() : `https://edition.example/${path}`,
      policy: expect.stringContaining("default-src 'none'"),
    });
    if (visit.complaints.length > 0) complaints[path] = visit.complaints;
    await visit.close();
  }
  expect(complaints).toEqual({});
});

test('below a sub-path every kind of page opens without a complaint', async () => {
  const complaints: Record<string, readonly string[]> = {};
  for (const path of samplePages(inject('baseFolder'))) {
    const visit = await openPage(browser, inject('baseAddress') + path);
    if (visit.complaints.length > 0) complaints[path] = visit.complaints;
    await visit.close();
  }
  expect(complaints).toEqual({});
});

test('an unknown address gets the page that says so', async () => {
  const visit = await openPage(browser, `${inject('address')}1999/`);
  expect(await visit.page.locator('h1').textContent()).toBeTruthy();
  expect(await visit.page.locator('main a[href$="/2015/"]').count()).toBeGreaterThan(0);
  await visit.close();
});

test('nothing overflows sideways, at any width', async () => {
  const wide: string[] = [];
  for (const path of samplePages(inject('folder'))) {
    const visit = await openPage(browser, inject('address') + path);
    for (const width of [1440, 820, 390, 320]) {
      await visit.page.setViewportSize({ width, height: 800 });
      const over = await visit.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) wide.push(`/${path} at ${width}: ${over}px`);
    }
    await visit.close();
  }
  expect(wide).toEqual([]);
});
