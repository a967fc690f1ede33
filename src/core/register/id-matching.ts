import { fingerprintText } from '../text/folding/fingerprint.ts';
import { foldText } from '../text/folding/fold.ts';
import { getWording, type RegisteredId } from './registered-id.ts';

/** Share of the letters of two openings that must be the same, in order, for one sentence in two wordings. */
const LIKENESS = 0.5;

/** A passage or sentence that has no id yet. */
export interface Unnamed {
  readonly text: string;
  /** What the text may read; without emendations in question, the text alone. */
  readonly readings: readonly string[];
}

/** A text that keeps a registered id: index of the text, index in the register. */
interface Match {
  readonly unit: number;
  readonly known: number;
}

/**
 * Gives registered ids to texts: by their words, wherever they stand; what is left, by place between texts that
 * have their id, where the words begin alike: split (the first part keeps the id), joined (the first id stays) or
 * emended. `null` for words that the register does not know. Cost: linear, but for what has changed.
 */
export function matchIds(
  units: readonly Unnamed[],
  known: readonly RegisteredId[],
): (string | null)[] {
  const inOrder = matchInOrder(units, known);
  const given = new Map(inOrder.map(({ unit, known: index }) => [unit, index]));
  for (const { unit, known: index } of matchAnywhere(units, known, given)) given.set(unit, index);
  for (const { unit, known: index } of matchByPlace(units, known, { inOrder, given })) {
    given.set(unit, index);
  }
  return units.map((_, unit) => known[given.get(unit) ?? -1]?.id ?? null);
}

/** The longest row of texts whose words the register has in the same order; Hunt and Szymanski (1977). */
function matchInOrder(units: readonly Unnamed[], known: readonly RegisteredId[]): Match[] {
  const places = indexWordings(known.map((one) => (one.isGone ? null : one)));
  interface Link extends Match {
    readonly before: Link | undefined;
  }
  /** The row of length n + 1 that ends first. */
  const rows: Link[] = [];
  units.forEach((one, unit) => {
    const candidates = findPlaces(one, places).sort((left, right) => right - left);
    for (const index of candidates) {
      const isNext = (rows.at(-1)?.known ?? -1) < index;
      const length = isNext ? rows.length : rows.findIndex((row) => row.known >= index);
      rows[length] = { unit, known: index, before: rows[length - 1] };
    }
  });
  const matches: Match[] = [];
  for (let link = rows.at(-1); link !== undefined; link = link.before) matches.unshift(link);
  return matches;
}

/** Words that moved, or came back. */
function matchAnywhere(
  units: readonly Unnamed[],
  known: readonly RegisteredId[],
  given: ReadonlyMap<number, number>,
): Match[] {
  const taken = new Set(given.values());
  const places = indexWordings(known);
  return units.flatMap((one, unit): Match[] => {
    if (given.has(unit)) return [];
    const free = findPlaces(one, places).filter((index) => !taken.has(index));
    const index = free.find((at) => known[at]?.isGone === false) ?? free[0];
    if (index === undefined) return [];
    taken.add(index);
    return [{ unit, known: index }];
  });
}

/** Indexes in the register by fingerprint. */
function indexWordings(known: readonly (RegisteredId | null)[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  known.forEach((one, index) => {
    for (const fingerprint of new Set(one?.wordings.map((wording) => wording.fingerprint))) {
      places.set(fingerprint, [...(places.get(fingerprint) ?? []), index]);
    }
  });
  return places;
}

function findPlaces({ readings }: Unnamed, places: ReadonlyMap<string, number[]>): number[] {
  return [...new Set(readings.flatMap((text) => places.get(fingerprintText(text)) ?? []))];
}

/** Between two texts that stand in order, texts and ids that are left are paired where they begin alike. */
function matchByPlace(
  units: readonly Unnamed[],
  known: readonly RegisteredId[],
  { inOrder, given }: { inOrder: readonly Match[]; given: ReadonlyMap<number, number> },
): Match[] {
  const taken = new Set(given.values());
  const bounds = [...inOrder, { unit: units.length, known: known.length }];
  return bounds.flatMap((end, index) => {
    const start = bounds[index - 1] ?? { unit: -1, known: -1 };
    const unitsLeft = range(start.unit + 1, end.unit).filter((unit) => !given.has(unit));
    const idsLeft = range(start.known + 1, end.known).filter(
      (at) => !taken.has(at) && known[at]?.isGone === false,
    );
    return pairAlike(unitsLeft, idsLeft, (unit, at) => beginAlike(units[unit], known[at]));
  });
}

function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
}

/** Each text, in order, takes the first id left that it is like. */
function pairAlike(
  units: readonly number[],
  ids: readonly number[],
  areAlike: (unit: number, known: number) => boolean,
): Match[] {
  let next = 0;
  return units.flatMap((unit): Match[] => {
    const at = ids.findIndex((known, index) => index >= next && areAlike(unit, known));
    const known = ids[at];
    if (known === undefined) return [];
    next = at + 1;
    return [{ unit, known }];
  });
}

/** The first part of a split and the whole of a join begin with the words of the id; an emendation changes few. */
function beginAlike(unit: Unnamed | undefined, known: RegisteredId | undefined): boolean {
  if (unit === undefined || known === undefined) return false;
  const opening = [...foldText(getWording(known).opening).text];
  return unit.readings.some((text) => {
    const own = [...foldText(text).text].slice(0, opening.length + 2);
    const length = Math.min(opening.length, own.length);
    return length > 0 && countCommon(opening, own) >= length * LIKENESS;
  });
}

/** Length of the longest common subsequence. */
function countCommon(left: readonly string[], right: readonly string[]): number {
  let row = right.map(() => 0);
  for (const sign of left) {
    const next: number[] = [];
    for (const [index, other] of right.entries()) {
      const diagonal = row[index - 1] ?? 0;
      const best = Math.max(row[index] ?? 0, next[index - 1] ?? 0);
      next.push(other === sign ? diagonal + 1 : best);
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
