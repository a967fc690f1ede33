import type { Edition } from '../core/edition/edition.ts';
import { type Evolution, traceEvolution } from '../core/evolution/evolution.ts';
import { findEvolutionProblems } from '../core/evolution/problems/evolution-problems.ts';
import { type ContentSource, compareProblems, type Problem } from '../core/problem.ts';
import { differenceFile } from '../schema/content/difference.ts';
import { milestoneFile } from '../schema/content/milestone.ts';
import { motifFile } from '../schema/content/motif.ts';
import { readYamlFile } from './content/file/yaml-file.ts';

/** The evolution of an edition, or everything that keeps it from being published. */
type EvolutionResult =
  | { readonly ok: true; readonly evolution: Evolution; readonly motifs: ContentSource }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads motifs, milestones and differences below `root` and proves them against the edition. */
export function buildEvolution(root: string, edition: Edition): EvolutionResult {
  const motifs = readYamlFile(root, 'content/motifs.yaml', motifFile);
  const milestones = readYamlFile(root, 'content/milestones.yaml', milestoneFile);
  const differences = readYamlFile(root, 'content/differences.yaml', differenceFile);
  if (!motifs.ok || !milestones.ok || !differences.ok) {
    const read = [motifs, milestones, differences];
    return fail(read.flatMap((one) => (one.ok ? [] : one.problems)));
  }
  const content = {
    motifs: motifs.value,
    milestones: milestones.value,
    differences: differences.value,
  };
  const problems = findEvolutionProblems(edition, content, { motifs, milestones, differences });
  return problems.length > 0
    ? fail(problems)
    : { ok: true, evolution: traceEvolution(edition, content), motifs };
}

function fail(problems: readonly Problem[]): EvolutionResult {
  return { ok: false, problems: [...problems].sort(compareProblems) };
}
