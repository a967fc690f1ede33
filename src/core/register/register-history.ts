import type { Register } from '../../schema/content/register.ts';
import type { ContentSource, Problem } from '../problem.ts';
import { followName, listGone, readWordings } from './registered-id.ts';

/** A register and the version of the edition at one time. */
export interface RegisterState {
  readonly register: Register;
  readonly version: string;
}

/** What a register had and a later one lacks, each with the line that brings it back. */
export function findErased(
  before: Register,
  now: Register,
  { file, findLine }: ContentSource,
): Problem[] {
  const report = (expected: string, path: readonly (string | number)[]): Problem => ({
    code: 'id-erased',
    file,
    line: findLine(path),
    expected,
    found: 'not in the register any more',
    fix: 'type the line again as the last commit has it; npm run register does so by itself',
  });
  const ids = Object.entries(before.works).flatMap(([work, entries]) => {
    const name = now.works[work] ? work : followName(now, work);
    return Object.entries(entries).flatMap(([id, entry]) => {
      const own = [now.works[name]?.[id] ?? []].flat();
      const lost = [entry].flat().filter((line) => !own.includes(line));
      return lost.map((line) => report(`${work}#${id}: ${line}`, ['works', name, id]));
    });
  });
  const lists = [
    ...findMissing(before.gone, now.gone, (one) => followAddress(now, one.from)).map(
      (from) => ['gone', from] as const,
    ),
    ...findMissing(before.goneCitations, now.goneCitations, (one) => one.from).map(
      (from) => ['goneCitations', from] as const,
    ),
    ...findMissing(before.renamed, now.renamed, (one) => one.from).map(
      (from) => ['renamed', from] as const,
    ),
  ].map(([list, from]) => report(`${from} under ${list}`, [list]));
  const citations = Object.entries(before.citations).flatMap(([id, entry]) => {
    const own = [now.citations[id] ?? []].flat();
    const lost = [entry].flat().filter((line) => !own.includes(line));
    return lost.map((line) => report(`${id}: ${line}`, ['citations', id]));
  });
  return [...ids, ...lists, ...citations];
}

function findMissing<One extends { readonly from: string }>(
  before: readonly One[],
  now: readonly One[],
  nameOne: (one: One) => string,
): string[] {
  const there = new Set(now.map(({ from }) => from));
  return before
    .filter((one) => !there.has(one.from) && !there.has(nameOne(one)))
    .map(({ from }) => from);
}

/** The address under the id that its document has now. */
function followAddress(register: Register, address: string): string {
  const [work = '', id] = address.split('#');
  const name = followName(register, work);
  return id === undefined ? name : `${name}#${id}`;
}

/** Addresses published before whose words have changed since: restated, gone or back. */
function listAltered(before: Register, now: Register): string[] {
  const [goneBefore, goneNow] = [listGone(before), listGone(now)];
  return Object.entries(before.works).flatMap(([work, entries]) => {
    const name = followName(now, work);
    return Object.entries(entries).flatMap(([id, entry]) => {
      const after = now.works[name]?.[id];
      const isRestated =
        after !== undefined &&
        readWordings(after).at(-1)?.fingerprint !== readWordings(entry).at(-1)?.fingerprint;
      const wasGone = goneBefore.has(`${work}#${id}`);
      const isGone = goneNow.has(`${name}#${id}`);
      return isRestated || wasGone !== isGone ? [`${name}#${id}`] : [];
    });
  });
}

/** A published text has changed, and the edition has the version of before. */
export function findVersionProblem(
  before: RegisterState,
  now: RegisterState,
  source: ContentSource,
): Problem[] {
  const altered = listAltered(before.register, now.register);
  if (altered.length === 0 || compareVersions(now.version, before.version) > 0) return [];
  const [major, minor, patch] = before.version.split('.').map(Number);
  return [
    {
      code: 'version-same',
      file: source.file,
      line: source.findLine(['version']),
      expected: `a version above ${before.version}: ${altered.length} published texts have changed (${altered.slice(0, 3).join(', ')})`,
      found: `version ${now.version}`,
      fix: `type version: ${major}.${minor}.${(patch ?? 0) + 1} and the date of today, and say in content/changes.yaml what is different`,
    },
  ];
}

/** Negative, zero or positive, as numbers are subtracted. */
function compareVersions(left: string, right: string): number {
  const [own, other] = [left, right].map((version) => version.split('.').map(Number));
  return (
    [0, 1, 2].map((at) => (own?.[at] ?? 0) - (other?.[at] ?? 0)).find((step) => step !== 0) ?? 0
  );
}

/**
 * A register with everything of an earlier one that it lacks: a line deleted by mistake is no withdrawal. Ids and
 * wordings given today that no longer stand were never published, and are left out again.
 */
export function restoreErased(before: Register, now: Register): Register {
  const works = new Map(Object.entries(now.works));
  for (const [work, entries] of Object.entries(before.works)) {
    const name = now.works[work] ? work : followName(now, work);
    const own = works.get(name) ?? {};
    const order = [...Object.keys(entries), ...Object.keys(own).filter((id) => !(id in entries))];
    const restored = order.map((id) => {
      const lines = [own[id] ?? []].flat();
      const former = [entries[id] ?? []].flat();
      const all = [...former, ...lines.filter((line) => !former.includes(line))];
      const [only = ''] = all;
      return [id, all.length > 1 ? all : only] as const;
    });
    works.set(name, Object.fromEntries(restored));
  }
  const join = <One extends { readonly from: string }>(
    former: readonly One[],
    own: readonly One[],
  ): One[] => [
    ...former.filter(
      ({ from }) => !own.some((one) => one.from === from || one.from === followAddress(now, from)),
    ),
    ...own,
  ];
  return {
    works: Object.fromEntries(works),
    gone: join(before.gone, now.gone),
    renamed: join(before.renamed, now.renamed),
    citations: { ...before.citations, ...now.citations },
    goneCitations: join(before.goneCitations, now.goneCitations),
  };
}
