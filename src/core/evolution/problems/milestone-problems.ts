import type { Milestone } from '../../../schema/content/milestone.ts';
import { formatDate } from '../../edition/date.ts';
import type { Edition } from '../../edition/edition.ts';
import { findEvidence } from '../../edition/quoted-words.ts';
import { findEvidenceProblems } from '../../edition/quoted-words-problems.ts';
import { type ContentSource, type Problem, type ProblemWording, reportIn } from '../../problem.ts';

/** Everything in `content/milestones.yaml` that the documents do not bear out. */
export function findMilestoneProblems(
  edition: Edition,
  milestones: readonly Milestone[],
  source: ContentSource,
): Problem[] {
  const report = reportIn(source);
  return milestones.flatMap((milestone, index) => [
    ...milestone.evidence.flatMap((one, at) =>
      findEvidenceProblems(edition, one, { report, place: [index, 'evidence', at, 'exact'] }),
    ),
    ...listWordings(edition, milestones, index).map((one) => report([index, 'date'], one)),
  ]);
}

function listWordings(
  edition: Edition,
  milestones: readonly Milestone[],
  index: number,
): ProblemWording[] {
  const milestone = milestones[index];
  const previous = milestones[index - 1];
  if (milestone === undefined) return [];
  const { id, date } = milestone;
  const wordings: ProblemWording[] = [];
  if (previous !== undefined && previous.date.slice(0, 4) > date.slice(0, 4)) {
    const expected = `a year not before ${previous.date}`;
    wordings.push({
      code: 'milestone-order',
      expected,
      found: date,
      fix: 'move the entry among those of its year',
    });
  }
  if (milestones.findIndex((one) => one.id === id) !== index) {
    wordings.push({
      code: 'id-twice',
      expected: 'an id of its own',
      found: id,
      fix: 'give it an id that no other entry has',
    });
  }
  if (!isDated(edition, milestone)) {
    wordings.push({
      code: 'milestone-date',
      expected: `${formatDate(date)} in the words quoted or in their paragraph`,
      found: date,
      fix: 'correct the date, quote the words that date it, or say under `inferred` how it is known',
    });
  }
  return wordings;
}

/** Whether a paragraph of the evidence prints the date; for a whole year, quoted words with its digits will do. */
function isDated(edition: Edition, { date, precision, evidence, inferred }: Milestone): boolean {
  if (inferred !== undefined) return true;
  const printed = formatDate(date);
  return evidence.some((one) => {
    const [place] = findEvidence(edition, one);
    const document = edition.documents.find(({ id }) => id === one.document);
    const paragraph = document?.passages.find(({ id }) => id === place?.passage);
    if (paragraph?.text.includes(printed)) return true;
    return precision === 'year' && one.exact.includes(date);
  });
}
