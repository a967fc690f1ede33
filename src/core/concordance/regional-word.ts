/** A regional word and the word of the corpus for the same thing, both folded. */
export type WordPair = readonly [regional: string, own: string];

/** A folded query with the words of Taiwan and Hong Kong (资讯) replaced by those of the corpus (信息). */
export function replaceRegionalWords(folded: string, words: readonly WordPair[]): string {
  return words.reduce((text, [regional, own]) => text.replaceAll(regional, own), folded);
}
