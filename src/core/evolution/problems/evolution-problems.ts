import type { Edition } from '../../edition/edition.ts';
import { findEvidenceProblems } from '../../edition/quoted-words-problems.ts';
import { type ContentSource, type Problem, type ProblemWording, reportIn } from '../../problem.ts';
import { wordSuggestion } from '../../text/alignment/suggestion.ts';
import type { EvolutionContent } from '../evolution.ts';
import { findMilestoneProblems } from './milestone-problems.ts';
import { findMotifProblems } from './motif-problems.ts';

type EvolutionSources = Readonly<Record<keyof EvolutionContent, ContentSource>>;

/** Everything in motifs, milestones and differences that the texts do not bear out. */
export function findEvolutionProblems(
  edition: Edition,
  content: EvolutionContent,
  sources: EvolutionSources,
): Problem[] {
  return [
    ...findMotifProblems(edition, content.motifs, sources.motifs),
    ...findMilestoneProblems(edition, content.milestones, sources.milestones),
    ...findDifferenceProblems(edition, content, sources.differences),
  ];
}

function findDifferenceProblems(
  edition: Edition,
  { differences, milestones }: EvolutionContent,
  source: ContentSource,
): Problem[] {
  const report = reportIn(source);
  const known = new Set(milestones.map(({ id }) => id));
  return differences.flatMap((difference, index) => {
    const problems = difference.readings.flatMap((reading, at): Problem[] => {
      const place = [index, 'readings', at];
      const isPart = reading.part.split('……').every((part) => reading.exact.includes(part));
      return [
        ...findEvidenceProblems(edition, reading, { report, place }),
        ...(isPart ? [] : [report(place, describePart(reading.part))]),
      ];
    });
    for (const id of difference.milestones.filter((one) => !known.has(one))) {
      const expected = 'an id of content/milestones.yaml';
      const fix = wordSuggestion(id, [...known], 'remove the id');
      problems.push(report([index, 'id'], { code: 'reference-unknown', expected, found: id, fix }));
    }
    if (differences.findIndex(({ id }) => id === difference.id) !== index) {
      problems.push(report([index, 'id'], describeTwice(difference.id)));
    }
    return problems;
  });
}

function describePart(part: string): ProblemWording {
  return {
    code: 'difference-part',
    expected: 'words of the reading, gaps as ……',
    found: part,
    fix: 'take the words from `exact`',
  };
}

function describeTwice(id: string): ProblemWording {
  return {
    code: 'id-twice',
    expected: 'an id of its own',
    found: id,
    fix: 'give it an id that no other entry has',
  };
}
