import type { PartialDate } from '../../core/edition/date.ts';
import type { Span } from '../../core/text/span.ts';
import type { CheckCorpus } from '../../core/verdict/check-corpus.ts';
import type { Verdict, VerdictKind } from '../../core/verdict/verdict.ts';

/** What the page asks of its worker. `run` tells one check from the next. */
export type CheckRequest =
  | { readonly type: 'open'; readonly address: string }
  | {
      readonly type: 'check';
      readonly run: number;
      readonly text: string;
      /** Date of the text, `null` for none; guessed if left out. */
      readonly date?: PartialDate | null;
      /** How many verdicts come with the answer. */
      readonly first: number;
    }
  /** Asks for verdicts of the last check, from one place to another, half-open. */
  | { readonly type: 'list'; readonly run: number; readonly from: number; readonly to: number };

/** The names in a corpus, without its texts. */
export type CorpusNames = Pick<CheckCorpus, 'speeches' | 'documents'>;

/** What the worker reports. `share` runs from 0 to 1. */
export type CheckAnswer =
  | { readonly type: 'ready'; readonly names: CorpusNames }
  | { readonly type: 'progress'; readonly run: number; readonly share: number }
  | {
      readonly type: 'done';
      readonly run: number;
      /** The kinds of all verdicts, in order. */
      readonly kinds: readonly VerdictKind[];
      readonly first: readonly Verdict[];
      /** Words in marks that are no quotation, as spans of the text. */
      readonly unlisted: readonly Span[];
      /** Date by which the text was read. */
      readonly date: PartialDate | null;
      /** Time of the check alone, in milliseconds. */
      readonly duration: number;
    }
  | { readonly type: 'listed'; readonly run: number; readonly verdicts: readonly Verdict[] }
  | { readonly type: 'failed'; readonly reason: 'corpus' | 'check'; readonly detail: string };
