import type { Fidelity } from '../../schema/citation.ts';
import type { Operation } from '../text/alignment/alignment.ts';
import type { Span } from '../text/span.ts';

/**
 * `verbatim`, `punctuation`, `variant` and `composite`: words in marks, or attributed, that an address has ·
 * `other-year`: the text states one year, and what the edition has points to another ·
 * `elsewhere`: the text gives them to an occasion, a speaker or a year that the edition cannot judge, and an address
 * has the same words or similar ones ·
 * `testimonium`: the excerpt lacks them, documents give them to the year · `echo`: neither in marks nor attributed ·
 * `unknown`: the edition cannot tell.
 */
export const VERDICT_KINDS = [
  'verbatim',
  'punctuation',
  'variant',
  'composite',
  'other-year',
  'elsewhere',
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
  /** Another occasion or speaker that the text gives them to, in its own words. */
  readonly said: Said | null;
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
  /** Where the editors doubt their own reading of the cited words. */
  readonly doubts: readonly string[];
}

export interface Said {
  readonly kind: 'occasion' | 'speaker';
  readonly name: string;
}

/** Whether words differ from their source, or another year than the stated one is shown. */
export function isDiffering({ kind }: Pick<Verdict, 'kind'>): boolean {
  return kind === 'variant' || kind === 'other-year';
}
