import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { PackedText, QueryRecord } from '../../core/concordance/query-corpus.ts';

/** Compressed bytes up to which all texts travel together; more is more than a first query should cost. */
const LARGEST_PACK = 64 * 1024;

/**
 * Writes all texts of an index into one file in its folder, instead of one file a text, and returns its name;
 * `null`, and nothing changed, if they are more than a reader should load for one query.
 */
export async function packTexts(
  records: readonly QueryRecord[],
  folder: string,
): Promise<string | null> {
  const fragments = join(folder, 'fragment');
  const ids = await readRecordIds(fragments);
  const texts = records.toSorted(compareDocuments).map(({ card, sources }): PackedText => {
    const id = ids.get(`/${card.path}`);
    if (id === undefined) throw new Error(`Pagefind wrote no record for /${card.path}`);
    return { id, key: card.key, sources };
  });
  const pack = encodePack(texts);
  if (pack.length > LARGEST_PACK) return null;
  const name = `texts_${createHash('sha256').update(pack).digest('hex').slice(0, 8)}.pack`;
  await writeFile(join(folder, name), pack);
  await rm(fragments, { recursive: true });
  return name;
}

/** JSON in UTF-16, little-endian, gzipped: an eighth smaller than in UTF-8, for text that is Chinese. */
function encodePack(texts: readonly PackedText[]): Buffer {
  return gzipSync(Buffer.from(JSON.stringify(texts), 'utf16le'), { level: 9 });
}

/** What quotes the same document stands together, so that it is stored once. */
function compareDocuments(left: QueryRecord, right: QueryRecord): number {
  return left.document < right.document ? -1 : left.document > right.document ? 1 : 0;
}

/** Pagefind's ids of its records, which are the names of their files, by address. */
async function readRecordIds(fragments: string): Promise<Map<string, string>> {
  const files = await readdir(fragments);
  return new Map(
    await Promise.all(
      files.map(async (file): Promise<[string, string]> => {
        const content = gunzipSync(await readFile(join(fragments, file))).toString();
        const record: unknown = JSON.parse(content.slice(content.indexOf('{')));
        if (typeof record !== 'object' || record === null || !('url' in record)) {
          throw new Error(`Pagefind wrote a record without an address: ${file}`);
        }
        return [String(record.url), file.replace(/\.\w+$/, '')];
      }),
    ),
  );
}
