import type { PackedText } from '../../core/concordance/query-corpus.ts';
import { expect, IndexError } from './pagefind-bundle.ts';

/** Reads the file that has all texts, by the ids of their records. Rejects with an {@link IndexError}. */
export async function readTextPack(address: string): Promise<ReadonlyMap<string, PackedText>> {
  const response = await expect(fetch(address), 'texts');
  if (!response.ok || response.body === null) throw new IndexError(`texts: ${response.status}`);
  const unpacked = new Response(response.body.pipeThrough(new DecompressionStream('gzip')));
  const read = async (): Promise<unknown> =>
    JSON.parse(new TextDecoder('utf-16le').decode(await unpacked.arrayBuffer()));
  const texts = await expect(read(), 'texts');
  if (!Array.isArray(texts) || !texts.every(isPackedText)) throw new IndexError('texts');
  return new Map(texts.map((text) => [text.id, text]));
}

function isPackedText(value: unknown): value is PackedText {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'key' in value &&
    typeof value.key === 'string' &&
    'sources' in value &&
    Array.isArray(value.sources)
  );
}
