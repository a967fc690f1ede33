import { createVariantClasses, type VariantClasses } from './fold.ts';

/** Two characters that one and the same word may be written with. */
export type VariantPair = readonly [string, string];

/** Pairs by kind, each kind used after the one before it. */
export interface VariantPairs {
  /** Simplified and traditional forms. They make two characters of the corpus one if they must (着著). */
  readonly forms: Iterable<VariantPair>;
  /** Regional forms of what is known so far (敘敍). */
  readonly regional: Iterable<VariantPair>;
  /** Forms in certain words only (藉 for 借): they add to a class, but never make two of the corpus one. */
  readonly phrasal: Iterable<VariantPair>;
}

/**
 * Classes of characters that count as one, cut to a corpus: each a string whose first character stands for all,
 * the corpus's own most frequent one; the others in code point order.
 * `frequencies` counts the characters of the corpus. Cost: linear in the pairs.
 */
export function gatherVariantClasses(
  { forms, regional, phrasal }: VariantPairs,
  frequencies: ReadonlyMap<string, number>,
): string[] {
  const parents = new Map([...frequencies.keys()].map((one) => [one, one]));
  const join = (left: string, right: string) => joinClasses(parents, [left, right], frequencies);
  for (const [left, right] of forms) {
    if (frequencies.has(left) || frequencies.has(right)) join(left, right);
  }
  for (const [left, right] of regional) {
    if (parents.has(left) || parents.has(right)) join(left, right);
  }
  for (const [left, right] of phrasal) {
    const isOwn = (one: string) => frequencies.has(findRoot(parents, one));
    if (isOwn(left) !== isOwn(right)) join(left, right);
  }
  const members = Map.groupBy(parents.keys(), (character) => findRoot(parents, character));
  return [...members.values()]
    .filter((characters) => characters.length > 1)
    .map((characters) => orderClass(characters, frequencies))
    .sort(compareCodePoints);
}

/** The classes of {@link gatherVariantClasses}, for folding. */
export function mapVariantClasses(classes: readonly string[]): VariantClasses {
  const representatives = new Map<string, string>();
  for (const [representative = '', ...others] of classes.map((one) => [...one])) {
    for (const other of others) representatives.set(other, representative);
  }
  return createVariantClasses(representatives);
}

/** Union by a character of the corpus where there is one, so that the root tells whether a class is the corpus's. */
function joinClasses(
  parents: Map<string, string>,
  [left, right]: readonly [string, string],
  frequencies: ReadonlyMap<string, number>,
): void {
  const [first, second] = [findRoot(parents, left), findRoot(parents, right)];
  if (frequencies.has(first)) parents.set(second, first);
  else parents.set(first, second);
  for (const one of [left, right]) if (!parents.has(one)) parents.set(one, findRoot(parents, one));
}

function findRoot(parents: ReadonlyMap<string, string>, character: string): string {
  let root = character;
  for (
    let next = parents.get(root);
    next !== undefined && next !== root;
    next = parents.get(root)
  ) {
    root = next;
  }
  return root;
}

function orderClass(
  characters: readonly string[],
  frequencies: ReadonlyMap<string, number>,
): string {
  const ranked = [...characters].sort(compareCodePoints);
  const [first = ''] = [...ranked].sort(
    (left, right) => (frequencies.get(right) ?? 0) - (frequencies.get(left) ?? 0),
  );
  return first + ranked.filter((one) => one !== first).join('');
}

function compareCodePoints(left: string, right: string): number {
  return (left.codePointAt(0) ?? 0) - (right.codePointAt(0) ?? 0);
}
