import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { QueryRecord } from '../../core/concordance/query-corpus.ts';
import { type PackedText, packPassage, type TextPack } from '../../core/concordance/text-pack.ts';
import { bisect } from '../../core/text/offset.ts';

/** Compressed bytes of a pack at most: what a reader loads for one place in one text. */
export const LARGEST_PACK = 32 * 1024;

/** Where the texts stand. */
interface TextPacks {
  /** Names of the files. */
  readonly names: readonly string[];
  /** By key of the text: the files that have it, as places in `names`. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** Writes all texts into packs in a folder. Throws on a passage that is too long for one. */
export async function writeTextPacks(
  records: readonly QueryRecord[],
  folder: string,
): Promise<TextPacks> {
  const packs = cutPacks(records.toSorted(compareDocuments).flatMap(listPassages));
  const places = new Map<string, number[]>();
  for (const [place, pack] of packs.entries()) {
    for (const { key } of pack) places.set(key, [...(places.get(key) ?? []), place]);
  }
  const names = await Promise.all(
    packs.map(async (pack) => {
      const bytes = encodePack(pack);
      const name = `texts_${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}.pack`;
      await writeFile(join(folder, name), bytes);
      return name;
    }),
  );
  return { names, places };
}

/** What quotes the same document stands together, so that it is stored once. */
function compareDocuments(left: QueryRecord, right: QueryRecord): number {
  return left.document < right.document ? -1 : left.document > right.document ? 1 : 0;
}

function listPassages({ card, sources }: QueryRecord): PackedText[] {
  return sources.map((source) => ({ key: card.key, sources: [packPassage(source)] }));
}

/** Fills one pack after the other. Cost: each passage is compressed a dozen times. */
function cutPacks(passages: readonly PackedText[]): TextPack[] {
  const packs: TextPack[] = [];
  for (let start = 0; start < passages.length; ) {
    const count = countFitting(passages.slice(start, start + MOST_PASSAGES));
    if (count === 0) throw new RangeError(`a passage of ${passages[start]?.key} fits no pack`);
    packs.push(joinPassages(passages.slice(start, start + count)));
    start += count;
  }
  return packs;
}

/** More passages than any pack holds. */
const MOST_PASSAGES = 1024;

/** How many of the passages fit into a pack, by bisection. */
function countFitting(passages: readonly PackedText[]): number {
  const fits = (count: number) =>
    encodePack(joinPassages(passages.slice(0, count))).length <= LARGEST_PACK;
  return bisect(passages.length, (index) => !fits(index + 1));
}

function joinPassages(passages: readonly PackedText[]): TextPack {
  const texts = Map.groupBy(passages, ({ key }) => key);
  return [...texts].map(([key, parts]) => ({
    key,
    sources: parts.flatMap(({ sources }) => sources),
  }));
}

/** JSON in UTF-16, little-endian, gzipped: an eighth smaller than in UTF-8, for text that is Chinese. */
function encodePack(pack: TextPack): Buffer {
  return gzipSync(Buffer.from(JSON.stringify(pack), 'utf16le'), { level: 9 });
}
