import { FORMULA_YEARS } from '../reuse/formula.ts';
import { SEED_LENGTH } from '../reuse/seed.ts';
import { REPORTED_LENGTH } from './attributed.ts';
import { PARALLEL_LENGTH } from './parallel/parallel-weight.ts';
import { ECHO_DISTINCTIVE, ECHO_LENGTH } from './unattributed.ts';

/** What the page on how citations are found tells of the rules, in letters without punctuation, so that it stays true. */
export const METHOD = {
  /** Same letters in a row by which two texts are compared at all. */
  seed: SEED_LENGTH,
  /** Years of addresses that have the words of a formula. */
  formulaYears: FORMULA_YEARS,
  /** Least words of an address reported without quotation marks. */
  reported: REPORTED_LENGTH,
  /** Least words shared without a source, and those among them that are no formula. */
  echo: ECHO_LENGTH,
  echoDistinctive: ECHO_DISTINCTIVE,
  /** Usual least of what two documents share. */
  parallel: PARALLEL_LENGTH,
} as const;
