import { type EditionCitations, findCitations } from '../core/citation/edition-citations.ts';
import type { Edition } from '../core/edition/edition.ts';
import { compareProblems, type Problem } from '../core/problem.ts';
import { rulings } from '../schema/content/ruling.ts';
import { readYamlFile } from './content/file/yaml-file.ts';

/** The citations of an edition, or everything that keeps them from being published. */
type CitationsResult =
  | { readonly ok: true; readonly citations: EditionCitations }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads the rulings below `root` and computes all citations. */
export function buildCitations(root: string, edition: Edition): CitationsResult {
  const read = readYamlFile(root, 'content/rulings.yaml', rulings);
  if (!read.ok) return read;
  const placed = read.value.map((ruling, index) => ({ ruling, line: read.findLine([index]) }));
  const citations = findCitations(edition, placed);
  return citations.problems.length > 0
    ? { ok: false, problems: [...citations.problems].sort(compareProblems) }
    : { ok: true, citations };
}
