import type { Edition } from '../../core/edition/edition.ts';
import { type Problem, reportIn } from '../../core/problem.ts';
import { type ChangeList, changeList } from '../../schema/content/change-list.ts';
import { readYamlFile } from './file/yaml-file.ts';

const CHANGES_FILE = 'content/changes.yaml';

type ReadChanges =
  | { readonly ok: true; readonly value: ChangeList }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads the list of versions, whose first is the edition's own. */
export function readChanges(root: string, { version, date }: Edition): ReadChanges {
  const read = readYamlFile(root, CHANGES_FILE, changeList);
  if (!read.ok) return read;
  const [newest] = read.value;
  if (newest?.version === version && newest.date === date) return read;
  const problem = reportIn(read)([0], {
    code: 'version-unlisted',
    expected: `version ${version} of ${date} first, as content/edition.yaml has it`,
    found: `version ${newest?.version} of ${newest?.date}`,
    fix: `add an entry at the top: version: ${version}, date: '${date}', and under changes what is different`,
  });
  return { ok: false, problems: [problem] };
}
