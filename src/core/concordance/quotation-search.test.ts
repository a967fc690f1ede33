import { statSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { IndexError } from '../../client/index-file.ts';
import { openLibrary } from '../../client/search/query-library.ts';
import { loadEdition } from '../../press/content/load.ts';
import { writeSearchIndex } from '../../press/search/pagefind.ts';
import { LARGEST_PACK } from '../../press/search/text-pack.ts';
import { foldText } from '../text/folding/fold.ts';
import { createRandom } from '../text/random.ts';
import { listQueryRecords, type QueryRecord } from './query-corpus.ts';
import type { QueryLibrary } from './query-library.ts';
import { makeQueryText } from './query-text.ts';
import { searchQuotation } from './quotation-search.ts';

const SEED = 20141119;
const loaded = loadEdition(process.cwd());
if (!loaded.ok) throw new Error('content/ has problems');
const { edition } = loaded;
const records = listQueryRecords(edition);

const ownFetch = fetch;
let folder: string;
let library: QueryLibrary;

beforeAll(async () => {
  const site = await mkdtemp(join(tmpdir(), 'search-'));
  folder = `${site}/pagefind/`;
  await writeSearchIndex(records, site);
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
  vi.stubGlobal('fetch', readAsResponse);
  library = await openLibrary(folder, 0);
}, 60_000);

afterAll(async () => {
  // The listeners stay: Pagefind's timers still ask for them.
  vi.stubGlobal('fetch', ownFetch);
  await rm(join(folder, '..'), { recursive: true, force: true });
});

async function readAsResponse(address: string): Promise<Response> {
  try {
    return new Response(await readFile(address.replace(/\?.*$/, '')));
  } catch {
    return new Response(null, { status: 404 });
  }
}

/** Reading texts of all searched texts, with the fold that the library uses. */
function listTexts() {
  return records.map(({ card, sources }) => makeQueryText(card.key, sources, library.variants));
}

async function findExact(query: string) {
  const outcome = await searchQuotation(library, query, false);
  return outcome.state === 'done' ? outcome.lines : [];
}

async function expectAllTexts(library: QueryLibrary, records: readonly QueryRecord[]) {
  const found = await library.findTexts(['的']);
  const read = await Promise.all(found.map((one) => one.read()));
  expect(read).toHaveLength(records.length);
  for (const { text, card } of read) {
    const source = records.find((one) => one.card.key === card.key);
    expect(text.reading).toBe(source?.sources.map((one) => one.text).join(''));
    expect(text.passages.map(({ id }) => id)).toEqual(source?.sources.map(({ id }) => id));
  }
}

describe('the index', () => {
  it('gives every text back as it was read', async () => {
    await expectAllTexts(library, records);
  });

  it('gives every text back from packs of limited size where there are many', async () => {
    const site = await mkdtemp(join(tmpdir(), 'search-'));
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((copy) =>
      records.map((record) => {
        const key = `${record.card.key}-${copy}`;
        return { ...record, card: { ...record.card, key, path: `${key}/` } };
      }),
    );
    await writeSearchIndex(many, site);
    const opened = await openLibrary(`${site}/pagefind/`, 0);
    await expectAllTexts(opened, many);
    const sizes = opened.corpus.packs.map((name) => statSync(`${site}/pagefind/${name}`).size);
    expect(sizes.length).toBeGreaterThan(1);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(LARGEST_PACK);
    await rm(site, { recursive: true });
  });
});

describe('searchQuotation', () => {
  it(`finds 300 passages cut anywhere, in four ways of writing (seed ${SEED})`, async () => {
    const random = createRandom(SEED);
    const texts = listTexts();
    const writers = [
      (one: string) => one,
      ...['t', 'tw', 'hk'].map((to) => Converter({ from: 'cn', to })),
    ];
    for (let round = 0; round < 300; round += 1) {
      const text = texts[Math.floor(random() * texts.length)];
      if (text === undefined) continue;
      const length = 2 + Math.floor(random() * 29);
      const start = Math.floor(random() * Math.max(1, text.reading.length - length));
      const cut = text.reading.slice(start, start + length);
      const query = (writers[round % writers.length] ?? String)(cut);
      const folded = foldText(query, library.variants).text;
      if (folded === '') continue;
      const lines = await findExact(query);
      const words = lines.map((line) => foldText(line.words.join(''), library.variants).text);
      expect(words, query).toContain(folded);
      expect(new Set(words), query).toEqual(new Set([folded]));
    }
  }, 60_000);

  it.each([
    ['one character', '的'],
    ['Latin letters', 'ipv6'],
    ['a figure and a letter', '5G'],
    ['a year', '２０１５'],
    ['a title', '携手构建网络空间命运共同体'],
    ['line breaks and spaces', ' 网络\n空 间命\u3000运共同体 '],
  ])('finds %s', async (_, query) => {
    expect((await findExact(query)).length).toBeGreaterThan(0);
  });

  it('counts a place of an address once, on its own page', async () => {
    const lines = await findExact('大家的事由大家商量着办');
    const keys = (await findExact('各国应该加强沟通、扩大共识、深化合作')).map(
      (line) => line.card.key,
    );
    expect(keys.filter((key) => key === 'excerpts-2024')).toEqual([]);
    expect(keys).toContain('2015');
    expect(lines.every((line) => line.card.kind === 'document')).toBe(true);
  });

  it('finds words that run from an address into its signature', async () => {
    const lines = await findExact('国际互联网治理体系。——2014年11月19日');
    expect(lines.map((line) => line.card.key)).toEqual(['excerpts-2024']);
  });

  it.each([
    ['5点主张 / 五点主张', '我愿提出五点主张', 'numeral'],
    ['Taiwan vocabulary', '網路空間命運共同體', 'regional'],
  ])('tells another wording from the words asked for: %s', async (_, query, kind) => {
    const outcome = await searchQuotation(library, query, false);
    expect(outcome).toMatchObject({ state: 'near', reworked: [{ kind }], nearby: [] });
  });

  it.each([
    ['十三亿', '13亿'],
    ['惠及十三亿中国人民', '惠及13亿中国人民'],
    ['二〇一五年', '2015年'],
    ['百分之五十', '50%'],
  ])('says of %s that only the form of the numeral differs from %s', async (query, words) => {
    const outcome = await searchQuotation(library, query, false);
    if (outcome.state !== 'near') throw new Error(outcome.state);
    const [{ kind, lines } = { kind: null, lines: [] }] = outcome.reworked;
    expect([kind, outcome.reworked.length, outcome.nearby.length]).toEqual(['numeral', 1, 0]);
    expect(lines.some((line) => `${line.words.join('')}${line.after}`.startsWith(words))).toBe(
      true,
    );
  });

  it.each([
    ['五点主张', '5点主张'],
    ['5点主张', '五点主张'],
  ])('shows beside the places of %s those of %s', async (query, other) => {
    const outcome = await searchQuotation(library, query, false);
    if (outcome.state !== 'done') throw new Error(outcome.state);
    const numerals = outcome.reworked.flatMap(({ lines }) => lines);
    expect(outcome.lines.length).toBeGreaterThan(0);
    expect(new Set(numerals.map((line) => line.words.join('')))).toEqual(new Set([other]));
  });

  it.each(['三十年', '一五年', '二十年'])(
    'never finds %s within a longer number',
    async (query) => {
      const outcome = await searchQuotation(library, query, false);
      const reworked = 'reworked' in outcome ? outcome.reworked : [];
      const before = reworked.flatMap(({ lines }) => lines.map((line) => line.before));
      expect(before.filter((words) => /[\d〇一二三四五六七八九十百千.]$/u.test(words))).toEqual([]);
    },
  );

  it.each([
    ['radicals for letters', '中国⼈⺠', '中国人民'],
    ['more radicals', '⺠主', '民主'],
    ['compatibility characters', '\uF9B5', '例'],
    ['pinyin in brackets', '互聯(lián)網', '互联网'],
    ['pinyin after every letter', '网(wǎng)络(luò)空(kōng)间(jiān)', '网络空间'],
    ['pinyin without brackets', '网wǎng络luò空kōng间jiān', '网络空间'],
  ])('reads %s as what is meant', async (_, query, words) => {
    const [line] = await findExact(query);
    expect(line?.words.join('')).toBe(words);
  });

  it.each([
    ['成果共用', '成果共享'],
    ['網際網路', '互联网'],
    ['共建共用', '共建共享'],
  ])('knows %s, as it is said in Taiwan, for %s', async (query, words) => {
    const outcome = await searchQuotation(library, query, false);
    if (outcome.state !== 'near') throw new Error(outcome.state);
    expect(outcome.reworked.map(({ kind }) => kind)).toEqual(['regional']);
    expect(outcome.reworked[0]?.lines[0]?.words.join('').replace('、', '')).toBe(words);
  });

  it('tells other punctuation from the same', async () => {
    const exact = await searchQuotation(library, '和平、安全、开放、合作', true);
    const other = await searchQuotation(library, '和平，安全，开放，合作', true);
    expect(exact.state).toBe('done');
    expect(other).toMatchObject({ state: 'near', reworked: [{ kind: 'punctuation' }] });
  });

  it('shows what comes near, with the number of characters that agree', async () => {
    const outcome = await searchQuotation(library, '网络空间是人类共有的活动空间', false);
    if (outcome.state !== 'near') throw new Error(outcome.state);
    expect(outcome.nearby[0]).toMatchObject({ matched: 13, total: 14, anchor: 's1' });
  });

  it.each([
    ['大家的事大家商量着办', '大家的事由大家商量着办'],
    ['大家的事情由大家商量办', '大家的事由大家商量着办'],
    ['大家的事，由各国商量着办', '大家的事由大家商量着办'],
  ])('finds the saying of a document that is misquoted as %s', async (query, saying) => {
    const outcome = await searchQuotation(library, query, false);
    if (outcome.state !== 'near') throw new Error(outcome.state);
    const [first] = outcome.nearby;
    expect(first?.card.kind).toBe('document');
    expect(first?.words.join('')).toBe(saying);
  });

  it.each([
    ['nothing', ''],
    ['punctuation only', '，。！？'],
    ['lone surrogates', '\uD800\uDFFF'.split('').reverse().join('')],
    ['an emoji', '🙂🙃'],
    ['signs of regular expressions', '.*+?^$()[]{}|\\'],
  ])('has a plain answer to %s', async (_, query) => {
    expect(await searchQuotation(library, query, false)).toEqual({ state: 'none', isEmpty: true });
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['words the corpus lacks', '鱖魚肥美桃花流水'],
    ['a paste of 10,000 characters', '龘网'.repeat(5000)],
  ])('has no exact place for %s', async (_, query) => {
    expect((await searchQuotation(library, query, false)).state).not.toBe('done');
  });

  it('finds a whole text pasted', async () => {
    const [text] = listTexts().filter((one) => one.key === 'renmin-ribao-2025');
    expect(await findExact(text?.reading ?? '')).toHaveLength(1);
  });
});

describe('a broken index', () => {
  it('is reported where its corpus file is missing', async () => {
    await rename(`${folder}corpus.json`, `${folder}corpus.away`);
    await expect(openLibrary(folder, 0)).rejects.toThrow(IndexError);
    await rename(`${folder}corpus.away`, `${folder}corpus.json`);
  });

  it('is reported where its texts are missing or cut short', async () => {
    const pack = `${folder}${library.corpus.packs[0]}`;
    const whole = await readFile(pack);
    const ask = async () => searchQuotation(await openLibrary(folder, 0), '网络空间', false);
    for (const part of [whole.subarray(0, whole.length / 2), Buffer.from('not gzip')]) {
      await writeFile(pack, part);
      await expect(ask()).rejects.toThrow(IndexError);
    }
    await rm(pack);
    await expect(ask()).rejects.toThrow(IndexError);
    await writeFile(pack, whole);
    expect((await ask()).state).toBe('done');
  });

  it('is reported where a part of it is missing, and not taken for no result', async () => {
    const parts = await readdir(`${folder}index`);
    await rename(`${folder}index`, `${folder}index.away`);
    const broken = await openLibrary(folder, 0);
    await expect(searchQuotation(broken, '网络空间', false)).rejects.toThrow(IndexError);
    await rename(`${folder}index.away`, `${folder}index`);
    expect(parts.length).toBeGreaterThan(0);
    expect((await searchQuotation(broken, '网络空间', false)).state).toBe('done');
  });
});
