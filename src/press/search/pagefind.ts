import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import {
  joinRecord,
  keyPassage,
  type QueryCorpus,
  type QueryRecord,
  type TextDirectory,
} from '../../core/concordance/query-corpus.ts';
import { foldText, type VariantClasses } from '../../core/text/folding/fold.ts';
import { mapVariantClasses } from '../../core/text/folding/variants.ts';
import { buildRegionalWords } from './regional-words.ts';
import { writeTextPacks } from './text-pack.ts';
import { buildVariantClasses, countCharacters } from './variant-classes.ts';

/** Folder of the index below the site's root. */
export const INDEX_FOLDER = 'pagefind';

/** File beside the index with what the browser needs before it asks. */
const CORPUS_FILE = 'corpus.json';

/** File with the part of it that reading texts alone needs. */
const DIRECTORY_FILE = 'texts.json';

/** Where Pagefind keeps what it knows of its records. The texts come from packs, so that only ids are read. */
const FRAGMENT_FOLDER = 'fragment';

/** What Pagefind always writes for its own interfaces, which nothing here uses. */
const UNUSED_FILES = [
  FRAGMENT_FOLDER,
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
  'pagefind-worker.js',
] as const;

/**
 * Writes the index of texts to `pagefind/` below `outDir`, replacing what is there.
 * One record a page, one token a folded character, in the one language `und`, for which Pagefind cuts nothing.
 * Throws what Pagefind reports as errors.
 */
export async function writeSearchIndex(
  records: readonly QueryRecord[],
  outDir: string,
): Promise<void> {
  const description = describeCorpus(records);
  const folder = join(outDir, INDEX_FOLDER);
  await rm(folder, { recursive: true, force: true });
  await writeRecords(records, mapVariantClasses(description.classes), folder);
  const ids = await readRecordIds(join(folder, FRAGMENT_FOLDER));
  const { names, places } = await writeTextPacks(records, folder);
  const directory: TextDirectory = {
    classes: description.classes,
    packs: names,
    places: records.map(({ card: { key, path } }) => ({
      id: findKnown(ids, `/${path}`),
      key,
      packs: findKnown(places, key),
    })),
  };
  const corpus: QueryCorpus = { ...description, ...directory };
  await writeFile(join(folder, CORPUS_FILE), JSON.stringify(corpus));
  await writeFile(join(folder, DIRECTORY_FILE), JSON.stringify(directory));
  await Promise.all(
    UNUSED_FILES.map((file) => rm(join(folder, file), { force: true, recursive: true })),
  );
}

function findKnown<Value>(known: ReadonlyMap<string, Value>, name: string): Value {
  const value = known.get(name);
  if (value === undefined) throw new Error(`the index lacks ${name}`);
  return value;
}

/** Variant classes, characters by frequency, regional words and names of the texts. */
export function describeCorpus(
  records: readonly QueryRecord[],
): Omit<QueryCorpus, 'packs' | 'places'> {
  const texts = records.map(joinRecord);
  const classes = buildVariantClasses(texts);
  const variants = mapVariantClasses(classes);
  const counts = [...countCharacters(texts, variants)];
  const characters = counts
    .sort(([left, most], [right, more]) => more - most || (left < right ? -1 : 1))
    .map(([character]) => character)
    .join('');
  const words = buildRegionalWords(texts, variants);
  const cited = records.flatMap(({ card: { key }, sources }) =>
    sources.flatMap(({ id, cited: spans = [] }) =>
      spans.length === 0 ? [] : [[keyPassage(key, id), spans] as const],
    ),
  );
  const cards = records.map(({ card }) => card);
  return { classes, characters, words, cards, cited: Object.fromEntries(cited) };
}

async function writeRecords(
  records: readonly QueryRecord[],
  variants: VariantClasses,
  outputPath: string,
): Promise<void> {
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`);
  try {
    for (const record of records) await addRecord(index, record, variants);
    const written = await index.writeFiles({ outputPath });
    if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
  } finally {
    await close();
  }
}

async function addRecord(
  index: PagefindIndex,
  { card, sources }: QueryRecord,
  variants: VariantClasses,
): Promise<void> {
  const url = `/${card.path}`;
  const folded = sources.map(({ text }) => foldText(text, variants).text).join('');
  const content = [...folded].join(' ');
  const { errors } = await index.addCustomRecord({ url, content, language: 'und' });
  if (errors.length > 0) throw new Error(`Pagefind, ${url}: ${errors.join('; ')}`);
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
