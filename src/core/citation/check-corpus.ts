import type { Edition } from '../../schema/edition.ts';
import type { PassageKind } from '../../schema/passage.ts';
import { citeDocument, citeSpeech } from '../citable-work.ts';
import type { VariantClasses } from '../fold.ts';
import type { CitableWork } from '../reference.ts';
import { mapVariantClasses } from '../variants.ts';
import type { CitationEdition } from './corpus.ts';

/** All that checking a text needs of an edition, as small as JSON can carry it. */
export interface CheckCorpus {
  /** Classes of variant characters, each beginning with its representative. */
  readonly classes: readonly string[];
  /** Words of citations that an editor has confirmed. */
  readonly confirmed: readonly string[];
  readonly speeches: readonly PackedSpeech[];
  readonly documents: readonly PackedDocument[];
}

interface PackedSpeech {
  readonly year: number;
  readonly date: string;
  readonly occasion: string;
  readonly form: string;
  /** Sentences of each paragraph. */
  readonly paragraphs: readonly (readonly string[])[];
  /** Without address: `url` is empty. */
  readonly work: CitableWork;
}

interface PackedDocument {
  readonly id: string;
  readonly siglum: string;
  readonly date: string;
  readonly passages: readonly PackedPassage[];
  readonly work: CitableWork;
}

/** `strong` has starts and ends by turns. A `text` of `null` is that of the next paragraph of the address. */
interface PackedPassage {
  readonly id: string;
  readonly kind: PassageKind;
  readonly text: string | null;
  readonly speech?: number;
  readonly strong?: readonly number[];
}

/** Packs what {@link unpackEdition} restores, and the names and references that verdicts are worded with. */
export function packCheckCorpus(
  edition: Edition,
  settings: { readonly classes: readonly string[]; readonly confirmed: readonly string[] },
): CheckCorpus {
  const printed = new Set(
    edition.speeches.flatMap(({ paragraphs }) => paragraphs.map((one) => one.documentPassage)),
  );
  return {
    ...settings,
    speeches: edition.speeches.map((speech) => ({
      year: speech.year,
      date: speech.date,
      occasion: speech.occasion,
      form: speech.form,
      paragraphs: speech.paragraphs.map(({ sentences }) => sentences.map(({ text }) => text)),
      work: citeSpeech(edition, speech, ''),
    })),
    documents: edition.documents.map((document) => ({
      id: document.id,
      siglum: document.siglum,
      date: document.card.date.value,
      passages: document.passages.map(({ id, kind, text, speech, strong }) => ({
        id,
        kind,
        text: speech !== null && printed.has(id) ? null : text,
        ...(speech === null ? {} : { speech }),
        ...(strong.length === 0
          ? {}
          : { strong: strong.flatMap(({ start, end }) => [start, end]) }),
      })),
      work: citeDocument(edition, document, ''),
    })),
  };
}

/** The variant classes of a corpus, ready for folding. */
export function unpackVariants({ classes }: CheckCorpus): VariantClasses {
  return mapVariantClasses(classes);
}

/** The part of the edition that citations are computed from. Throws on a paragraph that no address has. */
export function unpackEdition({ speeches, documents }: CheckCorpus): CitationEdition {
  const texts = new Map(
    speeches.map(({ year, paragraphs }) => [
      year,
      paragraphs.map((sentences) => sentences.join('')).values(),
    ]),
  );
  return {
    speeches: speeches.map(({ year, date, occasion, paragraphs }) => ({
      year,
      date,
      occasion,
      sentences: numberSentences(paragraphs.flat()),
    })),
    documents: documents.map(({ id, date, passages }) => ({
      id,
      card: { date: { value: date } },
      passages: passages.map((passage) => {
        const speech = passage.speech ?? null;
        const text = passage.text ?? texts.get(speech ?? 0)?.next().value;
        if (text === undefined) throw new RangeError(`no words of ${id} ${passage.id}`);
        return {
          id: passage.id,
          kind: passage.kind,
          level: 0,
          text,
          speech,
          strong: pairOffsets(passage.strong ?? []),
          sentences: [],
          places: [],
        };
      }),
    })),
  };
}

function numberSentences(sentences: readonly string[]) {
  let start = 0;
  return sentences.map((text, index) => {
    const sentence = { id: `s${index + 1}`, text, start, end: start + text.length };
    start = sentence.end;
    return sentence;
  });
}

function pairOffsets(offsets: readonly number[]) {
  return offsets.flatMap((start, index) =>
    index % 2 === 0 ? [{ start, end: offsets[index + 1] ?? start }] : [],
  );
}

/** Whether a value read from a file is a corpus, as far as its parts can be told. */
export function isCheckCorpus(value: unknown): value is CheckCorpus {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['classes', 'confirmed', 'speeches', 'documents'].every(
      (part) => part in value && Array.isArray(Reflect.get(value, part)),
    )
  );
}
