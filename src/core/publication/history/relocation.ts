import type { GoneAddress, Register } from '../../../schema/content/register.ts';
import { formatDate } from '../../edition/date.ts';
import { isSentenceId, passagePart } from '../../edition/passage/passage-id.ts';
import { nameFragment } from '../../edition/passage/place.ts';
import { getWording, readWordings } from '../../register/registered-id.ts';

/** A fragment of a page whose words stand elsewhere now, or no longer. */
export interface Relocation {
  /** The old fragment, without `#`. */
  readonly id: string;
  /** What happened, when and why, in one line. */
  readonly text: string;
  /** Address where the words are now: a fragment of the same page, or `work#id`; `null` where they were withdrawn. */
  readonly to: string | null;
}

/** A part of a page between whose like a line can stand: a paragraph, a list, a heading. */
interface PageUnit {
  /** All ids that stand in it. */
  readonly ids: readonly string[];
}

/** Relocations to be shown before each unit of a page; one more list for what comes behind the last. */
export function placeRelocations(
  register: Register,
  work: string,
  units: readonly PageUnit[],
): Relocation[][] {
  const lists = Array.from({ length: units.length + 1 }, (): Relocation[] => []);
  const order = Object.keys(register.works[work] ?? {});
  for (const one of register.gone) {
    const [name, id] = one.from.split('#');
    if (name !== work || id === undefined || one.back !== undefined) continue;
    const index = findLanding(id, followGone(register, one), { work, order, units });
    lists[index]?.push(describeGone(register, one));
  }
  return lists;
}

/** Where the words of an address are in the end: what they landed on may have landed elsewhere itself. */
function followGone({ gone }: Pick<Register, 'gone'>, { to }: GoneAddress): string | null {
  const next = gone.find(({ from, back }) => from === to && back === undefined);
  return next === undefined ? to : followGone({ gone }, next);
}

function findLanding(
  id: string,
  to: string | null,
  { work, order, units }: { work: string; order: readonly string[]; units: readonly PageUnit[] },
): number {
  const [name, target = ''] = (to ?? '').split('#');
  const find = (fragment: string) => units.findIndex(({ ids }) => ids.includes(fragment));
  const now = name === work ? find(target) : -1;
  if (now >= 0) return now;
  const before = order.slice(0, Math.max(0, order.indexOf(id)));
  const neighbour = before.findLast((other) => find(other) >= 0);
  if (neighbour === undefined) return 0;
  const isWithin = isSentenceId(id) && passagePart(neighbour) === passagePart(id);
  return isWithin ? find(neighbour) : find(neighbour) + 1;
}

/** `原第6段第3句“我们怎么办……”自2026年11月26日起并入第6段第2句：两句并为一句。` */
export function describeGone(register: Register, gone: GoneAddress): Relocation {
  const [work = '', id = ''] = gone.from.split('#');
  const entry = register.works[work]?.[id];
  const opening = entry === undefined ? '' : getWording({ wordings: readWordings(entry) }).opening;
  const [home, target] = (followGone(register, gone) ?? '').split('#');
  const day = formatDate(gone.on);
  const words = opening === '' ? '' : `“${opening.replaceAll(/[“”]/gu, '')}……”`;
  const named = `${nameFragment(id)}${words}`;
  const reason = gone.reason.replace(/。$/u, '');
  if (target === undefined) {
    return { id, to: null, text: `此处原有${named}，${day}撤下：${reason}。` };
  }
  const place = home === work ? nameFragment(target) : `${home}的${nameFragment(target)}`;
  const to = home === work ? `#${target}` : `${home}#${target}`;
  return { id, to, text: `原${named}自${day}起并入${place}：${reason}。` };
}
