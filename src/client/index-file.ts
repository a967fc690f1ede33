import { isQueryCorpus, type QueryCorpus } from '../core/concordance/query-corpus.ts';
import { isTextPack, type TextPack } from '../core/concordance/text-pack.ts';

/** The index, or a part of it, cannot be had. */
export class IndexError extends Error {
  override name = 'IndexError';
}

/** Long enough for the whole index over a slow line; without an end, a stalled server would look like work. */
const PATIENCE = 30_000;

/** Rejects with an {@link IndexError} if the promise rejects or takes too long. */
export async function expect<Value>(promise: Promise<Value>, what: string): Promise<Value> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new IndexError(`${what}: no answer`)), PATIENCE);
  try {
    return await Promise.race([promise, late]);
  } catch (cause) {
    throw new IndexError(what, { cause });
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The description of the corpus in the folder of the index (with trailing slash), never an old one.
 * Rejects with an {@link IndexError}.
 */
export async function readQueryCorpus(folder: string): Promise<QueryCorpus> {
  const response = await expect(fetch(`${folder}corpus.json`, { cache: 'no-cache' }), 'corpus');
  if (!response.ok) throw new IndexError(`corpus: ${response.status}`);
  const corpus: unknown = await expect(response.json(), 'corpus');
  if (!isQueryCorpus(corpus)) throw new IndexError('corpus');
  return corpus;
}

/** The texts of a pack. Rejects with an {@link IndexError}. */
export async function readTextPack(address: string): Promise<TextPack> {
  const response = await expect(fetch(address), 'texts');
  if (!response.ok || response.body === null) throw new IndexError(`texts: ${response.status}`);
  const unpacked = new Response(response.body.pipeThrough(new DecompressionStream('gzip')));
  const read = async (): Promise<unknown> =>
    JSON.parse(new TextDecoder('utf-16le').decode(await unpacked.arrayBuffer()));
  const pack = await expect(read(), 'texts');
  if (!isTextPack(pack)) throw new IndexError('texts');
  return pack;
}
