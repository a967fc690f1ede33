/**
 * `quotation` attributed words that the excerpt has · `testimonium` attributed words that it lacks ·
 * `discrepant` words attributed to one year that the excerpt of another has ·
 * `echo` the same words, not attributed · `label` the name of a formula · `mention` none of the words ·
 * `parallel` words that two citing documents share.
 */
export const CITATION_KINDS = [
  'quotation',
  'testimonium',
  'discrepant',
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
  'collective',
  'label',
  'section',
  'recovered',
  'words',
] as const;

/** What quoted words are that cite none of the texts here. */
export const QUOTE_CLASSES = ['elsewhere', 'unsourced', 'others', 'name'] as const;

/** A citation as it is computed; `schema/data/citation-data.ts` says what of it is published. */
export interface Citation {
  /** Document, passage and a hash of kind, words and place: `renmin-ribao-2025-p12-1a2b3c4d`. */
  readonly id: string;
  readonly kind: CitationKind;
  /** `null` for testimonium, label and mention. */
  readonly fidelity: Fidelity | null;
  readonly citing: CitingWords;
  readonly cited: CitedAddress | CitedDocument | null;
  /** From the cited to the citing words; the strings of all steps join to both `exact`. */
  readonly operations: readonly CitationOperation[];
  readonly evidence: CitationEvidence;
  readonly status: CitationStatus;
  readonly note: string | null;
}

/** Offsets are UTF-16 code units of the passage's reading text, half-open. */
interface CitingWords {
  readonly document: string;
  readonly passage: string;
  /** Ids of the sentences that the words touch, in order. */
  readonly sentences: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

interface CitedAddress {
  readonly year: number;
  /** The year that the document gives the words to; of `discrepant` words alone, whose `year` has them. */
  readonly stated?: number;
  /** Other years whose excerpts have the same words, in order; of words alone by which the year is known. */
  readonly others?: readonly number[];
  /** Ids of the sentences of the address; none for words that the excerpt lacks. */
  readonly sentences: readonly string[];
  /** From the first to the last word used, sentences joined without anything between. */
  readonly exact: string | null;
}

interface CitedDocument {
  readonly document: string;
  readonly passage: string;
  readonly exact: string;
}

interface CitationOperation {
  readonly type: 'equal' | 'replace' | 'insert' | 'delete';
  readonly citing: string;
  readonly cited: string;
  readonly punctuation: boolean;
}

interface CitationEvidence {
  readonly basis: EvidenceBasis;
  /** Words that attribute, with their place. */
  readonly attribution: Pick<CitingWords, 'passage' | 'start' | 'end' | 'exact'> | null;
  /** Documents from which the year of unattributed words is known. */
  readonly recovered: readonly string[];
  /** Length in letters of the words shared, and of those that prove an address: see `core/reuse/repeat.ts`. */
  readonly shared: number;
  readonly distinctive: number;
}

/** Words in quotation marks; offsets as in a citation. */
export interface ClassifiedQuote {
  readonly document: string;
  readonly passage: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly class: 'citation' | QuoteClass;
  /** Ids of the citations that the words belong to; none unless the class is `citation`. */
  readonly citations: readonly string[];
}

export type CitationKind = (typeof CITATION_KINDS)[number];
export type Fidelity = (typeof FIDELITIES)[number];
export type CitationStatus = (typeof CITATION_STATUSES)[number];
export type EvidenceBasis = (typeof EVIDENCE_BASES)[number];
export type QuoteClass = (typeof QUOTE_CLASSES)[number];
