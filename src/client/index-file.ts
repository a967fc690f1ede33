import {
  isQueryCorpus,
  isTextDirectory,
  type QueryCorpus,
  type TextDirectory,
} from '../core/concordance/query-corpus.ts';
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

/** The description of the corpus in the folder of the index (with trailing slash); see {@link readJson}. */
export async function readQueryCorpus(folder: string): Promise<QueryCorpus> {
  const corpus = await readJson(`${folder}corpus.json`);
  if (!isQueryCorpus(corpus)) throw new IndexError('corpus');
  return corpus;
}

/** Where the texts are, in the folder of the index (with trailing slash); see {@link readJson}. */
export async function readTextDirectory(folder: string): Promise<TextDirectory> {
  const directory = await readJson(`${folder}texts.json`);
  if (!isTextDirectory(directory)) throw new IndexError('texts');
  return directory;
}

/** The value of a file, never an old one. Rejects with an {@link IndexError}. */
async function readJson(address: string): Promise<unknown> {
  const response = await expect(fetch(address, { cache: 'no-cache' }), address);
  if (!response.ok) throw new IndexError(`${response.status} ${address}`);
  return expect(response.json(), address);
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
