import type { CheckCorpus } from '../../core/citation/check-corpus.ts';
import type { Verdict } from '../../core/citation/verdict.ts';

/** What the page asks of its worker. `run` tells one check from the next. */
export type CheckRequest =
  | { readonly type: 'open'; readonly address: string }
  | { readonly type: 'check'; readonly run: number; readonly text: string };

/** The names in a corpus, without its texts. */
export type CorpusNames = Pick<CheckCorpus, 'speeches' | 'documents'>;

/** What the worker reports. `share` runs from 0 to 1. */
export type CheckAnswer =
  | { readonly type: 'ready'; readonly names: CorpusNames }
  | { readonly type: 'progress'; readonly run: number; readonly share: number }
  | {
      readonly type: 'done';
      readonly run: number;
      readonly verdicts: readonly Verdict[];
      /** Time of the check alone, in milliseconds. */
      readonly duration: number;
    }
  | { readonly type: 'failed'; readonly reason: 'corpus' | 'check'; readonly detail: string };
