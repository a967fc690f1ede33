import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, inject, test } from 'vitest';
import { citationData } from '../../src/schema/data/citation-data.ts';
import { publish } from '../../src/schema/data/published.ts';
import { readMarkup } from './page-markup.ts';
import { useBrowser } from './reader.ts';

const read = (file: string) => readFileSync(join(inject('folder'), file), 'utf8');
const { citations } = publish(citationData).parse(JSON.parse(read('data/citations.json')));
const DOCUMENTS = [...new Set(citations.map(({ citing }) => citing.document))];
const YEARS = [
  ...new Set(
    citations.flatMap(({ cited }) => (cited !== null && 'year' in cited ? [cited.year] : [])),
  ),
];

const open = useBrowser();

/** Of every page of a document or a year, by path: texts of elements by id, and links. */
const texts = new Map<string, Readonly<Record<string, string>>>();
const links = new Map<string, readonly string[]>();

beforeAll(async () => {
  const { page } = await open('about:blank');
  const paths = [...DOCUMENTS.map((id) => `documents/${id}/`), ...YEARS.map((year) => `${year}/`)];
  for (const path of paths) {
    const markup = await readMarkup(page, inject('folder'), path);
    links.set(path, markup.links);
    texts.set(path, markup.texts);
  }
});

test('every word of both ends stands at its address', () => {
  const find = (url: string) => {
    const [path = '', fragment = ''] = url.split('#');
    return texts.get(path)?.[fragment];
  };
  for (const { id, kind, citing, cited } of citations) {
    expect(find(citing.url), id).toContain(citing.exact);
    expect(citing.prefix + citing.exact + citing.suffix, id).toContain(citing.exact);
    if (cited === null) continue;
    if ('document' in cited) expect(find(cited.url), id).toContain(cited.exact);
    else if (cited.exact !== null) {
      const whole = texts.get(`${cited.year}/`) ?? {};
      const joined = Object.entries(whole)
        .filter(([name]) => /^s\d+$/.test(name))
        .map(([, text]) => text)
        .join('');
      expect(joined, id).toContain(cited.exact);
    } else expect([id, cited.sentences.length === 0 || kind !== 'testimonium']).toEqual([id, true]);
  }
});

test('the operations of a citation join to both ends', () => {
  for (const { id, operations, citing, cited } of citations) {
    if (operations.length === 0) continue;
    expect(operations.map((one) => one.citing).join(''), id).toBe(citing.exact);
    expect(operations.map((one) => one.cited).join(''), id).toBe(cited?.exact);
  }
});

test('both ends and the page of a citation lead to each other', () => {
  const missing: string[] = [];
  for (const { id, kind, citing, cited, evidence } of citations) {
    const here = `documents/${citing.document}/`;
    const own = links.get(here) ?? [];
    if (!own.includes(`citations/${id}/`)) missing.push(`${here} → ${id}`);
    if (cited === null) continue;
    const there = 'document' in cited ? `documents/${cited.document}/` : `${cited.year}/`;
    const absent = evidence.basis === 'recovered' ? 'recovered' : 'absent';
    const target = kind === 'testimonium' ? `${there}#${absent}` : cited.url;
    // A note shared by several names leads to the sentence that one of them names.
    const isReached = (url: string) => (target === there ? url.startsWith(there) : url === target);
    if (!own.some(isReached)) missing.push(`${here} → ${target}`);
    const back = (links.get(there) ?? []).some((url) => url.startsWith(`${here}#c-`));
    if (!back) missing.push(`${there} → ${here}`);
  }
  expect(missing).toEqual([]);
});

test('a link from the page of a year ends at the very words', async () => {
  const quotation = citations.find(({ kind }) => kind === 'quotation');
  if (!quotation?.cited || !('year' in quotation.cited)) throw new Error('no quotation');
  const { citing, cited } = quotation;
  const { page } = await open(`${inject('address')}${cited.year}/`);
  const row = page.locator(`.rows li:has(#${cited.sentences[0]?.replace('s', 'c')})`);
  const hrefs = await row
    .locator(`a[href^="/documents/${citing.document}/#c-"]`)
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  const words: (string | null | undefined)[] = [];
  for (const href of new Set(hrefs)) {
    await page.goto(new URL(href, inject('address')).href);
    words.push(await page.evaluate(() => document.querySelector(':target')?.textContent));
  }
  expect(words).toContain(citing.exact);
});

test('without scripts every citation stands once below the year that it cites', async () => {
  const { page } = await open(`${inject('address')}citations/`, { hasScripts: false });
  expect(await page.locator('citation-filter').isVisible()).toBe(false);
  const entries = await page
    .locator('[data-citations] > li')
    .evaluateAll((all) => all.map((one) => [one.id, one.closest('.fold')?.id]));
  expect(entries.map(([id]) => id).sort()).toEqual(citations.map(({ id }) => id).sort());
  const folds = new Map(entries.map(([id = '', fold]) => [id, fold]));
  for (const { id, cited } of citations) {
    if (cited !== null && 'year' in cited) expect(folds.get(id), id).toBe(`c${cited.year}`);
  }
});

test('the filter works without a reload, and by address', async () => {
  const { page, complaints } = await open(`${inject('address')}citations/?kind=quotation`);
  const shown = () => page.locator('[data-citations] > li:visible').count();
  const isQuotation = ({ kind }: { kind: string }) => kind === 'quotation';
  const document = DOCUMENTS.at(-1) ?? '';
  expect(await shown()).toBe(citations.filter(isQuotation).length);
  await page.selectOption('select[name="document"]', document);
  expect(await shown()).toBe(
    citations.filter((one) => isQuotation(one) && one.citing.document === document).length,
  );
  expect(new URL(page.url()).searchParams.get('document')).toBe(document);
  expect(await page.locator('output').textContent()).toContain(`${citations.length}条中`);
  await page.click('button[type="reset"]');
  await page.waitForSelector('[data-citations] > li[hidden]', { state: 'detached' });
  expect(complaints).toEqual([]);
});

test('the table counts what the data has', async () => {
  const { page } = await open(`${inject('address')}citations/`);
  const marks = await page
    .locator('.matrix tbody a.dot:not(.absent)')
    .evaluateAll((all) => all.map((one) => Number.parseInt(one.textContent ?? '', 10)));
  const quotations = citations.filter(({ kind }) => kind === 'quotation').length;
  expect(marks.reduce((sum, count) => sum + count, 0)).toBe(quotations);
});

test('the other forms of the data agree with it', () => {
  expect(read('data/citations.csv').split('\r\n')).toHaveLength(citations.length + 2);
  const text = read('data/annotations.jsonld');
  expect(text.split('"type":"Annotation"')).toHaveLength(citations.length + 1);
  expect(JSON.parse(text)).toMatchObject({ type: 'AnnotationCollection', total: citations.length });
  expect(JSON.parse(read('data/citations.schema.json'))).toMatchObject({ type: 'object' });
});
