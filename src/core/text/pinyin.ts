/** A syllable with the mark of its tone, which no Chinese text has but as a note on how a letter is read. */
const TONED = /[a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]*/iu;

const BRACKETED = /(?<=\p{Script=Han})[（(]\s*[\p{Script=Latin}\s'’·-]+[)）]/gu;
const BARE = new RegExp(`(?<=\\p{Script=Han})${TONED.source}`, 'giu');

/**
 * The text without the pinyin that stands after its letters, in brackets (互联(lián)网) or bare, as copied `<ruby>`
 * gives it. Latin words in brackets stay where no syllable of the text has the mark of a tone.
 */
export function dropPinyin(text: string): string {
  const composed = text.normalize('NFC');
  if (!TONED.test(composed)) return text;
  return composed.replace(BRACKETED, '').replace(BARE, '');
}
