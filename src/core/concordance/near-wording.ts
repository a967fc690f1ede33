/** A regional word and the word of the corpus for the same thing, both folded. */
export type WordPair = readonly [regional: string, own: string];

/** The query in other words that mean the same. */
export interface Rewording {
  readonly folded: string;
  readonly kind: 'numeral' | 'regional';
}

/** More alternatives than this are not asked for: a query with ten numerals has a thousand. */
const MOST_WORDINGS = 8;

/**
 * Other ways to write a folded query: numerals in the other script (13 / 十三, 2015 / 二〇一五), and words of
 * Taiwan and Hong Kong in those of the corpus (资讯 / 信息). Without the query itself; none is checked
 * against any text.
 */
export function listRewordings(folded: string, words: readonly WordPair[]): Rewording[] {
  const numerals = [spellInDigits(folded), ...spellInCharacters(folded)].map((one) => ({
    folded: one,
    kind: 'numeral' as const,
  }));
  const own = replaceWords(folded, words);
  const regional = [own, spellInDigits(own), ...spellInCharacters(own)].map((one) => ({
    folded: one,
    kind: 'regional' as const,
  }));
  const known = new Set([folded]);
  const wordings = [...numerals, ...regional].filter((one) => {
    const isNew = !known.has(one.folded);
    known.add(one.folded);
    return isNew;
  });
  return wordings.slice(0, MOST_WORDINGS);
}

function replaceWords(folded: string, words: readonly WordPair[]): string {
  let text = folded;
  for (const [regional, own] of words) text = text.replaceAll(regional, own);
  return text;
}

const DIGITS = '〇一二三四五六七八九';
const NUMERAL = /(百分之)?[〇零一二两三四五六七八九十百千万亿]+/gu;

function spellInDigits(folded: string): string {
  return folded.replace(NUMERAL, (numeral, percent: string | undefined) => {
    const value = readNumeral(numeral.slice(percent?.length ?? 0));
    return value === null ? numeral : value;
  });
}

/** `二〇一五` digit by digit, `十三` and `三百二十` by their units; `null` for what is no number, such as 万万. */
function readNumeral(numeral: string): string | null {
  const digits = [...numeral].map((one) =>
    '〇一二三四五六七八九'.indexOf(one.replace('零', '〇').replace('两', '二')),
  );
  if (digits.every((digit) => digit >= 0)) return digits.join('');
  let total = 0;
  let pending = 0;
  for (const [index, character] of [...numeral].entries()) {
    const digit = digits[index] ?? -1;
    const unit = UNITS.get(character);
    if (digit >= 0) pending = digit;
    else if (unit === undefined) return null;
    else {
      total += (pending === 0 && index === 0 ? 1 : pending) * unit;
      pending = 0;
    }
  }
  return /[万亿]/u.test(numeral) ? null : String(total + pending);
}

const UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

function spellInCharacters(folded: string): string[] {
  const byDigit = folded.replace(/\d/gu, (digit) => DIGITS.charAt(Number(digit)));
  const byUnits = folded.replace(/\d{1,4}/gu, spellNumber);
  return [byUnits, byDigit, byUnits.replace(/二(?=[千百])/gu, '两')];
}

function spellNumber(digits: string): string {
  const spelt = [...digits]
    .map((digit, index) => {
      const unit = ['', '十', '百', '千'][digits.length - 1 - index] ?? '';
      return digit === '0' ? '零' : DIGITS.charAt(Number(digit)) + unit;
    })
    .join('')
    .replace(/零+$/u, '')
    .replace(/零+/gu, '零');
  return spelt.replace(/^一十/u, '十') || '零';
}
