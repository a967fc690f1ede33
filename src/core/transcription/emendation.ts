import type { Apparatus, Emendation } from '../../schema/apparatus.ts';
import { type ContentSource, type Problem, type ProblemWording, reportIn } from '../problem.ts';
import type { PlacedEmendation } from './reading.ts';

interface PlacedEmendations {
  /** By passage id, in order of place. */
  readonly byPassage: ReadonlyMap<string, readonly PlacedEmendation[]>;
  readonly problems: readonly Problem[];
}

/** Finds the one place of every emendation in the raw texts of its passage. */
export function placeEmendations(
  apparatus: Apparatus,
  rawTexts: ReadonlyMap<string, string>,
  source: ContentSource,
): PlacedEmendations {
  const byPassage = new Map<string, PlacedEmendation[]>();
  const report = reportIn(source);
  const problems: Problem[] = [];
  apparatus.emendations.forEach((emendation, index) => {
    const raw = rawTexts.get(emendation.passage);
    const places = raw === undefined ? [] : findPlaces(raw, emendation);
    const [start] = places;
    if (raw === undefined) {
      problems.push(report(['emendations', index], describeUnknownPassage(emendation)));
    } else if (start === undefined || places.length > 1) {
      problems.push(report(['emendations', index], describeCount(emendation, places.length)));
    } else {
      const list = byPassage.get(emendation.passage) ?? [];
      byPassage.set(emendation.passage, list);
      list.push({ emendation, start, end: start + emendation.raw.length });
      list.sort((left, right) => left.start - right.start);
    }
  });
  return { byPassage, problems };
}

function findPlaces(raw: string, { prefix = '', raw: reading }: Emendation): number[] {
  const quote = prefix + reading;
  const places: number[] = [];
  for (let at = raw.indexOf(quote); at >= 0; at = raw.indexOf(quote, at + 1)) {
    places.push(at + prefix.length);
  }
  return places;
}

function describeUnknownPassage({ passage }: Emendation): ProblemWording {
  return {
    code: 'emendation-passage-unknown',
    expected: 'the id of a passage of this document',
    found: passage,
    fix: 'take the id from the number beside the paragraph on the page',
  };
}

function describeCount(emendation: Emendation, count: number): ProblemWording {
  const quote = `“${emendation.prefix ?? ''}${emendation.raw}”`;
  return {
    code: count === 0 ? 'quote-missing' : 'quote-ambiguous',
    expected: `one occurrence of ${quote} in ${emendation.passage}`,
    found: String(count),
    fix:
      count === 0
        ? 'quote the raw reading exactly as the transcript has it'
        : 'add a prefix: the words just before',
  };
}
