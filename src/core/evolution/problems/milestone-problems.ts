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
  if (milestone === undefined) return [];
  const { id } = milestone;
  const wordings: ProblemWording[] = [];
  const later = milestones.slice(0, index).find((one) => isLater(one.date, milestone.date));
  if (later !== undefined) wordings.push(describeOrder(milestone, later));
  if (milestones.findIndex((one) => one.id === id) !== index) {
    wordings.push({
      code: 'id-twice',
      expected: 'an id of its own',
      found: id,
      fix: 'give it an id that no other entry has',
    });
  }
  return [...wordings, ...describeDate(edition, milestone)];
}

/** Compares dates as far as both are known. */
function isLater(left: string, right: string): boolean {
  const length = Math.min(left.length, right.length);
  return left.slice(0, length) > right.slice(0, length);
}

function describeOrder({ date }: Milestone, later: Milestone): ProblemWording {
  return {
    code: 'milestone-order',
    expected: 'events in the order of their dates, the earliest first',
    found: `${date} below ${later.id} (${later.date})`,
    fix: `move the entry above ${later.id}, or correct the date`,
  };
}

/** What the documents do not say of the date; that of an address is in its own file. */
function describeDate(edition: Edition, milestone: Milestone): ProblemWording[] {
  const { date, kind } = milestone;
  const speech = edition.speeches.find(({ year }) => date.startsWith(String(year)));
  if (kind === 'address' && speech?.date.startsWith(date) !== true) {
    return [
      {
        code: 'address-date',
        expected:
          speech === undefined
            ? `a year with an address: there is no content/speeches/${date.slice(0, 4)}.md`
            : `${speech.date}, the date in content/speeches/${speech.year}.md`,
        found: date,
        fix: `type ${speech === undefined ? 'the date of an address' : `date: '${speech.date}'`}, or another kind`,
      },
    ];
  }
  if (isDated(edition, milestone)) return [];
  const printed = listPrintedDates(milestone);
  return [
    {
      code: 'milestone-date',
      expected: `${formatDate(date)} in the words quoted or in their paragraph`,
      found: printed.length === 0 ? date : `${date}; the words quoted say ${printed.join('、')}`,
      fix: 'correct the date, quote the words that date it, or say under `inferred` how it is known',
    },
  ];
}

/**
 * Whether the words quoted print the date, as far as they print one of a year; where they print none, whether their
 * paragraph does. For a whole year, quoted words with its digits will do: 2014—2015年.
 */
function isDated(edition: Edition, milestone: Milestone): boolean {
  const { date, precision, evidence, inferred } = milestone;
  if (inferred !== undefined) return true;
  if (precision === 'year' && evidence.some(({ exact }) => exact.includes(date))) return true;
  const printed = formatDate(date);
  const others = listPrintedDates(milestone);
  if (others.length > 0 && !others.some((one) => isWithin(one, printed))) return false;
  return evidence.some((one) => {
    const [place] = findEvidence(edition, one);
    const document = edition.documents.find(({ id }) => id === one.document);
    const paragraph = document?.passages.find(({ id }) => id === place?.passage);
    return paragraph?.text.includes(printed) === true;
  });
}

/** Whether one of two dates as printed is the other, or a part of it: 2015年6月 and 2015年6月2日. */
function isWithin(left: string, right: string): boolean {
  return left.startsWith(right) || right.startsWith(left);
}

/** The dates with a year that the words quoted print. */
function listPrintedDates({ evidence }: Milestone): string[] {
  return evidence.flatMap(
    ({ exact }) => exact.match(/\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?/gu) ?? [],
  );
}
