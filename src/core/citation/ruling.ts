import type { Citation } from '../../schema/citation.ts';
import type { Ruling } from '../../schema/content/ruling.ts';
import { type Problem, type ProblemWording, plainSource, reportIn } from '../problem.ts';
import { findNearWords } from '../text/alignment/near-words.ts';
import { wordSuggestion } from '../text/alignment/suggestion.ts';

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
      problems.push(report(line, describeFitting(ruling, fitting, decided)));
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

interface Decided {
  readonly citation: Citation;
}

function describeFitting(
  ruling: Ruling,
  fitting: readonly Decided[],
  all: readonly Decided[],
): ProblemWording {
  const expected = `one computed citation of the words “${ruling.exact}” in ${ruling.document}`;
  if (fitting.length > 0) {
    return {
      code: 'ruling-ambiguous',
      expected,
      found: `${fitting.length}: ${fitting.map(describeCitation).join('; ')}`,
      fix: 'add passage, prefix, kind, year or cited, so that one is left',
    };
  }
  return { code: 'ruling-without-citation', expected, ...describeNearest(ruling, all) };
}

/** The citation that an editor may have meant: of the same words, or of words like them. */
function describeNearest(
  { document, exact }: Ruling,
  all: readonly Decided[],
): Pick<ProblemWording, 'found' | 'fix'> {
  const ids = [...new Set(all.map(({ citation }) => citation.citing.document))];
  const own = all.filter(({ citation }) => citation.citing.document === document);
  const same = own.filter(({ citation }) => citation.citing.exact === exact);
  if (own.length === 0) {
    const fix = wordSuggestion(document, ids, 'remove the ruling');
    return { found: `no citation in “${document}”`, fix };
  }
  if (same.length > 0) {
    const found = `the words, but as ${same.map(describeCitation).join('; ')}`;
    return { found, fix: 'correct kind, year, passage, prefix or cited, or remove them' };
  }
  const near = findNearWords(
    exact,
    own.map(({ citation }) => citation.citing.exact),
  );
  const words = own[near?.index ?? -1]?.citation.citing.exact;
  return {
    found: words === undefined ? 'none' : `none; the nearest is of “${words}”`,
    fix: 'quote the words as the page of citations has them, or remove the ruling',
  };
}

function describeCitation({ citation: { kind, citing, cited } }: Decided): string {
  const source =
    cited === null ? '' : 'year' in cited ? `, year: ${cited.year}` : `, cited: ${cited.document}`;
  return `kind: ${kind}, passage: ${citing.passage}${source}`;
}
