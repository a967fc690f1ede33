import { findYears } from '../citation/corpus.ts';
import { canCite } from '../edition/date.ts';
import type { CheckedPassage } from './reading/checked-passage.ts';

/**
 * Years whose addresses have folded words whole, in order: of the addresses that the text can cite by its date, so
 * that one given later casts no doubt on it; of all, if it can cite none of them.
 */
export function findHeldYears(
  words: string,
  { index, date }: Pick<CheckedPassage, 'index' | 'date'>,
): number[] {
  const { corpus } = index;
  const years = findYears(words, corpus);
  const citable = years.filter((year) => canCite(date, corpus.addresses.get(year)?.date ?? null));
  return citable.length > 0 ? citable : years;
}
