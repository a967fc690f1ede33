/**
 * Length of a seed in folded code units. Shorter seeds find shorter reuse and cost more look-ups;
 * 4 is the shortest point that a document takes over as it stands: “数字文明” (2021) in 丁.
 */
export const SEED_LENGTH = 4;

/**
 * A gram that stands in more places of the target seeds nothing: it would cost time and prove nothing.
 * The most frequent one of the documents that is no formula stands in 40.
 */
export const MAX_PLACES = 64;

/** An exact common run of folded text. */
export interface Run {
  /** Start in the query, folded code units. */
  readonly query: number;
  /** Start in the target, folded code units. */
  readonly target: number;
  readonly length: number;
}

/** Where each gram of one length stands in one folded text. */
export interface SeedIndex {
  readonly text: string;
  /** Length of the grams, folded code units. */
  readonly length: number;
  readonly positions: ReadonlyMap<string, readonly number[]>;
}

/** Indexes every gram that `isSeed` admits; cost linear in the text. */
export function indexSeeds(
  text: string,
  isSeed: (gram: string) => boolean = () => true,
  length: number = SEED_LENGTH,
): SeedIndex {
  const positions = new Map<string, number[]>();
  for (let start = 0; start + length <= text.length; start += 1) {
    const gram = text.slice(start, start + length);
    const known = positions.get(gram);
    if (known !== undefined) known.push(start);
    else if (isSeed(gram)) positions.set(gram, [start]);
  }
  for (const [gram, places] of positions) {
    if (places.length > MAX_PLACES) positions.delete(gram);
  }
  return { text, length, positions };
}

/** All grams of a folded text, in order; none of a text shorter than one. */
export function cutGrams(text: string, length: number = SEED_LENGTH): string[] {
  return Array.from({ length: Math.max(0, text.length - length + 1) }, (_, start) =>
    text.slice(start, start + length),
  );
}

/**
 * All maximal exact runs that hold at least one seed, in order of the query.
 * Seed-and-extend without gaps (Altschul et al., “Basic local alignment search tool”, 1990): each seed
 * is extended to both sides; one that continues a run already found on its diagonal is passed over.
 * `grams` are those of the query, cut once for several targets.
 * Cost: linear in the query for a given target; the factor is the number of places a gram has in it, at most
 * {@link MAX_PLACES}.
 */
export function findRuns(
  query: string,
  index: SeedIndex,
  grams: readonly string[] = cutGrams(query, index.length),
): Run[] {
  const runs: Run[] = [];
  const reached = new Map<number, number>();
  for (const [start, gram] of grams.entries()) {
    const places = index.positions.get(gram);
    if (places === undefined) continue;
    for (const place of places) {
      if ((reached.get(place - start) ?? -1) >= start + index.length) continue;
      const run = extendSeed(query, index, { start, place });
      reached.set(place - start, run.query + run.length);
      runs.push(run);
    }
  }
  return runs;
}

function extendSeed(
  query: string,
  { text: target, length }: SeedIndex,
  { start, place }: { readonly start: number; readonly place: number },
): Run {
  let before = 0;
  while (
    start - before > 0 &&
    place - before > 0 &&
    query.charCodeAt(start - before - 1) === target.charCodeAt(place - before - 1)
  ) {
    before += 1;
  }
  let after = length;
  while (
    start + after < query.length &&
    place + after < target.length &&
    query.charCodeAt(start + after) === target.charCodeAt(place + after)
  ) {
    after += 1;
  }
  return { query: start - before, target: place - before, length: before + after };
}
