import type { Edition } from '../edition/edition.ts';
import { findEvidenceProblems } from '../edition/quoted-words-problems.ts';
import type { ContentSource, Problem } from '../problem.ts';
import { collectCorpus, type EvolutionContent } from './evolution.ts';
import { findMotifProblems } from './motif-problems.ts';

type EvolutionSources = Readonly<Record<keyof EvolutionContent, ContentSource>>;

/** Everything in motifs, milestones and differences that the texts do not bear out. */
export function findEvolutionProblems(
  edition: Edition,
  content: EvolutionContent,
  sources: EvolutionSources,
): Problem[] {
  return [
    ...findMotifProblems(edition, collectCorpus(edition), content.motifs, sources.motifs),
    ...findMilestoneProblems(edition, content, sources.milestones),
    ...findDifferenceProblems(edition, content, sources.differences),
  ];
}

function findMilestoneProblems(
  edition: Edition,
  { milestones }: EvolutionContent,
  { file, findLine }: ContentSource,
): Problem[] {
  return milestones.flatMap((milestone, index) => {
    const line = findLine([index, 'date']);
    const problems = milestone.evidence.flatMap((one, at) =>
      findEvidenceProblems(edition, one, {
        file,
        line: findLine([index, 'evidence', at, 'exact']),
      }),
    );
    const previous = milestones[index - 1];
    if (previous !== undefined && previous.date.slice(0, 4) > milestone.date.slice(0, 4)) {
      problems.push({
        code: 'milestone-order',
        file,
        line,
        expected: `a year not before ${previous.date}`,
        found: milestone.date,
        fix: 'move the entry',
      });
    }
    if (milestones.findIndex(({ id }) => id === milestone.id) !== index) {
      problems.push(reportTwice(file, line, milestone.id));
    }
    return problems;
  });
}

function findDifferenceProblems(
  edition: Edition,
  { differences, milestones }: EvolutionContent,
  { file, findLine }: ContentSource,
): Problem[] {
  const known = new Set(milestones.map(({ id }) => id));
  return differences.flatMap((difference, index) => {
    const line = findLine([index, 'id']);
    const problems = difference.readings.flatMap((reading, at): Problem[] => {
      const place = { file, line: findLine([index, 'readings', at]) };
      const isPart = reading.part.split('……').every((part) => reading.exact.includes(part));
      return [
        ...findEvidenceProblems(edition, reading, place),
        ...(isPart ? [] : [reportPart(place, reading.part)]),
      ];
    });
    for (const id of difference.milestones.filter((one) => !known.has(one))) {
      problems.push({
        code: 'reference-unknown',
        file,
        line,
        expected: 'an id of content/milestones.yaml',
        found: id,
        fix: 'correct the id',
      });
    }
    if (differences.findIndex(({ id }) => id === difference.id) !== index) {
      problems.push(reportTwice(file, line, difference.id));
    }
    return problems;
  });
}

function reportPart(place: { readonly file: string; readonly line: number | null }, part: string) {
  return {
    ...place,
    code: 'difference-part',
    expected: 'words of the reading, gaps as ……',
    found: part,
    fix: 'take the words from `exact`',
  };
}

function reportTwice(file: string, line: number | null, id: string): Problem {
  return {
    code: 'id-twice',
    file,
    line,
    expected: 'an id of its own',
    found: id,
    fix: 'rename it',
  };
}
