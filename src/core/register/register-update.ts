import {
  type GoneAddress,
  OPEN_REASON,
  type Register,
  type RegisteredWork,
} from '../../schema/content/register.ts';
import { isSentenceId, passagePart } from '../edition/passage/passage-id.ts';
import type { AddressedWords, RegisterChange } from './register-change.ts';
import { writeWording } from './registered-id.ts';

/** The register with all changes written into it on a day (ISO date). Nothing is ever taken out. */
export function updateRegister(
  register: Register,
  {
    changes,
    addresses,
    on,
  }: { changes: readonly RegisterChange[]; addresses: AddressedWords; on: string },
): Register {
  const renames = changes.flatMap((one) =>
    one.kind === 'renamed' ? [{ from: one.from, to: one.work, on }] : [],
  );
  const renamed = [...register.renamed, ...renames];
  const follow = (work: string) => renames.find(({ from }) => from === work)?.to ?? work;
  const former = Object.entries(register.works).map(([work, ids]) => [follow(work), ids] as const);
  const works = new Map(former);
  for (const [work, words] of addresses) {
    const own = changes.filter((one) => one.work === work);
    works.set(work, updateWork(works.get(work) ?? {}, { changes: own, words, on }));
  }
  const gone = register.gone.map(({ from, to, ...rest }) => ({
    from: renameAddress(from, follow),
    to: to === null ? null : renameAddress(to, follow),
    ...rest,
  }));
  return {
    ...register,
    works: Object.fromEntries(works),
    gone: updateGone(gone, changes, on),
    renamed,
  };
}

function renameAddress(address: string, follow: (work: string) => string): string {
  const [work = '', id] = address.split('#');
  return id === undefined ? address : `${follow(work)}#${id}`;
}

function updateWork(
  ids: RegisteredWork,
  {
    changes,
    words,
    on,
  }: { changes: readonly RegisterChange[]; words: ReadonlyMap<string, string>; on: string },
): RegisteredWork {
  const texts = new Map(
    changes.flatMap((one): [string, string][] => {
      const isNewWording =
        one.kind === 'added' || one.kind === 'restated' || one.kind === 'returned';
      return isNewWording ? [[one.id, one.text]] : [];
    }),
  );
  const entries = orderIds(Object.keys(ids), [...words.keys()]).map((id) => {
    const text = texts.get(id);
    const before = [ids[id] ?? []].flat();
    const after = text === undefined ? before : [...before, writeWording(on, text)];
    const [only = ''] = after;
    return [id, after.length > 1 ? after : only] as const;
  });
  return Object.fromEntries(entries);
}

/** The order of the text; what no longer stands comes behind what stood before it. */
function orderIds(former: readonly string[], standing: readonly string[]): string[] {
  const order = [...standing];
  former.forEach((id, index) => {
    if (!order.includes(id)) order.splice(order.indexOf(former[index - 1] ?? '') + 1, 0, id);
  });
  return order;
}

function updateGone(
  before: readonly GoneAddress[],
  changes: readonly RegisterChange[],
  on: string,
): GoneAddress[] {
  const returned = new Set(
    changes.flatMap((one) => (one.kind === 'returned' ? [`${one.work}#${one.id}`] : [])),
  );
  const withdrawn = new Set(
    changes.flatMap((one) =>
      one.kind === 'gone' && one.to === null ? [`${one.work}#${one.id}`] : [],
    ),
  );
  const kept = before.map((one) =>
    one.back === undefined && returned.has(one.from) ? { ...one, back: on } : one,
  );
  const added = changes.flatMap((one): GoneAddress[] => {
    if (one.kind === 'work-gone') return [{ from: one.work, to: null, on, reason: OPEN_REASON }];
    if (one.kind !== 'gone') return [];
    const from = `${one.work}#${one.id}`;
    const to = one.to === null ? null : `${one.work}#${one.to}`;
    return [{ from, to, on, reason: giveReason(one, withdrawn) }];
  });
  return [...kept, ...added];
}

/** Only a withdrawal needs an editor's reason, and a sentence goes with its passage. */
function giveReason(
  { work, id, to }: Extract<RegisterChange, { kind: 'gone' }>,
  withdrawn: ReadonlySet<string>,
): string {
  if (to !== null) return isSentenceId(id) ? '两句并为一句' : '两段并为一段';
  const passage = passagePart(id);
  const isWithPassage = passage !== id && withdrawn.has(`${work}#${passage}`);
  return isWithPassage ? '随所在之段撤下' : OPEN_REASON;
}

/** What was done, in plain words, one line a change. */
export function tellChange(change: RegisterChange): string {
  switch (change.kind) {
    case 'added':
      return `${change.work}#${change.id} is new: “${change.text.slice(0, 12)}…”`;
    case 'restated':
      return change.rest.length > 0
        ? `${change.work}#${change.id} was divided: the first part keeps the id, the rest is ${change.rest.join(', ')}`
        : `${change.work}#${change.id} keeps its id with other words: “${change.text.slice(0, 12)}…”`;
    case 'returned':
      return `${change.work}#${change.id} stands again: “${change.text.slice(0, 12)}…”`;
    case 'gone':
      return change.to === null
        ? `${change.work}#${change.id} is withdrawn: “${change.opening}…” stands nowhere in ${change.work} now`
        : `${change.work}#${change.id} was joined to ${change.to} and lands there`;
    case 'work-gone':
      return `${change.work} is withdrawn as a whole`;
    case 'renamed':
      return `${change.from} is called ${change.work} now; all its ids stay`;
  }
}
