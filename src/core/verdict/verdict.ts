import type { Fidelity } from '../../schema/citation.ts';
import type { Operation } from '../text/alignment.ts';
import type { Span } from '../text/span.ts';

/**
 * `verbatim`, `punctuation`, `variant` and `composite`: words in marks, or attributed, that an address has ·
 * `wrong-year`: the text gives one year, the words are another's · `testimonium`: the excerpt lacks them, documents
 * give them to the year · `echo`: neither in marks nor attributed · `unknown`: the edition cannot tell.
 */
export const VERDICT_KINDS = [
  'verbatim',
  'punctuation',
  'variant',
  'composite',
  'wrong-year',
  'testimonium',
  'echo',
  'unknown',
] as const;

export type VerdictKind = (typeof VERDICT_KINDS)[number];

/** What is known of some words of a pasted text. Span in UTF-16 code units of that text, half-open. */
export interface Verdict extends Span {
  readonly kind: VerdictKind;
  /** The words as pasted. */
  readonly exact: string;
  /** Year whose address has the words or, for a testimonium, is said to; else `null`. */
  readonly year: number | null;
  /** All years whose addresses have the words, or come as near to them, where they prove no single one. */
  readonly years: readonly number[];
  /** Year that the text gives them to. */
  readonly attributed: number | null;
  readonly fidelity: Fidelity | null;
  readonly cited:
    | { readonly kind: 'address'; readonly sentences: readonly string[]; readonly exact: string }
    | {
        readonly kind: 'document';
        readonly document: string;
        readonly passage: string;
        readonly exact: string;
      }
    | null;
  /** From the cited words to the words as read: punctuation full width, spaces left off. */
  readonly operations: readonly Operation[];
  /** Documents that attribute the words. */
  readonly recovered: readonly string[];
}
