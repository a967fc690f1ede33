import type { Problem, ProblemPlace, Report } from '../problem.ts';
import type { Edition } from './edition.ts';
import { findEvidence, type Quoted } from './quoted-words.ts';

/** Words that stand nowhere, or more than once, in the text they are taken from. */
export function findEvidenceProblems(
  edition: Edition,
  evidence: Quoted,
  { report, place }: { readonly report: Report; readonly place: ProblemPlace },
): Problem[] {
  const count = findEvidence(edition, evidence).length;
  if (count === 1) return [];
  const where = evidence.year === undefined ? evidence.document : `the address of ${evidence.year}`;
  return [
    report(place, {
      code: count === 0 ? 'evidence-missing' : 'evidence-ambiguous',
      expected: `one occurrence in ${where} of “${evidence.exact}”`,
      found: String(count),
      fix: count === 0 ? 'copy the words from the reading text' : 'quote more of the sentence',
    }),
  ];
}
