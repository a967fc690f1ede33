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

/** The day of the trials, ISO date. */
interface Trial extends Published {
  readonly on: string;
}

/**
 * A register without what was given on a day (ISO date), is in no commit (`before`) and does not stand any more: an
 * editor's trial that was never published. Wordings and withdrawals of that day go likewise.
 */
export function forgetTrials(register: Register, trial: Trial): Register {
  const { before, addresses, citations: standing, on } = trial;
  const works = Object.fromEntries(
    Object.entries(register.works).map(([work, ids]) => [work, keepIds(work, ids, trial)]),
  );
  const committed = new Set(before.gone.map(({ from }) => from));
  const isKnown = (work: string, id: string | undefined) =>
    id === undefined || works[work]?.[id] !== undefined;
  const gone = register.gone.filter((one) => {
    const [work = '', id] = one.from.split('#');
    const stands = addresses.get(work)?.has(id ?? '') === true;
    return (committed.has(one.from) || one.on !== on || !stands) && isKnown(work, id);
  });
  const citations = Object.entries(register.citations).filter(
    ([id, entry]) =>
      before.citations[id] !== undefined ||
      standing.has(id) ||
      [entry].flat().some((line) => !line.startsWith(`${on} `)),
  );
  return { ...register, citations: Object.fromEntries(citations), works, gone };
}

type WorkIds = Register['works'][string];

/** The ids of a work, each with the wordings that are published, older than the day, or stand. */
function keepIds(work: string, ids: WorkIds, { before, addresses, on }: Trial): WorkIds {
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
  return Object.fromEntries(kept);
}
