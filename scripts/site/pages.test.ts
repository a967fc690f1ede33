import { expect, inject, test } from 'vitest';
import { openAll, useBrowser } from './reader.ts';
import { listExtremePages, listPages, measureOverflow, readPage } from './visit.ts';

const open = useBrowser();

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

test('the longest and the shortest page of every kind open without a complaint, none too wide', async () => {
  const addresses = listExtremePages(inject('folder')).map((path) => inject('address') + path);
  const faults: string[] = [];
  const complaints = await openAll(open, addresses, async (page, address) => {
    for (const width of [820, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(measureOverflow);
      if (over > 0) faults.push(`${address} is ${over}px too wide at ${width}`);
    }
  });
  faults.push(...complaints);
  expect(faults).toEqual([]);
});

test('below a sub-path the main pages open without a complaint', async () => {
  const paths = listExtremePages(inject('baseFolder')).filter((path) =>
    /^(?:\d{4}|documents\/[^/]+|search|check|motifs)?\/?$/.test(path),
  );
  const addresses = paths.map((path) => inject('baseAddress') + path);
  expect(addresses.length).toBeGreaterThan(5);
  expect(await openAll(open, addresses)).toEqual([]);
});

test('an unknown address gets the page that says so', async () => {
  const { page } = await open(`${inject('address')}1999/`);
  expect(await page.locator('h1').textContent()).toBeTruthy();
  const years = listPages(inject('folder')).filter((path) => /^\d{4}\/$/.test(path));
  for (const year of years) {
    expect(await page.locator(`main a[href="/${year}"]`).count(), year).toBeGreaterThan(0);
  }
});
