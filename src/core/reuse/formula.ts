import type { ListedFormula } from '../../schema/content/formula.ts';
import { foldText, type VariantClasses } from '../text/folding/fold.ts';
import { cutGrams, SEED_LENGTH } from './seed.ts';

/**
 * A gram that stands in so many addresses proves none of them. Lower masks real reuse (2020 and 2024 both
 * open with 把握信息革命); higher lets stock phrases count: 中国愿同世界各国一道 stands in four addresses,
 * 构建网络空间命运共同体 in eight.
 */
export const FORMULA_YEARS = 3;

/** Grams that are no evidence. */
export type FormulaMask = ReadonlySet<string>;

/**
 * Grams of what recurs in the addresses, by the number of them that have each, and of what an editor lists. What the
 * documents have in common does not matter: a document more must not change what is said of the others. Cost: linear.
 */
export function maskFormulas(
  counts: ReadonlyMap<string, number>,
  listed: readonly string[] = [],
): FormulaMask {
  const mask = new Set(listed.flatMap((words) => cutGrams(words)));
  for (const [gram, count] of counts) if (count >= FORMULA_YEARS) mask.add(gram);
  return mask;
}

/** Folded words of the listed formulas of one kind. */
export function foldListed(
  listed: readonly ListedFormula[],
  kind: ListedFormula['kind'],
  variants: VariantClasses,
): string[] {
  return listed
    .filter((one) => one.kind === kind)
    .map(({ words }) => foldText(words, variants).text);
}

/** For each folded code unit 1 where a gram of the mask covers it, else 0. */
export function coverFormulas(text: string, mask: FormulaMask): Uint8Array {
  const covered = new Uint8Array(text.length);
  for (let start = 0; start + SEED_LENGTH <= text.length; start += 1) {
    if (mask.has(text.slice(start, start + SEED_LENGTH))) {
      covered.fill(1, start, start + SEED_LENGTH);
    }
  }
  return covered;
}
