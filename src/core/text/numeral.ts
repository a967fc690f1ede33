const DIGITS: ReadonlyMap<string, number> = new Map(
  [...'〇一二三四五六七八九'].map((character, value): [string, number] => [character, value]),
);

/** As {@link spellNumber}, but 两 before a measure word. */
export function spellCount(number: number): string {
  return number === 2 ? '两' : spellNumber(number);
}

/** Characters that {@link parseNumeral} reads, for use in a character class. */
export const NUMERAL = '\\d０-９〇零○一二两三四五六七八九十';

/** 5 as 五, 11 as 十一, 20 as 二十: for counts in running text. From 100 on the figures stand: 128. */
export function spellNumber(value: number): string {
  const digits = '〇一二三四五六七八九';
  if (!Number.isInteger(value) || value < 0 || value >= 100) return String(value);
  if (value < 10) return digits.charAt(value);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens === 1 ? '' : digits.charAt(tens)}十${ones === 0 ? '' : digits.charAt(ones)}`;
}

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
