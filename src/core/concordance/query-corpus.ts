import type { Citation } from '../../schema/citation.ts';
import { formatDayOfYear } from '../edition/date.ts';
import type { Document, Edition, Speech } from '../edition/edition.ts';
import type { PassageKind, Sentence } from '../edition/passage/passage.ts';
import type { TextCard } from './concordance.ts';
import { type CitedSpan, findSentenceId, type QueryPassageSource } from './query-text.ts';
import type { WordPair } from './regional-word.ts';

/** Where the texts are and how they are folded; a JSON file beside the index, for who reads texts alone. */
export interface TextDirectory {
  /** See `gatherVariantClasses`. */
  readonly classes: readonly string[];
  /** Names of the files with the texts. */
  readonly packs: readonly string[];
  readonly places: readonly TextPlace[];
}

/** What the search has to know before the index is asked; a JSON file beside the index. */
export interface QueryCorpus extends TextDirectory {
  /** Every folded character of the corpus, the most frequent first. */
  readonly characters: string;
  readonly words: readonly WordPair[];
  /** The searched texts in date order. */
  readonly cards: readonly TextCard[];
  /** Cited words by text and passage, as `keyPassage` writes them; passages without any are left out. */
  readonly cited: Readonly<Record<string, readonly CitedSpan[]>>;
}

/** Where a searched text is found. */
export interface TextPlace {
  /** Pagefind's id of the text's record. */
  readonly id: string;
  readonly key: string;
  /** The packs that have it, as places in the list of their names. */
  readonly packs: readonly number[];
}

/** Whether a value read from a file describes a corpus, as far as its parts can be told. */
export function isQueryCorpus(value: unknown): value is QueryCorpus {
  return (
    isTextDirectory(value) &&
    'characters' in value &&
    typeof value.characters === 'string' &&
    'words' in value &&
    Array.isArray(value.words) &&
    'cards' in value &&
    Array.isArray(value.cards) &&
    'cited' in value &&
    typeof value.cited === 'object'
  );
}

/** The same for a directory of texts. */
export function isTextDirectory(value: unknown): value is TextDirectory {
  return (
    typeof value === 'object' &&
    value !== null &&
    'classes' in value &&
    Array.isArray(value.classes) &&
    'packs' in value &&
    Array.isArray(value.packs) &&
    'places' in value &&
    Array.isArray(value.places)
  );
}

/** A passage as it goes into the packs, which the checker of quotations reads too. */
export interface RecordedPassage extends QueryPassageSource {
  readonly kind: PassageKind;
}

/** A text as it goes into the index. */
export interface QueryRecord {
  readonly card: TextCard;
  readonly sources: readonly RecordedPassage[];
  /** Id of the document that prints the text: the text itself, but for an address. */
  readonly document: string;
}

/**
 * The searched texts in date order: the addresses, and the documents with their titles, headings and bylines.
 * A document that carries addresses has them in place, so that words running from an address into its
 * signature are found, with the year that counts the places within. `citations` tell which words are cited.
 */
export function listQueryRecords(
  { documents, speeches }: Edition,
  citations: readonly Citation[] = [],
): QueryRecord[] {
  const known = { printed: gatherPrinted(speeches), cited: gatherCited(citations) };
  const dated = [
    ...speeches.map((one) => ({ date: one.date, record: recordAddress(one) })),
    ...documents.map((one) => ({ date: one.card.date.value, record: recordDocument(one, known) })),
  ];
  return dated
    .sort((left, right) => (left.date < right.date ? -1 : left.date > right.date ? 1 : 0))
    .map(({ record }) => record);
}

/** Years of the addresses by the document and passage that carry them. */
function gatherPrinted(speeches: readonly Speech[]): ReadonlyMap<string, number> {
  return new Map(
    speeches.flatMap(({ year, carrier, paragraphs }) =>
      paragraphs.map((one): [string, number] => [`${carrier} ${one.documentPassage}`, year]),
    ),
  );
}

function recordAddress({ year, carrier, date, form, title, paragraphs }: Speech): QueryRecord {
  return {
    document: carrier,
    card: {
      key: String(year),
      kind: 'address',
      path: `${year}/`,
      year,
      siglum: null,
      name: `${year}年${form}`,
      note: `${title}　${formatDayOfYear(date)}`,
    },
    sources: paragraphs.map(({ sentences, kind, text }) => ({
      id: sentences[0]?.id ?? 's1',
      kind,
      address: null,
      cited: [],
      text,
      ...listUncounted(sentences[0]?.id ?? 's1', sentences),
    })),
  };
}

function recordDocument(
  { id: document, siglum, card, passages }: Document,
  known: {
    readonly printed: ReadonlyMap<string, number>;
    readonly cited: ReadonlyMap<string, readonly CitedSpan[]>;
  },
): QueryRecord {
  return {
    document,
    card: {
      key: document,
      kind: 'document',
      path: `documents/${document}/`,
      year: Number(card.date.value.slice(0, 4)),
      siglum,
      name: card.short,
      note: `${card.genre}　${card.date.display}`,
    },
    sources: passages.map(({ id, kind, text, sentences }) => ({
      id,
      kind,
      address: known.printed.get(`${document} ${id}`) ?? null,
      cited: known.cited.get(keyPassage(document, id)) ?? [],
      text,
      ...listUncounted(id, sentences),
    })),
  };
}

/** Cited words by document and passage, in order. */
function gatherCited(citations: readonly Citation[]): ReadonlyMap<string, readonly CitedSpan[]> {
  const spans = new Map<string, CitedSpan[]>();
  for (const { kind, citing, cited } of citations) {
    if (kind !== 'quotation' && kind !== 'testimonium' && kind !== 'echo') continue;
    if (cited === null || !('year' in cited)) continue;
    const { start, end } = citing;
    const place = keyPassage(citing.document, citing.passage);
    spans.set(place, [...(spans.get(place) ?? []), { start, end, year: cited.year, kind }]);
  }
  return spans;
}

/** A passage of a searched text, as a key. */
export function keyPassage(text: string, passage: string): string {
  return `${text} ${passage}`;
}

/** The reading text of a record, its passages joined without anything between them. */
export function joinRecord({ sources }: QueryRecord): string {
  return sources.map(({ text }) => text).join('');
}

/** The ids of sentences that are not numbered through; nothing where they are, which is nearly everywhere. */
function listUncounted(
  id: string,
  sentences: readonly Sentence[],
): { readonly sentences?: readonly string[] } {
  const isCounted = sentences.every((one, index) => one.id === findSentenceId({ id }, index));
  return isCounted ? {} : { sentences: sentences.map((one) => one.id) };
}
