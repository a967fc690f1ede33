import type { VariantClasses } from '../text/folding/fold.ts';
import type { TextCard } from './concordance.ts';
import type { QueryCorpus } from './query-corpus.ts';
import type { QueryText } from './query-text.ts';

/** The corpus as far as the browser has it: names and characters of all texts, and the texts read so far. */
export interface QueryLibrary {
  readonly corpus: QueryCorpus;
  readonly variants: VariantClasses;
  readonly ranks: ReadonlyMap<string, number>;
  /** Texts that have these characters in a row, and their cards; one too many is possible, none is missed. */
  findTexts(characters: readonly string[]): Promise<readonly FoundText[]>;
  /** Rejects if a character that the corpus has is not in the index: then a part of the index is missing. */
  proveIndex(characters: readonly string[]): Promise<void>;
}

export interface FoundText {
  /** The same for the same text. */
  readonly id: string;
  /** Reads the text, once. */
  read(): Promise<{ readonly text: QueryText; readonly card: TextCard }>;
}
