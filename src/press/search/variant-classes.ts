import { foldText, type VariantClasses } from '../../core/text/folding/fold.ts';
import {
  gatherVariantClasses,
  type VariantPair,
  type VariantPairs,
} from '../../core/text/folding/variants.ts';
import { readOpenccTable } from './opencc.ts';

const TABLES = {
  forms: ['STCharacters', 'TSCharacters'],
  regional: ['TWVariants', 'TWVariantsRev', 'HKVariants', 'HKVariantsRev'],
  phrasal: [
    'STPhrases',
    'STPhrases_GeneratedFromRegionalPhrases',
    'TWVariantsPhrases',
    'HKVariantsPhrases',
  ],
} as const;

/**
 * Simplified, traditional, Taiwan and Hong Kong forms of the characters of `texts`, from OpenCC's tables.
 * Phrases count too, character against character: some pairs (了瞭, 借藉) stand nowhere else.
 * A second form of a character (像 for 象) counts as one of some phrases only.
 * Each class begins with the character that the texts have most often.
 */
export function buildVariantClasses(texts: Iterable<string>): string[] {
  return gatherVariantClasses(readVariantPairs(), countCharacters(texts));
}

function readVariantPairs(): VariantPairs {
  const characters = [...listFormPairs(TABLES.forms)];
  return {
    forms: characters.filter(({ rank }) => rank === 0).map(({ pair }) => pair),
    regional: [...listFormPairs(TABLES.regional)].map(({ pair }) => pair),
    phrasal: [...characters, ...listFormPairs(TABLES.phrasal)].map(({ pair }) => pair),
  };
}

/** How often each folded code point stands in the texts, before any class is applied. */
export function countCharacters(
  texts: Iterable<string>,
  variants?: VariantClasses,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const character of foldText(text, variants).text) {
      counts.set(character, (counts.get(character) ?? 0) + 1);
    }
  }
  return counts;
}

interface FormPair {
  readonly pair: VariantPair;
  /** Place among the forms that the table gives, 0 for the usual one. */
  readonly rank: number;
}

function* listFormPairs(tables: readonly string[]): Generator<FormPair> {
  for (const table of tables) {
    for (const [written, forms] of readOpenccTable(table)) {
      for (const [rank, form] of forms.entries()) {
        for (const pair of pairCharacters([...written], [...form])) yield { pair, rank };
      }
    }
  }
}

function* pairCharacters(
  left: readonly string[],
  right: readonly string[],
): Generator<VariantPair> {
  if (left.length !== right.length) return;
  for (const [index, character] of left.entries()) {
    const other = right[index];
    if (other !== undefined && other !== character) yield [character, other];
  }
}
