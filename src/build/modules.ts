import { formatProblem, type Problem } from '../core/problem.ts';
import { buildCheckCorpus } from './check-corpus.ts';
import { buildCitations } from './citations.ts';
import { buildEvolution } from './evolution.ts';
import { loadEdition } from './load.ts';

/** Everything a page may import from the build, by module name, as values that JSON can carry. */
export type VirtualModules = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Reads and proves all of `content/`; throws with every Problem when there is one. */
export function buildModules(root: string) {
  const loaded = loadEdition(root);
  if (!loaded.ok) throw reportProblems(loaded.problems);
  const { edition } = loaded;
  const traced = buildEvolution(root, edition);
  if (!traced.ok) throw reportProblems(traced.problems);
  const cited = buildCitations(root, edition);
  if (!cited.ok) throw reportProblems(cited.problems);
  const { citations, quotes } = cited.citations;
  return {
    'virtual:edition': { edition },
    'virtual:evolution': { evolution: traced.evolution },
    'virtual:citations': { citations, quotes },
    'virtual:check-corpus': { corpus: buildCheckCorpus(edition, { citations }) },
  } satisfies VirtualModules;
}

function reportProblems(problems: readonly Problem[]): Error {
  const report = problems.map(formatProblem).join('\n\n');
  return new Error(`${problems.length} problems in content/\n\n${report}\n`);
}
