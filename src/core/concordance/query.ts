import { foldMarkedText, foldText, type VariantClasses } from '../text/folding/fold.ts';
import { dropPinyin } from '../text/pinyin.ts';

/** What was asked for, in the forms that are compared. */
export interface Query {
  /** Without pinyin. */
  readonly raw: string;
  /** Letters and numbers only; empty if there are none. */
  readonly folded: string;
  /** With punctuation. */
  readonly marked: string;
}

/** Takes any string, with lone surrogates too; pinyin beside letters is left out. */
export function makeQuery(typed: string, variants: VariantClasses): Query {
  const raw = dropPinyin(typed);
  return {
    raw,
    folded: foldText(raw, variants).text,
    marked: foldMarkedText(raw, variants).text,
  };
}

/** What a search never looks for, but for spaces and punctuation: symbols, private and unknown characters. */
export function listIgnored(raw: string): string[] {
  const symbols = [...raw].filter(
    (one) => /[\p{S}\p{Co}\p{Cn}\p{Cs}]/u.test(one) && foldText(one).text === '',
  );
  return [...new Set(symbols)];
}

/**
 * Characters asked of the index at once. Fewer load less of the index but let more texts through to be read:
 * at a hundred times the corpus, 6 load a third less than the whole phrase and let hardly any text through.
 */
export const WINDOW_LENGTH = 6;

/**
 * The run of up to {@link WINDOW_LENGTH} consecutive characters that is rarest, or `null` if one character
 * of the query stands nowhere in the corpus, so that the query cannot either.
 * `ranks` gives the place of each folded character by frequency, 0 for the most frequent; by Zipf's law
 * the sum of 1 / rank stands for the sum of the frequencies. Cost: linear.
 */
export function chooseWindow(folded: string, ranks: ReadonlyMap<string, number>): string[] | null {
  const characters = [...folded];
  if (characters.length === 0 || characters.some((one) => !ranks.has(one))) return null;
  const weights = characters.map((one) => 1 / (1 + (ranks.get(one) ?? 0)));
  let best = { start: 0, weight: Number.POSITIVE_INFINITY };
  for (let start = 0; start === 0 || start + WINDOW_LENGTH <= characters.length; start += 1) {
    const weight = weights.slice(start, start + WINDOW_LENGTH).reduce((sum, one) => sum + one, 0);
    if (weight < best.weight) best = { start, weight };
  }
  return characters.slice(best.start, best.start + WINDOW_LENGTH);
}
