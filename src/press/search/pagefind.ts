import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import {
  listQueryRecords,
  type QueryCorpus,
  type QueryRecord,
} from '../../core/concordance/query-corpus.ts';
import { encodeSkeleton } from '../../core/concordance/query-skeleton.ts';
import type { Edition } from '../../core/edition/edition.ts';
import { foldText, type VariantClasses } from '../../core/text/fold.ts';
import { mapVariantClasses } from '../../core/text/variants.ts';
import { buildRegionalWords } from './regional-words.ts';
import { packTexts } from './text-pack.ts';
import { buildVariantClasses, countCharacters } from './variant-classes.ts';

/** Folder of the index below the site's root. */
export const INDEX_FOLDER = 'pagefind';

/** File beside the index with what the browser needs before it asks. */
const CORPUS_FILE = 'corpus.json';

/** Files that Pagefind always writes for interfaces of its own, which nothing here uses. */
const UNUSED_FILES = [
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
 * Writes the index of the edition's texts to `pagefind/` below `outDir`, replacing what is there.
 * One record a page, one token a folded character, in the one language `und`, for which Pagefind cuts nothing.
 * Throws what Pagefind reports as errors.
 */
export async function writeSearchIndex(edition: Edition, outDir: string): Promise<void> {
  await writeQueryRecords(listQueryRecords(edition), outDir);
}

/** Writes the index of any texts; see {@link writeSearchIndex}. */
export async function writeQueryRecords(
  records: readonly QueryRecord[],
  outDir: string,
): Promise<void> {
  const description = describeCorpus(records);
  const folder = join(outDir, INDEX_FOLDER);
  await rm(folder, { recursive: true, force: true });
  await writeRecords(records, mapVariantClasses(description.classes), folder);
  const corpus: QueryCorpus = { ...description, pack: await packTexts(records, folder) };
  await writeFile(join(folder, CORPUS_FILE), JSON.stringify(corpus));
  await Promise.all(UNUSED_FILES.map((file) => rm(join(folder, file), { force: true })));
}

/** Variant classes, characters by frequency, regional words and names of the texts. */
export function describeCorpus(records: readonly QueryRecord[]): Omit<QueryCorpus, 'pack'> {
  const texts = records.map(({ sources }) => sources.map(({ text }) => text).join(''));
  const classes = buildVariantClasses(texts);
  const variants = mapVariantClasses(classes);
  const counts = [...countCharacters(texts, variants)];
  const characters = counts
    .sort(([left, most], [right, more]) => more - most || (left < right ? -1 : 1))
    .map(([character]) => character)
    .join('');
  const words = buildRegionalWords(texts, variants);
  return { classes, characters, words, cards: records.map(({ card }) => card) };
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
  record: QueryRecord,
  variants: VariantClasses,
): Promise<void> {
  const url = `/${record.card.path}`;
  const { errors } = await index.addHTMLFile({ url, content: formatRecord(record, variants) });
  if (errors.length > 0) throw new Error(`Pagefind, ${url}: ${errors.join('; ')}`);
}

/** Words of Pagefind's filters for the kinds of text. */
const TEXT_KINDS = { address: '致辞', document: '文献' } as const;

/**
 * The record as Pagefind reads it. Each passage is an empty anchor, with the skeleton of its reading text as
 * its title, before its characters; an anchor around them would store them twice.
 */
function formatRecord({ card, sources, document }: QueryRecord, variants: VariantClasses): string {
  const filters = { kind: TEXT_KINDS[card.kind], year: String(card.year), document };
  const head = Object.entries(filters).map(
    ([name, value]) => `<i data-pagefind-filter="${name}:${escapeAttribute(value)}"></i>`,
  );
  const body = sources.map(({ id, address, text }) => {
    const anchor = address === null ? id : `${address}.${id}`;
    const skeleton = escapeAttribute(encodeSkeleton(text, variants));
    const characters = [...foldText(text, variants).text].join(' ');
    return `<a id="${anchor}" data-pagefind-title="${skeleton}"></a>${characters} `;
  });
  return `<html lang="und"><body>${head.join('')}${body.join('')}</body></html>`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
