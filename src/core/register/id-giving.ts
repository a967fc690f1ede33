import { nameAfter } from '../edition/passage/passage-id.ts';
import { matchIds, type Unnamed } from './id-matching.ts';
import type { RegisteredId, RegisteredIds } from './registered-id.ts';

/** Texts that are numbered together: the sentences of a passage, or the passages of one letter. */
interface Row {
  /** What stands before the number: `p`, `s`, `p13s`. */
  readonly prefix: string;
  /** The id that each text has, or `null`; in order. */
  readonly ids: readonly (string | null)[];
}

/**
 * Ids of the passages of a document: those of the register for the words it knows; a new passage is named after
 * the one of its letter before it, `p3a` after `p3`, `p0a` before the first; a new letter is counted from 1.
 */
export function givePassageIds(
  texts: readonly (Unnamed & { readonly letter: string })[],
  { passages }: RegisteredIds,
): string[] {
  const known = matchIds(texts, passages);
  const taken = collectTaken(passages, known);
  const letters = texts.map((text, index) => known[index]?.charAt(0) ?? text.letter);
  const named = new Map<number, string>();
  for (const prefix of new Set(letters)) {
    const row = texts.flatMap((_, index) => (letters[index] === prefix ? [index] : []));
    const ids = nameRow({ prefix, ids: row.map((index) => known[index] ?? null) }, taken);
    for (const [at, index] of row.entries()) named.set(index, ids[at] ?? '');
  }
  return texts.map((_, index) => named.get(index) ?? '');
}

/**
 * Ids of sentences, one list a passage. Sentences whose words the register knows keep their id, in whatever passage
 * they stand; new ones are named after the one before them in the row. `prefixes` holds one prefix a passage;
 * passages of one prefix are numbered through.
 */
export function giveSentenceIds(
  passages: readonly (readonly string[])[],
  prefixes: readonly string[],
  { sentences }: RegisteredIds,
): string[][] {
  const units = passages.flat().map((text): Unnamed => ({ text, readings: [text] }));
  const matched = matchIds(units, sentences);
  const taken = collectTaken(sentences, matched);
  let offset = 0;
  const known = passages.map((texts) => {
    offset += texts.length;
    return matched.slice(offset - texts.length, offset);
  });
  const names = new Map<string, string[]>();
  for (const prefix of new Set(prefixes)) {
    const ids = known.filter((_, index) => prefixes[index] === prefix).flat();
    names.set(prefix, nameRow({ prefix, ids }, taken));
  }
  return passages.map(
    (texts, index) => names.get(prefixes[index] ?? '')?.splice(0, texts.length) ?? [],
  );
}

function collectTaken(
  known: readonly RegisteredId[],
  matched: readonly (string | null)[],
): Set<string> {
  return new Set([...known.map(({ id }) => id), ...matched.filter((id) => id !== null)]);
}

/** Names what has no id yet, and adds it to those that are taken. */
function nameRow({ prefix, ids }: Row, taken: Set<string>): string[] {
  const isNew = ![...taken].some((id) => isOfRow(id, prefix));
  let before = `${prefix}0`;
  let count = 0;
  return ids.map((known) => {
    if (known === null) count += 1;
    const id = known ?? (isNew ? `${prefix}${count}` : nameAfter(before, taken));
    taken.add(id);
    before = id;
    return id;
  });
}

function isOfRow(id: string, prefix: string): boolean {
  return id.startsWith(prefix) && /^\d+[a-rt-z]*$/u.test(id.slice(prefix.length));
}
