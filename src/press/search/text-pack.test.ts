import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import type { QueryRecord } from '../../core/concordance/query-corpus.ts';
import { isTextPack, unpackText } from '../../core/concordance/text-pack.ts';
import { createRandom } from '../../core/text/random.ts';
import { LARGEST_PACK, writeTextPacks } from './text-pack.ts';

const folder = mkdtempSync(join(tmpdir(), 'packs-'));
afterAll(() => rmSync(folder, { recursive: true }));

const random = createRandom(2014);
const drawText = (length: number) =>
  Array.from({ length }, () => String.fromCharCode(0x4e00 + random() * 20_000)).join('');

function record(key: string, lengths: readonly number[]): QueryRecord {
  const sources = lengths.map((length, index) => ({
    id: `p${index + 1}`,
    kind: 'paragraph' as const,
    address: null,
    text: drawText(length),
  }));
  const card = {
    key,
    kind: 'document' as const,
    path: `${key}/`,
    year: 2014,
    siglum: null,
    name: key,
    note: '',
  };
  return { card, sources, document: key };
}

function readPack(name: string) {
  const pack: unknown = JSON.parse(
    gunzipSync(readFileSync(join(folder, name))).toString('utf16le'),
  );
  if (!isTextPack(pack)) throw new TypeError(`no pack: ${name}`);
  return pack;
}

test('texts longer than a pack go on in the next one and come back whole', async () => {
  const records = [
    record('short', [10, 1]),
    record(
      'long',
      Array.from({ length: 40 }, () => 1000),
    ),
    record('last', [500]),
  ];
  const { names, places } = await writeTextPacks(records, folder);
  expect(places.get('long')?.length).toBeGreaterThan(1);
  for (const { card, sources } of records) {
    const packs = (places.get(card.key) ?? []).map((place) => readPack(names[place] ?? ''));
    expect(unpackText(packs, card.key)).toEqual(sources.map(({ cited: _, ...one }) => one));
  }
  const sizes = names.map((name) => readFileSync(join(folder, name)).length);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(LARGEST_PACK);
});

test('a passage that fits no pack is an error', async () => {
  await expect(writeTextPacks([record('huge', [40_000])], folder)).rejects.toThrow('huge');
});

test('a text that no pack has is an error', () => {
  expect(() => unpackText([], 'none')).toThrow('none');
});
