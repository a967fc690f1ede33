import type { WordPair } from '../../core/concordance/regional-word.ts';
import { foldText, type VariantClasses } from '../../core/text/folding/fold.ts';
import { readOpenccTable } from './opencc.ts';

const TABLES = ['TWPhrases', 'HKPhrases'] as const;

/** Words of Taiwan that OpenCC's tables lack, each after the word that the texts have for it. */
const FURTHER_WORDS: readonly (readonly [string, readonly string[]])[] = [
  ['共享', ['共用']],
  ['互联', ['互连']],
  ['云计算', ['云端运算']],
  ['大数据', ['巨量资料']],
];

/**
 * Words of Taiwan and Hong Kong (資訊, 網路) with the corpus's own for the same thing, both folded, longer
 * regional words first. In traditional and in simplified characters, since the
 * classes of variants know the characters of the texts only. Only words whose counterpart stands in the texts
 * and that do not stand there themselves.
 */
export function buildRegionalWords(texts: readonly string[], variants: VariantClasses): WordPair[] {
  const corpus = texts.map((text) => foldText(text, variants).text);
  const characters = readOpenccTable('TSCharacters');
  const simplify = (word: string) =>
    [...word]
      .map((one) => variants.representatives.get(one) ?? characters.get(one)?.[0] ?? one)
      .join('');
  const stands = (word: string) => corpus.some((text) => text.includes(word));
  const pairs = new Map<string, string>();
  const tables = TABLES.flatMap((name) => [...readOpenccTable(name)]);
  for (const [own, regional] of [...tables, ...FURTHER_WORDS]) {
    const word = foldText(own, variants).text;
    if (word.length < 2 || !stands(word)) continue;
    for (const one of regional) {
      const folded = foldText(one, variants).text;
      for (const written of [folded, simplify(folded)]) {
        if (written !== word && !pairs.has(written) && !stands(written)) pairs.set(written, word);
      }
    }
  }
  return [...pairs].sort(
    ([left], [right]) => right.length - left.length || (left < right ? -1 : 1),
  );
}
