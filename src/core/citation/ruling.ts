import type { Citation } from '../../schema/citation.ts';
import type { Ruling } from '../../schema/ruling.ts';
import { type Problem, type ProblemWording, plainSource, reportIn } from '../problem.ts';

/** A ruling with its line in the file of rulings, 1-based, if known. */
export interface PlacedRuling {
  readonly ruling: Ruling;
  readonly line: number | null;
}

/** A computed citation and whether it stands without a ruling. */
interface Candidate {
  readonly citation: Citation;
  readonly isCertain: boolean;
}

interface RuledCitations {
  readonly citations: readonly Citation[];
  readonly problems: readonly Problem[];
}

/**
 * Applies rulings in order. Certain candidates stand unless rejected, doubtful ones only if confirmed.
 * A ruling that fits none or several candidates is a Problem.
 */
export function applyRulings(
  candidates: readonly Candidate[],
  rulings: readonly PlacedRuling[],
  file: string,
): RuledCitations {
  const decided = candidates.map(({ citation, isCertain }) => ({ citation, isKept: isCertain }));
  const report = reportIn(plainSource(file));
  const problems: Problem[] = [];
  for (const { ruling, line } of rulings) {
    const fitting = decided.filter(({ citation }) => fitsRuling(citation, ruling));
    const [only] = fitting;
    if (only === undefined || fitting.length > 1) {
      problems.push(report(line, describeFitting(ruling, fitting.length)));
      continue;
    }
    only.isKept = ruling.verdict !== 'reject';
    if (ruling.verdict !== 'reject') {
      const status = ruling.verdict === 'confirm' ? 'confirmed' : 'annotated';
      only.citation = { ...only.citation, status, note: ruling.note };
    }
  }
  return {
    citations: decided.filter(({ isKept }) => isKept).map(({ citation }) => citation),
    problems,
  };
}

function fitsRuling({ kind, citing, cited }: Citation, ruling: Ruling): boolean {
  return (
    citing.document === ruling.document &&
    citing.exact === ruling.exact &&
    (ruling.passage === undefined || citing.passage === ruling.passage) &&
    (ruling.prefix === undefined || citing.prefix.endsWith(ruling.prefix)) &&
    (ruling.kind === undefined || kind === ruling.kind) &&
    (ruling.cited === undefined ||
      (cited !== null && 'document' in cited && cited.document === ruling.cited)) &&
    (ruling.year === undefined || (cited !== null && 'year' in cited && cited.year === ruling.year))
  );
}

function describeFitting(ruling: Ruling, found: number): ProblemWording {
  return {
    code: found === 0 ? 'ruling-without-citation' : 'ruling-ambiguous',
    expected: `one computed citation of the words “${ruling.exact}” in ${ruling.document}`,
    found: String(found),
    fix:
      found === 0
        ? 'quote the words as the reading text has them now, or remove the ruling'
        : 'add passage, prefix, kind, year or cited',
  };
}
