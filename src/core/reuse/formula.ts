import { SEED_LENGTH } from './seed.ts';

/**
 * A gram that stands in so many addresses proves none of them. Lower masks real reuse (2020 and 2024 both
 * open with 把握信息革命); higher lets stock phrases count: 中国愿同世界各国一道 stands in four addresses,
 * 构建网络空间命运共同体 in eight.
 */
const FORMULA_YEARS = 3;

/** The texts whose shared wording makes a formula, folded. */
interface FormulaCorpus {
  /** One text for each address. */
  readonly addresses: readonly string[];
  /** One text for each document, the one that prints the addresses included. */
  readonly documents: readonly string[];
}

/** Grams that are no evidence, because they stand in many addresses or in every document. */
export type FormulaMask = ReadonlySet<string>;

/** Counts in how many texts each gram stands; cost linear in the corpus. */
export function maskFormulas(corpus: FormulaCorpus): FormulaMask {
  const mask = new Set<string>();
  for (const [gram, count] of countTexts(corpus.addresses)) {
    if (count >= FORMULA_YEARS) mask.add(gram);
  }
  for (const [gram, count] of countTexts(corpus.documents)) {
    if (count === corpus.documents.length && count > 1) mask.add(gram);
  }
  return mask;
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

/** In how many of the texts each gram stands. */
export function countTexts(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const own = new Set<string>();
    for (let start = 0; start + SEED_LENGTH <= text.length; start += 1) {
      own.add(text.slice(start, start + SEED_LENGTH));
    }
    for (const gram of own) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}
