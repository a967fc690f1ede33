import type { Register, RegisteredWork } from '../../schema/content/register.ts';
import { isSentenceId } from '../edition/passage/passage-id.ts';
import { fingerprintText } from '../text/folding/fingerprint.ts';

/** UTF-16 code units of a text that the register shows: enough to recognise it by. */
const OPENING_LENGTH = 12;

/** Words that an id has stood for. */
interface Wording {
  /** ISO date. */
  readonly on: string;
  readonly fingerprint: string;
  readonly opening: string;
}

/** An id of the register with all its wordings, the last one valid. */
export interface RegisteredId {
  readonly id: string;
  readonly wordings: readonly Wording[];
  /** Whether it is withdrawn or landed elsewhere. */
  readonly isGone: boolean;
}

/** What the register holds of one work, in the order of its text. */
export interface RegisteredIds {
  readonly passages: readonly RegisteredId[];
  readonly sentences: readonly RegisteredId[];
}

export const NO_IDS: RegisteredIds = { passages: [], sentences: [] };

/** How the register writes words of a day. */
export function writeWording(on: string, text: string): string {
  return `${on} ${fingerprintText(text)} ${text.slice(0, OPENING_LENGTH)}`;
}

/** The wordings of an entry, oldest first. */
export function readWordings(entry: RegisteredWork[string]): Wording[] {
  return [entry].flat().map((line) => {
    const [on = '', fingerprint = ''] = line.split(' ', 2);
    return { on, fingerprint, opening: line.slice(on.length + fingerprint.length + 2) };
  });
}

/** The wording that is valid now. */
export function getWording({ wordings }: Pick<RegisteredId, 'wordings'>): Wording {
  const last = wordings.at(-1);
  if (last === undefined) throw new RangeError('an id without wording');
  return last;
}

/** All ids of a work; a work that the register lacks has none. */
export function listRegisteredIds(register: Register, work: string): RegisteredIds {
  const gone = listGone(register);
  const ids = Object.entries(register.works[work] ?? {}).map(
    ([id, entry]): RegisteredId => ({
      id,
      wordings: readWordings(entry),
      isGone: gone.has(`${work}#${id}`),
    }),
  );
  return {
    passages: ids.filter(({ id }) => !isSentenceId(id)),
    sentences: ids.filter(({ id }) => isSentenceId(id)),
  };
}

/** Addresses that are withdrawn or landed elsewhere and have not come back. */
export function listGone({ gone }: Register): ReadonlySet<string> {
  return new Set(gone.filter(({ back }) => back === undefined).map(({ from }) => from));
}

/** The id that a document has now. */
export function followName({ renamed }: Pick<Register, 'renamed'>, work: string): string {
  const next = renamed.find(({ from }) => from === work);
  return next === undefined ? work : followName({ renamed }, next.to);
}
