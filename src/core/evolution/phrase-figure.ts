import type { MotifHistory } from './history.ts';
import type { MotifUse } from './motif.ts';

/** One place of the phrase, cut into what stands one below the other; the parts join to words of the excerpt. */
export interface FigurePlace {
  readonly sentence: string;
  /** Words before the core that are no verb of the motif; empty where a verb stands there. */
  readonly lead: string;
  readonly verb: string;
  /** What kind of community: the wording without its core. */
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
 * Cuts every place of a motif at its pivot, in order of years and places. The verb is the longest of the
 * motif's verbs that stands right before the wording; where none does, the words from `leads` on are given.
 * Throws without a pivot.
 */
export function drawPhraseFigure(history: MotifHistory, leads: readonly string[]): FigureYear[] {
  const { pivot, verbs } = history.motif;
  if (pivot === undefined) throw new RangeError(`no pivot: ${history.motif.id}`);
  return history.years.map(({ year, occurrences }) => ({
    year,
    places: occurrences.map((one) => cutPlace(one, { pivot, verbs, leads })),
  }));
}

function cutPlace(
  { sentence, text, left, right }: MotifUse,
  rules: {
    readonly pivot: string;
    readonly verbs: readonly string[];
    readonly leads: readonly string[];
  },
): FigurePlace {
  const core = text.endsWith(rules.pivot) ? rules.pivot : text;
  const verb = [...rules.verbs]
    .sort((one, other) => other.length - one.length)
    .find((one) => left.endsWith(one));
  return {
    sentence,
    lead: verb === undefined ? takeLead(left, rules.leads) : '',
    verb: verb ?? '',
    kind: text.slice(0, text.length - core.length),
    core,
    after: right.split(CLAUSE_MARK, 1)[0] ?? '',
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
