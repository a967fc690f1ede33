import { z } from 'astro/zod';

/**
 * `quotation` attributed words that the excerpt has · `testimonium` attributed words that it lacks ·
 * `echo` the same words, not attributed · `label` the name of a formula · `mention` none of the words ·
 * `parallel` words that two citing documents share.
 */
export const CITATION_KINDS = [
  'quotation',
  'testimonium',
  'echo',
  'label',
  'mention',
  'parallel',
] as const;

/** `composite` joins words of several sentences; `variant` is every other difference of words. */
export const FIDELITIES = ['verbatim', 'punctuation', 'variant', 'composite'] as const;

/** `confirmed` and `annotated` by an editor's ruling. */
export const CITATION_STATUSES = ['computed', 'confirmed', 'annotated'] as const;

/** How the year is known. */
export const EVIDENCE_BASES = [
  'stated',
  'continued',
  'carried',
  'label',
  'section',
  'recovered',
  'words',
] as const;

/** What quoted words are that cite none of the texts here. */
export const QUOTE_CLASSES = ['elsewhere', 'unsourced', 'others', 'name'] as const;

const offset = z.number().int().nonnegative();

export const citation = z.strictObject({
  /** Document, passage and a hash of kind, words and place: `renmin-ribao-2025-p12-1a2b3c4d`. */
  id: z.string(),
  kind: z.enum(CITATION_KINDS),
  /** `null` for testimonium, label and mention. */
  fidelity: z.enum(FIDELITIES).nullable(),
  citing: z.strictObject({
    document: z.string(),
    passage: z.string(),
    /** Ids of the sentences that the words touch, in order. */
    sentences: z.array(z.string()),
    /** UTF-16 code units of the passage's reading text, half-open. */
    start: offset,
    end: offset,
    exact: z.string().min(1),
    prefix: z.string(),
    suffix: z.string(),
  }),
  cited: z
    .union([
      z.strictObject({
        year: z.number().int(),
        /** Ids of the sentences of the address; none for words that the excerpt lacks. */
        sentences: z.array(z.string()),
        /** From the first to the last word used, sentences joined without anything between. */
        exact: z.string().nullable(),
      }),
      z.strictObject({ document: z.string(), passage: z.string(), exact: z.string() }),
    ])
    .nullable(),
  /** From the cited to the citing words; the strings of all steps join to both `exact`. */
  operations: z.array(
    z.strictObject({
      type: z.enum(['equal', 'replace', 'insert', 'delete']),
      citing: z.string(),
      cited: z.string(),
      punctuation: z.boolean(),
    }),
  ),
  evidence: z.strictObject({
    basis: z.enum(EVIDENCE_BASES),
    /** Words that attribute, with their place. */
    attribution: z
      .strictObject({ passage: z.string(), start: offset, end: offset, exact: z.string() })
      .nullable(),
    /** Documents from which the year of unattributed words is known. */
    recovered: z.array(z.string()),
    /** Length in letters of the words shared, and of those that no formula or other year has. */
    shared: z.number().int().nonnegative(),
    distinctive: z.number().int().nonnegative(),
  }),
  status: z.enum(CITATION_STATUSES),
  note: z.string().nullable(),
});

/** Words in quotation marks that are no citation. */
export const classifiedQuote = z.strictObject({
  document: z.string(),
  passage: z.string(),
  start: offset,
  end: offset,
  exact: z.string(),
  class: z.enum(['citation', ...QUOTE_CLASSES]),
  /** Ids of the citations that the words belong to; none unless the class is `citation`. */
  citations: z.array(z.string()),
});

export type Citation = z.infer<typeof citation>;
export type CitationKind = (typeof CITATION_KINDS)[number];
export type Fidelity = (typeof FIDELITIES)[number];
export type CitationStatus = (typeof CITATION_STATUSES)[number];
export type EvidenceBasis = (typeof EVIDENCE_BASES)[number];
export type QuoteClass = (typeof QUOTE_CLASSES)[number];
export type ClassifiedQuote = z.infer<typeof classifiedQuote>;
