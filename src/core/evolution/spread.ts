import type { MotifEntry } from './evolution.ts';
import { listAttestedYears, type MotifHistory } from './history.ts';

/** Motifs whose excerpts are those of one year alone. */
export interface YearMotifs {
  readonly year: number;
  readonly histories: readonly MotifHistory[];
}

/** All motifs, by the number of years whose excerpts have them. */
export interface MotifSpread {
  /** In two years or more: by the first year, then by the number of years, then by the last year, the longest first. */
  readonly recurring: readonly MotifHistory[];
  /** In one year, by year. */
  readonly single: readonly YearMotifs[];
  /** In documents alone. */
  readonly absent: readonly MotifHistory[];
}

export function spreadMotifs(entries: readonly MotifEntry[]): MotifSpread {
  const spreads = entries.map(({ history }) => ({
    history,
    years: listAttestedYears(history.years),
  }));
  const single = spreads.filter(({ years }) => years.length === 1);
  const byYear = Map.groupBy(single, ({ history }) => history.first ?? 0);
  return {
    recurring: spreads
      .filter(({ years }) => years.length > 1)
      .sort(
        (one, other) =>
          (one.history.first ?? 0) - (other.history.first ?? 0) ||
          other.years.length - one.years.length ||
          (other.history.last ?? 0) - (one.history.last ?? 0),
      )
      .map(({ history }) => history),
    single: [...byYear]
      .sort(([one], [other]) => one - other)
      .map(([year, own]) => ({ year, histories: own.map(({ history }) => history) })),
    absent: spreads.filter(({ years }) => years.length === 0).map(({ history }) => history),
  };
}
