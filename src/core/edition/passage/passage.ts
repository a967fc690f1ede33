import type { Span } from '../../text/span.ts';

/**
 * What a passage is in its document.
 * `item` is one point of a list, `byline` names authors or issuers, `signature` is the line that dates an excerpt.
 */
export type PassageKind =
  | 'title'
  | 'subtitle'
  | 'byline'
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'signature';

/** A sentence: `text` is `passage.text.slice(start, end)`, the sentences of a passage join to its whole text. */
export interface Sentence extends Span {
  /** `p13s2` in a document, `s4` in an address. */
  readonly id: string;
  readonly text: string;
}

/** Where an emendation stands in the reading text; an omission made good or an interpolation removed may be empty. */
export interface EmendationPlace extends Span {
  /** Id of the emendation in the apparatus of its document, `e3`. */
  readonly emendation: string;
}

/** One paragraph-sized unit of a document's reading text. */
export interface Passage {
  /** `t1`, `b1`, `h2`, `p13`: letter by kind, number by order within the letter. */
  readonly id: string;
  readonly kind: PassageKind;
  /** Heading level in the transcript, 1 for the title; 0 for everything that is no heading. */
  readonly level: number;
  /** Reading text, plain. */
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** Bold runs, in order, not overlapping. */
  readonly strong: readonly Span[];
  readonly places: readonly EmendationPlace[];
  /** Year of the address that this passage belongs to, if the document prints it as part of one. */
  readonly speech: number | null;
}
