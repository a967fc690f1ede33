import { parse } from 'yaml';
import type { Problem } from '../../core/problem.ts';
import { findCitationChanges } from '../../core/register/citation-id.ts';
import {
  findErased,
  findVersionProblem,
  type RegisterState,
} from '../../core/register/register-history.ts';
import { reportCitationChanges } from '../../core/register/register-problems.ts';
import type { Citation } from '../../schema/citation.ts';
import { editionFile } from '../../schema/content/edition-file.ts';
import { register } from '../../schema/content/register.ts';
import { readYamlFile } from '../content/file/yaml-file.ts';
import { REGISTER_FILE, readRegister } from '../content/register-file.ts';
import { hasChangedSince, listCommits, runGit } from './committed-content.ts';

const EDITION_FILE = 'content/edition.yaml';

/** The register as git has it, or why it could not be had, in one clause. */
type CommittedRegister =
  | { readonly ok: true; readonly state: RegisterState; readonly commit: string }
  | { readonly ok: false; readonly reason: string };

/** Reads the register of the first of some commits that differs from the one that stands below `root`; else of the last. */
export function readCommitted(
  root: string,
  commits: readonly string[] = listCommits(root),
): CommittedRegister {
  const show = (commit: string, file: string) => runGit(root, ['show', `${commit}:./${file}`]);
  let last: CommittedRegister = { ok: false, reason: 'git has no commit of it' };
  for (const commit of commits) {
    try {
      const words = register.safeParse(parse(show(commit, REGISTER_FILE)));
      const head = editionFile.safeParse(parse(show(commit, EDITION_FILE)));
      if (!words.success || !head.success)
        return last.ok ? last : { ok: false, reason: `${commit} has it in another form` };
      last = { ok: true, commit, state: { register: words.data, version: head.data.version } };
      if (hasChangedSince(root, commit, [REGISTER_FILE, EDITION_FILE])) return last;
    } catch {
      return last;
    }
  }
  return last;
}

/** What the register does not say of the citations, under the ids that they keep. */
export function findCitationProblems(root: string, citations: readonly Citation[]): Problem[] {
  const read = readRegister(root);
  return read.ok ? reportCitationChanges(findCitationChanges(read.value, citations), read) : [];
}

/** What the register has lost since the last commit, and a version that has not risen; `note` says what was done. */
export function compareWithCommit(root: string): {
  readonly problems: Problem[];
  readonly note: string;
} {
  const committed = readCommitted(root);
  const now = readRegister(root);
  const head = readYamlFile(root, EDITION_FILE, editionFile);
  if (!committed.ok) {
    return {
      problems: [],
      note: `${REGISTER_FILE}: not compared with the last commit: ${committed.reason}`,
    };
  }
  const note = `${REGISTER_FILE}: compared with ${committed.commit}`;
  if (!now.ok || !head.ok) return { problems: [], note };
  const state = { register: now.value, version: head.value.version };
  return {
    problems: [
      ...findErased(committed.state.register, now.value, now),
      ...findVersionProblem(committed.state, state, head),
    ],
    note,
  };
}
