import type { Register } from '../../schema/content/register.ts';
import type { Edition } from '../edition/edition.ts';
import { isSentenceId } from '../edition/passage/passage-id.ts';
import { containsFingerprint, fingerprintText } from '../text/folding/fingerprint.ts';
import { getWording, listGone, type RegisteredId, readWordings } from './registered-id.ts';

/** Words of every address of the edition in the order of the text, by year or document, then by id. */
export type AddressedWords = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What the register does not say yet. `opening` is what it has of the former words. */
export type RegisterChange =
  | { readonly kind: 'added'; readonly work: string; readonly id: string; readonly text: string }
  | {
      readonly kind: 'restated';
      readonly work: string;
      readonly id: string;
      readonly text: string;
      /** New ids that have the rest of the former words; none where the wording itself has changed. */
      readonly rest: readonly string[];
    }
  | { readonly kind: 'returned'; readonly work: string; readonly id: string; readonly text: string }
  | {
      readonly kind: 'gone';
      readonly work: string;
      readonly id: string;
      readonly opening: string;
      /** The id that has the words now, or `null`. */
      readonly to: string | null;
    }
  | { readonly kind: 'work-gone'; readonly work: string }
  | { readonly kind: 'renamed'; readonly work: string; readonly from: string };

/** Share of the passages of a work that a document must have to be that work under another id. */
const SAME_WORK = 0.5;

/** Collects every passage and sentence id with its reading text. */
export function collectAddresses(edition: Pick<Edition, 'documents' | 'speeches'>): AddressedWords {
  const speeches = edition.speeches.map(
    ({ year, sentences }) =>
      [String(year), new Map(sentences.map(({ id, text }) => [id, text]))] as const,
  );
  const documents = edition.documents.map(
    ({ id, passages }) =>
      [
        id,
        new Map(
          passages.flatMap((passage) =>
            [passage, ...passage.sentences].map((one) => [one.id, one.text] as const),
          ),
        ),
      ] as const,
  );
  return new Map([...speeches, ...documents]);
}

/**
 * The work of the register that stands under another id now: none of `standing`, and at least half of its passages
 * are among the texts. `null` if there is none.
 */
export function findFormerName(
  register: Register,
  standing: readonly string[],
  texts: readonly string[],
): string | null {
  const own = new Set(texts.map(fingerprintText));
  const former = Object.entries(register.works).find(([work, ids]) => {
    if (standing.includes(work)) return false;
    const passages = Object.entries(ids).filter(([id]) => !isSentenceId(id));
    const kept = passages.filter(([, entry]) =>
      readWordings(entry).some(({ fingerprint }) => own.has(fingerprint)),
    );
    return kept.length > 0 && kept.length >= passages.length * SAME_WORK;
  });
  return former?.[0] ?? null;
}

/** Everything in which the edition and its register differ, work by work. */
export function findRegisterChanges(
  register: Register,
  addresses: AddressedWords,
): RegisterChange[] {
  const standing = [...addresses.keys()];
  const gone = listGone(register);
  const renamed = new Map<string, string>();
  const changes = [...addresses].flatMap(([work, words]): RegisterChange[] => {
    const former = register.works[work]
      ? null
      : findFormerName(register, standing, [...words.values()]);
    if (former !== null) renamed.set(former, work);
    const ids = Object.entries(register.works[former ?? work] ?? {}).map(
      ([id, entry]): RegisteredId => ({
        id,
        wordings: readWordings(entry),
        isGone: gone.has(`${former ?? work}#${id}`),
      }),
    );
    const own = compareWork(work, words, ids);
    return former === null ? own : [{ kind: 'renamed', work, from: former }, ...own];
  });
  const lost = Object.keys(register.works).filter(
    (work) => !addresses.has(work) && !renamed.has(work) && !gone.has(work),
  );
  return [...changes, ...lost.map((work) => ({ kind: 'work-gone' as const, work }))];
}

function compareWork(
  work: string,
  words: ReadonlyMap<string, string>,
  ids: readonly RegisteredId[],
): RegisterChange[] {
  const known = new Map(ids.map((one) => [one.id, one]));
  const standing = [...words];
  const changed = standing.flatMap(([id, text], index): RegisterChange[] => {
    const one = known.get(id);
    if (one === undefined) return [{ kind: 'added', work, id, text }];
    if (one.isGone) return [{ kind: 'returned', work, id, text }];
    const { fingerprint } = getWording(one);
    if (fingerprint === fingerprintText(text)) return [];
    const following = standing
      .slice(index)
      .filter((other) => isSentenceId(other[0]) === isSentenceId(id));
    const rest = findRest(fingerprint, following).filter((other) => !known.has(other));
    return [{ kind: 'restated', work, id, text, rest }];
  });
  const altered = changed.flatMap((one): [string, string][] =>
    'text' in one ? [[one.id, one.text]] : [],
  );
  const left = ids.filter(({ id, isGone }) => !words.has(id) && !isGone);
  const gone = left.map((one): RegisterChange => {
    const { fingerprint, opening } = getWording(one);
    const home = altered.find(
      ([id, text]) =>
        isSentenceId(id) === isSentenceId(one.id) && containsFingerprint(text, fingerprint),
    );
    return { kind: 'gone', work, id: one.id, opening, to: home?.[0] ?? null };
  });
  return [...changed, ...gone];
}

/** Most parts that one sentence is looked for in. */
const MOST_PARTS = 6;

/** Ids behind the first text that together with it have the words of a fingerprint; none if they do not. */
function findRest(fingerprint: string, texts: readonly (readonly [string, string])[]): string[] {
  let joined = '';
  for (const [index, [, text]] of texts.slice(0, MOST_PARTS).entries()) {
    joined += text;
    if (index > 0 && fingerprintText(joined) === fingerprint) {
      return texts.slice(1, index + 1).map(([id]) => id);
    }
  }
  return [];
}
