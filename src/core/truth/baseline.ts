import type { Citation } from '../../schema/citation.ts';
import type { CitationEdition } from '../citation/corpus.ts';
import { findRuns, indexSeeds } from '../reuse/seed.ts';
import { foldText, unfoldSpan } from '../text/folding/fold.ts';

/** Letters of the shortest match of the baseline. */
const BASELINE_LENGTH = 8;

/** A match of the baseline: it knows years and places, but no kinds. */
interface BaselineMatch {
  readonly document: string;
  readonly passage: string;
  readonly start: number;
  readonly end: number;
  readonly year: number;
}

/**
 * What a comparison without formulas, attribution and quotation marks finds: every exact run of
 * {@link BASELINE_LENGTH} letters that a passage shares with an address. A peer to measure against.
 */
export function findBaseline({ documents, speeches }: CitationEdition): BaselineMatch[] {
  const addresses = speeches.map(({ year, sentences }) => ({
    year,
    index: indexSeeds(foldText(sentences.map(({ text }) => text).join('')).text),
  }));
  const matches: BaselineMatch[] = [];
  for (const { id: document, passages } of documents) {
    for (const { id: passage, text, speech } of passages) {
      if (speech !== null) continue;
      const folded = foldText(text);
      for (const { year, index } of addresses) {
        for (const run of findRuns(folded.text, index)) {
          if (run.length < BASELINE_LENGTH) continue;
          const span = unfoldSpan(folded, run.query, run.query + run.length);
          matches.push({ document, passage, ...span, year });
        }
      }
    }
  }
  return matches;
}

/** Recall and precision of the baseline against citations of addresses, by place and year. */
export function weighBaseline(
  matches: readonly BaselineMatch[],
  citations: readonly Citation[],
): { readonly recall: number; readonly precision: number } {
  const listed = citations.filter(({ cited }) => cited !== null && 'year' in cited);
  const fits = (match: BaselineMatch, { citing, cited }: Citation) =>
    cited !== null &&
    'year' in cited &&
    match.document === citing.document &&
    match.passage === citing.passage &&
    match.year === cited.year &&
    match.start < citing.end &&
    citing.start < match.end;
  const hits = listed.filter((one) => matches.some((match) => fits(match, one))).length;
  const right = matches.filter((match) => listed.some((one) => fits(match, one))).length;
  return {
    recall: listed.length === 0 ? 1 : hits / listed.length,
    precision: matches.length === 0 ? 1 : right / matches.length,
  };
}
