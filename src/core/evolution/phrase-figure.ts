import type { Motif } from '../../schema/content/motif.ts';
import type { MotifHistory } from './history.ts';
import type { MotifUse } from './motif.ts';
import { cutAtPivot } from './pivot.ts';

/** One place of the phrase, cut into what stands one below the other; the parts join to words of the excerpt. */
export interface FigurePlace {
  readonly sentence: string;
  /** Words before the core that are no verb of the motif; empty where a verb stands there. */
  readonly lead: string;
  readonly verb: string;
  /** What kind of community: the wording without its verb and its core. */
  readonly kind: string;
  readonly core: string;
  /** The rest of the clause, without the mark that ends it. */
  readonly after: string;
}

/** A year of the figure; without places the excerpt does not have the phrase. */
export interface FigureYear {
  readonly year: number;
  readonly places: readonly FigurePlace[];
}

const CLAUSE_MARK = /[，。；：！？]/u;

/**
 * Cuts every place of a motif at its pivot, in order of years and places. Where no verb of the motif stands
 * before the wording, the words from `leads` on are given. Throws without a pivot.
 */
export function drawPhraseFigure(history: MotifHistory, leads: readonly string[]): FigureYear[] {
  if (history.motif.pivot === undefined) throw new RangeError(`no pivot: ${history.motif.id}`);
  return history.years.map(({ year, occurrences }) => ({
    year,
    places: occurrences.map((one) => cutPlace(one, history.motif, leads)),
  }));
}

function cutPlace(use: MotifUse, motif: Motif, leads: readonly string[]): FigurePlace {
  const { before, verb, kind, core } = cutAtPivot(use, motif);
  return {
    sentence: use.sentence,
    lead: verb === '' ? takeLead(before, leads) : '',
    verb,
    kind,
    core,
    after: use.right.split(CLAUSE_MARK, 1)[0] ?? '',
  };
}

/** What follows the last lead in the clause, or the whole clause. */
function takeLead(left: string, leads: readonly string[]): string {
  const clause = left.split(CLAUSE_MARK).at(-1) ?? '';
  const ends = leads.map((lead) =>
    clause.includes(lead) ? clause.lastIndexOf(lead) + lead.length : 0,
  );
  return clause.slice(Math.max(0, ...ends));
}
