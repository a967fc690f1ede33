import { findAttestationProblems } from '../core/evolution/problems/attestation-problems.ts';
import { countProblems, formatProblem } from '../core/problem.ts';
import { traceVersions } from '../core/publication/history/change-history.ts';
import { keepCitationIds, renameCitations } from '../core/register/citation-id.ts';
import { findPrintedBook } from './book/printed-book.ts';
import { buildCheckCorpus } from './check-corpus.ts';
import { buildCitations } from './citations.ts';
import { readChanges } from './content/change-file.ts';
import { loadEdition } from './content/load.ts';
import { buildEvolution } from './evolution.ts';

/** Everything a page may import from the build, by module name, as values that JSON can carry. */
export type VirtualModules = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Content without a Problem, and all that is computed from it. */
export type ProvedContent = Extract<ReturnType<typeof proveContent>, { readonly ok: true }>;

/** Reads and proves all of `content/`; what the edition is wrong in is reported before what builds on it. */
export function proveContent(root: string) {
  const loaded = loadEdition(root);
  if (!loaded.ok) return { ok: false, problems: loaded.problems } as const;
  const { edition } = loaded;
  const traced = buildEvolution(root, edition);
  const cited = buildCitations(root, edition);
  if (!traced.ok || !cited.ok) {
    const problems = [traced, cited].flatMap((one) => (one.ok ? [] : one.problems));
    return { ok: false, problems } as const;
  }
  const { evolution } = traced;
  const { citations } = cited.citations;
  const problems = findAttestationProblems(evolution, citations, traced.motifs);
  if (problems.length > 0) return { ok: false, problems } as const;
  const changes = readChanges(root, edition);
  if (!changes.ok) return changes;
  const { register } = loaded;
  const versions = traceVersions(changes.value, register);
  const ids = keepCitationIds(citations, register);
  const kept = renameCitations(cited.citations, ids);
  return { ok: true, edition, evolution, citations: kept, register, versions } as const;
}

/** The modules of this edition, with their types. */
export type EditionModules = ReturnType<typeof toModules>;

/** The modules of an edition, or every Problem of its content in words. */
export type OpenedModules =
  | { readonly ok: true; readonly modules: EditionModules }
  | { readonly ok: false; readonly report: string };

/** Reads and proves the content below `root` for the pages. */
export function openModules(root: string): OpenedModules {
  const proved = proveContent(root);
  if (proved.ok) return { ok: true, modules: toModules(root, proved) };
  const report = proved.problems.map(formatProblem).join('\n\n');
  const count = countProblems(proved.problems.length);
  return { ok: false, report: `${count} in content/\n\n${report}\n` };
}

/** The modules of a build; throws with every Problem when there is one. */
export function buildModules(root: string): EditionModules {
  const opened = openModules(root);
  if (!opened.ok) throw new Error(opened.report);
  return opened.modules;
}

function toModules(
  root: string,
  { edition, evolution, register, versions, citations: all }: ProvedContent,
) {
  const { citations, quotes } = all;
  return {
    'virtual:edition': { edition },
    'virtual:evolution': { evolution },
    'virtual:citations': { citations, quotes },
    'virtual:register': { register, versions },
    'virtual:book': { printed: findPrintedBook(root, edition.version) },
    'virtual:check-corpus': { corpus: buildCheckCorpus(edition, { citations }) },
  } satisfies VirtualModules;
}
