import type { ListedFormula } from '../../schema/content/formula.ts';
import type { CitationEdition } from '../citation/corpus.ts';
import type { RecordedPassage } from '../concordance/query-corpus.ts';
import { findSentenceId } from '../concordance/query-text.ts';
import type { Edition, Speech } from '../edition/edition.ts';
import type { Passage } from '../edition/passage/passage.ts';
import { citeDocument, citeSpeech } from '../publication/reference/citable-work.ts';
import type { CitableWork, NamedWork } from '../publication/reference/reference.ts';
import { splitSentences } from '../text/sentence.ts';
import { type Doubt, listDoubts } from './check-index.ts';

/** What checking a text needs of an edition beside its texts, which the packs of the search carry. */
export interface CheckCorpus {
  /** Words of citations that an editor has confirmed. */
  readonly confirmed: readonly string[];
  /** Words that prove no source, as an editor lists them. */
  readonly formulas: readonly ListedFormula[];
  /** Places of addresses where the editors doubt their own reading. */
  readonly doubts: readonly Doubt[];
  readonly speeches: readonly SpeechName[];
  readonly documents: readonly DocumentName[];
}

/** A work without the passage that is cited and its address. */
export type WorkName = Omit<NamedWork, 'url' | 'passage'>;

interface SpeechName {
  readonly year: number;
  /** Ids of its sentences where they are not s1, s2 … */
  readonly ids?: readonly string[];
  readonly date: string;
  readonly occasion: string;
  readonly form: string;
  readonly work: WorkName;
}

interface DocumentName {
  readonly id: string;
  readonly date: string;
  readonly work: WorkName;
}

/** The names and references that verdicts are worded with. */
export function nameCheckCorpus(edition: Edition, confirmed: readonly string[]): CheckCorpus {
  return {
    confirmed,
    formulas: edition.formulas,
    doubts: listDoubts(edition),
    speeches: edition.speeches.map((speech) => ({
      year: speech.year,
      ...listUncounted(speech),
      date: speech.date,
      occasion: speech.occasion,
      form: speech.form,
      work: nameWork(citeSpeech(edition, speech, '')),
    })),
    documents: edition.documents.map((document) => ({
      id: document.id,
      date: document.card.date.value,
      work: { ...nameWork(citeDocument(edition, document, '')), short: document.card.short },
    })),
  };
}

function nameWork(work: CitableWork): WorkName {
  const { short, title, qualifier, witness, editionTitle, editionVersion } = work;
  return { short, title, qualifier, witness, editionTitle, editionVersion };
}

/**
 * The part of the edition that citations are computed from, with what they read of it: passages without bold
 * runs and sentences. `texts` has the searched texts by key. Throws on one that is missing.
 */
export function joinEdition(
  { formulas, speeches, documents }: CheckCorpus,
  texts: ReadonlyMap<string, readonly RecordedPassage[]>,
): CitationEdition {
  const find = (key: string) => {
    const text = texts.get(key);
    if (text === undefined) throw new RangeError(`no text of ${key}`);
    return text;
  };
  return {
    formulas,
    speeches: speeches.map(({ year, date, occasion }) => ({
      year,
      date,
      occasion,
      sentences: numberSentences(find(String(year))),
    })),
    documents: documents.map(({ id, date }) => ({
      id,
      card: { date: { value: date } },
      passages: readPassages(find(id)),
    })),
  };
}

/** Ids of the sentences of an address, unless they are s1, s2 … */
function listUncounted({ sentences }: Speech): { readonly ids?: readonly string[] } {
  const ids = sentences.map(({ id }) => id);
  return ids.every((id, index) => id === `s${index + 1}`) ? {} : { ids };
}

function numberSentences(paragraphs: readonly RecordedPassage[]) {
  return paragraphs.flatMap((paragraph) =>
    splitSentences(paragraph.text).map((span, index) => ({
      id: findSentenceId(paragraph, index),
      ...span,
      text: paragraph.text.slice(span.start, span.end),
    })),
  );
}

function readPassages(passages: readonly RecordedPassage[]): Passage[] {
  let speech: number | null = null;
  return passages.map(({ id, kind, text, address }) => {
    // A signature belongs to the address before it, though the page of the address does not count its words.
    speech = address ?? (kind === 'signature' ? speech : null);
    return { id, kind, level: 0, text, speech, strong: [], sentences: [], places: [] };
  });
}

/** Whether a value read from a file is a corpus, as far as its parts can be told. */
export function isCheckCorpus(value: unknown): value is CheckCorpus {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['confirmed', 'formulas', 'speeches', 'documents'].every((part) => part in value)
  );
}
