import type { Register } from '../../schema/content/register.ts';
import { fingerprintText } from '../text/folding/fingerprint.ts';
import type { AddressedWords } from './register-change.ts';
import { readWordings } from './registered-id.ts';

/** What is in a commit, and what stands now. */
interface Published {
  readonly before: Register;
  readonly addresses: AddressedWords;
  /** Ids of the citations. */
  readonly citations: ReadonlySet<string>;
}

/**
 * A register without what was given on a day (ISO date), is in no commit (`before`) and does not stand any more: an
 * editor's trial that was never published. Wordings and withdrawals of that day go likewise.
 */
export function forgetTrials(
  register: Register,
  { before, addresses, citations: standing, on }: Published & { readonly on: string },
): Register {
  const works = Object.entries(register.works).map(([work, ids]) => {
    const kept = Object.entries(ids).flatMap(([id, entry]) => {
      const text = addresses.get(work)?.get(id);
      const own = text === undefined ? '' : fingerprintText(text);
      const former = [before.works[work]?.[id] ?? []].flat();
      const lines = [entry].flat().filter((line) => {
        const [wording] = readWordings(line);
        return former.includes(line) || wording?.on !== on || wording.fingerprint === own;
      });
      const [only] = lines;
      return only === undefined ? [] : [[id, lines.length > 1 ? lines : only] as const];
    });
    return [work, Object.fromEntries(kept)] as const;
  });
  const committed = new Set(before.gone.map(({ from }) => from));
  const gone = register.gone.filter((one) => {
    const [work = '', id = ''] = one.from.split('#');
    return committed.has(one.from) || one.on !== on || addresses.get(work)?.has(id) !== true;
  });
  const left = new Map(works.map(([work, ids]) => [work, ids] as const));
  const isKnown = (address: string) => {
    const [work = '', id] = address.split('#');
    return id === undefined || left.get(work)?.[id] !== undefined;
  };
  const citations = Object.entries(register.citations).filter(
    ([id, entry]) =>
      before.citations[id] !== undefined ||
      standing.has(id) ||
      [entry].flat().some((line) => !line.startsWith(`${on} `)),
  );
  return {
    ...register,
    citations: Object.fromEntries(citations),
    works: Object.fromEntries(works),
    gone: gone.filter(({ from }) => isKnown(from)),
  };
}
