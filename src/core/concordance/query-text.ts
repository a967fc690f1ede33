import { showNumber } from '../edition/passage/passage-id.ts';
import {
  type FoldedText,
  foldMarkedText,
  foldText,
  type VariantClasses,
} from '../text/folding/fold.ts';
import { bisect } from '../text/offset.ts';
import type { Span } from '../text/span.ts';

/** Words of a passage that come from an address, or are said to: UTF-16 code units of the passage, half-open. */
export interface CitedSpan extends Span {
  readonly year: number;
  /** Whether they are quoted, given to an address whose excerpt lacks them, or the same without being attributed. */
  readonly kind: 'quotation' | 'testimonium' | 'echo';
}

/** A passage of a searched text; the span is in its reading text. */
export interface QueryPassage extends Span {
  /** `p13` in a document; in an address the id of the passage's first sentence, `s4`. */
  readonly id: string;
  /** Year of the address whose own page counts the places in this passage, or `null`. */
  readonly address: number | null;
  /** Ids of its sentences where they are not numbered through from `id`. */
  readonly sentences?: readonly string[];
  readonly cited: readonly CitedSpan[];
}

/** One searched text: an address or a document. Offsets are UTF-16 code units of `reading`, half-open. */
export interface QueryText {
  readonly key: string;
  /** All passages joined without anything between them. */
  readonly reading: string;
  readonly passages: readonly QueryPassage[];
  readonly folded: FoldedText;
  /** Folded with its punctuation; made when first asked for. */
  readonly marked: FoldedText;
}

/** What a searched text is made of. */
export interface QueryPassageSource {
  readonly id: string;
  readonly address: number | null;
  readonly text: string;
  /** Ids of its sentences where they are not numbered through from `id`. */
  readonly sentences?: readonly string[];
  /** None if left out. */
  readonly cited?: readonly CitedSpan[];
}

/** Id of a sentence of a passage by its index: as recorded, or counted on from the id of the passage. */
export function findSentenceId(
  { id, sentences }: Pick<QueryPassageSource, 'id' | 'sentences'>,
  index: number,
): string {
  const counted = id.startsWith('s')
    ? `s${Number.parseInt(showNumber(id), 10) + index}`
    : `${id}s${index + 1}`;
  return sentences?.[index] ?? counted;
}

/** Joins passages to a searched text and folds it. Cost: linear. */
export function makeQueryText(
  key: string,
  sources: readonly QueryPassageSource[],
  variants: VariantClasses,
): QueryText {
  let reading = '';
  const passages = sources.map(({ text, cited = [], ...passage }): QueryPassage => {
    const start = reading.length;
    reading += text;
    return { ...passage, cited, start, end: reading.length };
  });
  let marked: FoldedText | undefined;
  return {
    key,
    reading,
    passages,
    folded: foldText(reading, variants),
    get marked() {
      marked ??= foldMarkedText(reading, variants);
      return marked;
    },
  };
}

/** Index of the passage that holds the code unit at `offset`; throws outside the text. Cost: logarithmic. */
export function findPassageIndex({ passages, key }: QueryText, offset: number): number {
  const index = bisect(passages.length, (at) => (passages[at]?.end ?? 0) > offset);
  const passage = passages[index];
  if (passage !== undefined && passage.start <= offset) return index;
  throw new RangeError(`no passage at ${offset} of ${key}`);
}
