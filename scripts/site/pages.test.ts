import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, listPages, openAll, openPage, readPage, samplePages } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser(inject('browser'));
});
afterAll(() => browser.close());

test('every page has one h1, a title, a language, a canonical address and a policy', () => {
  const pages = listPages(inject('folder'));
  expect(pages.length).toBeGreaterThan(20);
  for (const path of pages) {
    const html = readPage(inject('folder'), path);
    expect(html.match(/<h1[ >]/g), path).toHaveLength(1);
    expect(html, path).toMatch(/<title>[^<]*网络空间命运共同体文献编年<\/title>/);
    expect(html, path).toContain('<html lang="zh-CN"');
    expect(html, path).toMatch(
      /<meta http-equiv="content-security-policy" content="default-src 'none'/i,
    );
    // A page at a former address gives the address that it leads to.
    const isFormer = html.includes('<meta http-equiv="refresh"');
    if (path !== '404.html' && !isFormer) {
      expect(html).toContain(`<link rel="canonical" href="https://edition.example/${path}">`);
    }
  }
});

test('addresses, documents and a page of every other kind open without a complaint, none too wide', async () => {
  const paths = listPages(inject('folder')).filter((path) => /^(\d{4}\/|documents\/)/.test(path));
  const faults: string[] = [];
  const all = [...new Set([...paths, ...samplePages(inject('folder'))])];
  const addresses = all.map((path) => inject('address') + path);
  const complaints = await openAll(browser, addresses, async (page, address) => {
    for (const width of [820, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) faults.push(`${address} is ${over}px too wide at ${width}`);
    }
  });
  faults.push(...complaints);
  expect(faults).toEqual([]);
});

test('below a sub-path the main pages open without a complaint', async () => {
  const paths = listPages(inject('baseFolder')).filter((path) =>
    /^(?:\d{4}|documents\/[^/]+|search|check|motifs)?\/?$/.test(path),
  );
  const addresses = paths.map((path) => inject('baseAddress') + path);
  expect(addresses.length).toBeGreaterThan(5);
  expect(await openAll(browser, addresses)).toEqual([]);
});

test('an unknown address gets the page that says so', async () => {
  const visit = await openPage(browser, `${inject('address')}1999/`);
  expect(await visit.page.locator('h1').textContent()).toBeTruthy();
  expect(await visit.page.locator('main a[href$="/2015/"]').count()).toBeGreaterThan(0);
  await visit.close();
});
