const LETTER = /[\p{L}\p{N}]/u;
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/** Whether a character (one code point) is a letter or a number. */
export function isLetter(character: string): boolean {
  const unit = character.charCodeAt(0);
  return (unit >= FIRST_HAN && unit <= LAST_HAN) || LETTER.test(character);
}

/** Number of code points that are letters or numbers. Cost: linear. */
export function countLetters(text: string): number {
  let count = 0;
  for (const character of text) {
    if (isLetter(character)) count += 1;
  }
  return count;
}
