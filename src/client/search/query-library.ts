import type { PackedText, QueryCorpus } from '../../core/concordance/query-corpus.ts';
import type { FoundText, QueryLibrary } from '../../core/concordance/query-library.ts';
import { makeQueryText } from '../../core/concordance/query-text.ts';
import { mapVariantClasses } from '../../core/text/variants.ts';
import {
  expect,
  guardUnhandled,
  IndexError,
  type PagefindBundle,
  type PagefindResult,
  startPagefind,
} from './pagefind-bundle.ts';
import { readFragment } from './query-fragment.ts';

/** Opens the library in a folder (with trailing slash). Rejects with an {@link IndexError}. */
export async function openLibrary(folder: string, attempt: number): Promise<QueryLibrary> {
  const [bundle, { corpus, packed }] = await Promise.all([
    guardUnhandled(() => startPagefind(folder, attempt)),
    readCorpus(folder),
  ]);
  const variants = mapVariantClasses(corpus.classes);
  const cards = new Map(corpus.cards.map((card) => [card.key, card]));
  const texts = new Map<string, ReturnType<FoundText['read']>>();
  const load = async (result: PagefindResult) => {
    const one = packed.get(result.id);
    if (one !== undefined) return makeQueryText(one.key, one.sources, variants);
    return readFragment(await expect(result.data(), 'fragment'), variants);
  };
  const read = async (result: PagefindResult) => {
    try {
      const text = await load(result);
      const card = cards.get(text.key);
      if (card === undefined) throw new RangeError(`no card for ${text.key}`);
      return { text, card };
    } catch (cause) {
      throw new IndexError('text', { cause });
    }
  };
  return {
    corpus,
    variants,
    ranks: new Map([...corpus.characters].map((character, rank) => [character, rank])),
    async findTexts(characters) {
      const results = await find(bundle, characters);
      return results.map((result) => ({
        id: result.id,
        read: () => keep(texts, result.id, () => read(result)),
      }));
    },
    async proveIndex(characters) {
      for (const character of new Set(characters)) {
        const results = await find(bundle, [character]);
        if (results.length === 0) throw new IndexError(`no ${character} in the index`);
      }
    },
  };
}

function find(bundle: PagefindBundle, characters: readonly string[]) {
  return guardUnhandled(() => bundle.findCharacters(characters));
}

/** Remembers what succeeded; a failure may be tried again. */
function keep<Value>(
  known: Map<string, Promise<Value>>,
  id: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const value = known.get(id) ?? make();
  known.set(id, value);
  value.catch(() => known.delete(id));
  return value;
}

/** The description of the corpus, never an old one, and the texts that are packed. */
async function readCorpus(
  folder: string,
): Promise<{ corpus: QueryCorpus; packed: ReadonlyMap<string, PackedText> }> {
  const response = await expect(fetch(`${folder}corpus.json`, { cache: 'no-cache' }), 'corpus');
  if (!response.ok) throw new IndexError(`corpus: ${response.status}`);
  const corpus: unknown = await expect(response.json(), 'corpus');
  if (!isCorpus(corpus)) throw new IndexError('corpus');
  const { pack } = corpus;
  return { corpus, packed: pack === null ? new Map() : await readTextPack(`${folder}${pack}`) };
}

function isCorpus(value: unknown): value is QueryCorpus {
  return (
    typeof value === 'object' &&
    value !== null &&
    'classes' in value &&
    Array.isArray(value.classes) &&
    'characters' in value &&
    typeof value.characters === 'string' &&
    'words' in value &&
    Array.isArray(value.words) &&
    'cards' in value &&
    Array.isArray(value.cards) &&
    'pack' in value &&
    (value.pack === null || typeof value.pack === 'string')
  );
}

/** Reads the file that has all texts, by the ids of their records. Rejects with an {@link IndexError}. */
async function readTextPack(address: string): Promise<ReadonlyMap<string, PackedText>> {
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
