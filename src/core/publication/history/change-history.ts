import type { ChangeList } from '../../../schema/content/change-list.ts';
import type { Register, RegisteredWork } from '../../../schema/content/register.ts';
import { passagePart } from '../../edition/passage/passage-id.ts';
import { nameFragment } from '../../edition/passage/place.ts';
import { readWordings } from '../../register/registered-id.ts';
import { describeGone } from './relocation.ts';

/** One change of an address, as readers are told it. */
export interface AddressChange {
  /** ISO date. */
  readonly on: string;
  /** Year of the address, or id of the document. */
  readonly work: string;
  /** The fragment, or `null` for a whole work. */
  readonly id: string | null;
  readonly text: string;
}

/** A version with what an editor says of it and what its register notes; `version` is `null` for what has none yet. */
export interface VersionHistory {
  readonly version: string | null;
  readonly date: string | null;
  readonly changes: readonly string[];
  readonly addresses: readonly AddressChange[];
}

/** Fragment of a version in the page of versions: `v0-1-1`. */
export function anchorVersion(version: string): string {
  return `v${version.replaceAll('.', '-')}`;
}

/** All versions, the newest first. What was first published counts as no change. */
export function traceVersions(list: ChangeList, register: Register): VersionHistory[] {
  const first = list.at(-1)?.date ?? '';
  const all = listAddressChanges(register).filter(({ on }) => on > first);
  const oldestFirst = list.toReversed();
  const owner = ({ on }: AddressChange) =>
    oldestFirst.find(({ date }) => on <= date)?.version ?? null;
  const versions = list.map((one) => ({
    ...one,
    addresses: all.filter((change) => owner(change) === one.version),
  }));
  const pending = all.filter((change) => owner(change) === null);
  const open = { version: null, date: null, changes: [], addresses: pending };
  return pending.length === 0 ? versions : [open, ...versions];
}

function listAddressChanges(register: Register): AddressChange[] {
  const words = Object.entries(register.works).flatMap(([work, ids]) => listWordings(work, ids));
  const gone = register.gone.map((one): AddressChange => {
    const [work = '', id = null] = one.from.split('#');
    const text = id === null ? `全篇撤下：${one.reason}` : describeGone(register, one).text;
    return { on: one.on, work, id, text };
  });
  const renamed = register.renamed.map(
    ({ from, to, on }): AddressChange => ({
      on,
      work: to,
      id: null,
      text: `编号由${from}改为${to}`,
    }),
  );
  return [...words, ...gone, ...renamed].sort((left, right) =>
    left.on.localeCompare(right.on, 'en'),
  );
}

/** New and changed words of a work. What is new with its work, or with its passage, is not told one by one. */
function listWordings(work: string, ids: RegisteredWork): AddressChange[] {
  const since = new Map(
    Object.entries(ids).map(([id, entry]) => [id, readWordings(entry)[0]?.on ?? '']),
  );
  const [start = ''] = [...since.values()].sort();
  const isTold = (id: string, on: string) => on !== start && since.get(passagePart(id)) !== on;
  const own = Object.entries(ids).flatMap(([id, entry]) =>
    readWordings(entry).flatMap(({ on, opening }, index): AddressChange[] => {
      const isSentence = passagePart(id) !== id;
      if (index === 0 && !(isSentence ? isTold(id, on) : on !== start)) return [];
      const deed = index === 0 ? '新编' : '文字或起讫改订';
      const words = opening.replaceAll(/[“”]/gu, '');
      return [{ on, work, id, text: `${nameFragment(id)}${deed}：“${words}……”` }];
    }),
  );
  return [{ on: start, work, id: null, text: '新收' }, ...own];
}
