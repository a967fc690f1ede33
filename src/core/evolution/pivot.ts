import type { Motif } from '../../schema/content/motif.ts';
import type { MotifHistory } from './history.ts';
import type { MotifUse } from './motif.ts';

/** A place of a motif, cut; the parts join to the words of the sentence up to the end of the place. */
interface CutUse {
  readonly before: string;
  /** The longest verb of the motif that ends right before `kind`; empty where there is none. */
  readonly verb: string;
  /** The wording without its verb and its core. */
  readonly kind: string;
  /** The pivot of the motif, or the whole wording if it does not end so. */
  readonly core: string;
}

/** Cuts a place at the pivot of its motif. A verb may stand before the wording or be its beginning. */
export function cutAtPivot(
  { left, text }: Pick<MotifUse, 'left' | 'text'>,
  { pivot, verbs }: Pick<Motif, 'pivot' | 'verbs'>,
): CutUse {
  const core = pivot !== undefined && text.endsWith(pivot) ? pivot : text;
  const longestFirst = [...verbs].sort((one, other) => other.length - one.length);
  const prefix = text.slice(0, text.length - core.length);
  const own = longestFirst.find((one) => prefix.startsWith(one)) ?? '';
  const head = left + own;
  const verb = longestFirst.find((one) => head.endsWith(one)) ?? '';
  return {
    before: head.slice(0, head.length - verb.length),
    verb,
    kind: prefix.slice(own.length),
    core,
  };
}

/** What each year's excerpt has with the pivot of `motif`, in all motifs that share it: every wording once, without its verb. */
export function listVariants(
  motif: Motif,
  histories: readonly MotifHistory[],
): Readonly<Record<number, readonly string[]>> {
  const words = new Map<number, Set<string>>();
  if (motif.pivot === undefined) return {};
  for (const { motif: other, years } of histories) {
    if (other.pivot !== motif.pivot) continue;
    for (const { year, occurrences } of years) {
      const own = words.get(year) ?? new Set();
      for (const use of occurrences) {
        const { kind, core } = cutAtPivot(use, other);
        if (core === motif.pivot) own.add(kind + core);
      }
      words.set(year, own);
    }
  }
  return Object.fromEntries([...words].map(([year, own]) => [year, [...own]]));
}
