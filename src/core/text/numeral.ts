const DIGITS: ReadonlyMap<string, number> = new Map(
  [...'〇一二三四五六七八九'].map((character, value): [string, number] => [character, value]),
);

/** Characters that {@link parseNumeral} reads, for use in a character class. */
export const NUMERAL = '\\d０-９〇零○一二两三四五六七八九十';

/** Value of 12, １２, 十二, 二十, 两 or 二〇一五; `null` for anything else. */
export function parseNumeral(numeral: string): number | null {
  const plain = numeral.normalize('NFKC').replace(/[零○]/gu, '〇').replace(/两/gu, '二');
  if (/^\d+$/.test(plain)) return Number(plain);
  const tens = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/u.exec(plain);
  if (tens !== null) {
    return (DIGITS.get(tens[1] ?? '') ?? 1) * 10 + (DIGITS.get(tens[2] ?? '') ?? 0);
  }
  const digits = [...plain].map((character) => DIGITS.get(character));
  if (plain === '' || digits.includes(undefined)) return null;
  return Number(digits.join(''));
}
