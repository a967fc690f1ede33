import {
  keyPassage,
  type QueryCorpus,
  type TextPlace,
} from '../../core/concordance/query-corpus.ts';
import type { FoundText, QueryLibrary } from '../../core/concordance/query-library.ts';
import { makeQueryText } from '../../core/concordance/query-text.ts';
import { type TextPack, unpackText } from '../../core/concordance/text-pack.ts';
import type { VariantClasses } from '../../core/text/folding/fold.ts';
import { mapVariantClasses } from '../../core/text/folding/variants.ts';
import { IndexError, readQueryCorpus, readTextPack } from '../index-file.ts';
import { guardUnhandled, type PagefindBundle, startPagefind } from './pagefind-bundle.ts';

/** So many packs come along before they are asked for; a larger corpus is read as far as it is needed. */
const EARLY_PACKS = 2;

/**
 * Opens the library in a folder (with trailing slash). Rejects with an {@link IndexError}, as does every search in it
 * where texts are missing.
 */
export async function openLibrary(folder: string, attempt: number): Promise<QueryLibrary> {
  const readPack = remember((name: string) => readTextPack(`${folder}${name}`));
  const read = readQueryCorpus(folder);
  const early = read.then((corpus) => readEarly(corpus, readPack));
  early.catch(() => 'told where texts are found');
  const [bundle, corpus] = await Promise.all([
    guardUnhandled(() => startPagefind(folder, attempt)),
    read,
  ]);
  const variants = mapVariantClasses(corpus.classes);
  const places = new Map(corpus.places.map((place) => [place.id, place]));
  const readText = createTextReader(corpus, { variants, readPack });
  return {
    corpus,
    variants,
    ranks: new Map([...corpus.characters].map((character, rank) => [character, rank])),
    async findTexts(characters) {
      const [results] = await Promise.all([find(bundle, characters), early]);
      return results.map(({ id }) => {
        const place = places.get(id);
        if (place === undefined) throw new IndexError(`no text for ${id}`);
        return { id, read: () => readText(place) };
      });
    },
    async proveIndex(characters) {
      for (const character of new Set(characters)) {
        const results = await find(bundle, [character]);
        if (results.length === 0) throw new IndexError(`no ${character} in the index`);
      }
    },
  };
}

/** Reads the texts of a small corpus while Pagefind starts and searches. */
async function readEarly({ packs }: QueryCorpus, readPack: TextReading['readPack']): Promise<void> {
  if (packs.length <= EARLY_PACKS) await Promise.all(packs.map(readPack));
}

interface TextReading {
  readonly variants: VariantClasses;
  readonly readPack: (name: string) => Promise<TextPack>;
}

/** Reads a text out of its packs, each text once. */
function createTextReader(corpus: QueryCorpus, { variants, readPack }: TextReading) {
  const cards = new Map(corpus.cards.map((card) => [card.key, card]));
  return remember(async ({ key, packs }: TextPlace): ReturnType<FoundText['read']> => {
    const card = cards.get(key);
    const names = packs.map((place) => corpus.packs[place] ?? '');
    const read = await Promise.all(names.map(readPack));
    if (card === undefined) throw new IndexError(`no card for ${key}`);
    const sources = unpackWhole(read, key).map((source) => ({
      ...source,
      cited: corpus.cited[keyPassage(key, source.id)] ?? [],
    }));
    return { text: makeQueryText(key, sources, variants), card };
  });
}

function find(bundle: PagefindBundle, characters: readonly string[]) {
  return guardUnhandled(() => bundle.findCharacters(characters));
}

function unpackWhole(...[packs, key]: Parameters<typeof unpackText>) {
  try {
    return unpackText(packs, key);
  } catch (cause) {
    throw new IndexError('texts', { cause });
  }
}

/** Remembers what succeeded; a failure may be tried again. */
function remember<Key, Value>(make: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const known = new Map<Key, Promise<Value>>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    value.catch(() => known.delete(key));
    return value;
  };
}
