import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findCitations } from '../core/citation/edition-citations.ts';
import { compareProblems, type Problem } from '../core/problem.ts';
import type { Citation, ClassifiedQuote } from '../schema/citation.ts';
import type { Edition } from '../schema/edition.ts';
import { rulings } from '../schema/ruling.ts';
import { readYamlFile } from './yaml-file.ts';

const RULINGS_FILE = 'content/rulings.yaml';

/** The citations of an edition, or everything that keeps them from being published. */
export type CitationsResult =
  | {
      readonly ok: true;
      readonly citations: readonly Citation[];
      readonly quotes: readonly ClassifiedQuote[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Finds the citations and applies the rulings; without a file of rulings there are none. */
export function buildCitations(root: string, edition: Edition): CitationsResult {
  const read = existsSync(join(root, RULINGS_FILE))
    ? readYamlFile(root, RULINGS_FILE, rulings)
    : { ok: true as const, value: [], findLine: () => null };
  if (!read.ok) return { ok: false, problems: read.problems };
  const placed = read.value.map((ruling, index) => ({ ruling, line: read.findLine([index]) }));
  const { citations, quotes, problems } = findCitations(edition, placed);
  return problems.length > 0
    ? { ok: false, problems: [...problems].sort(compareProblems) }
    : { ok: true, citations, quotes };
}
