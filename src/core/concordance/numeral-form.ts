/** A query with numerals in it, which may be written in other ways. */
export interface NumeralQuery {
  /** Finds the query with each numeral in any of its forms, the query itself too; flags `gu`. */
  readonly pattern: RegExp;
  /** The whole query, all numerals in another form; at least one. */
  readonly wordings: readonly string[];
  /** The longest run of letters without a numeral. */
  readonly constant: string;
}

const DIGITS = '〇一二三四五六七八九';
const SIGN = `\\d${DIGITS}零两十百千万亿`;
const NUMERAL = new RegExp(`百分之[${SIGN}]+|\\d+[万亿]*|[${SIGN}]+`, 'gu');

/** More wordings than this are not asked for. */
const MOST_WORDINGS = 8;

/**
 * The other forms of the numerals in a query (13亿 / 十三亿, 2015 / 二〇一五, 5点 / 五点), or `null` if none has any.
 * `words` are folded, with or without punctuation. A numeral at either end is never a part of a longer one.
 */
export function readNumeralQuery(words: string): NumeralQuery | null {
  const numerals = [...words.matchAll(NUMERAL)].map(({ index, 0: numeral }) => ({
    index,
    end: index + numeral.length,
    forms: listNumeralForms(numeral),
  }));
  if (numerals.every(({ forms }) => forms.length < 2)) return null;
  const constants: string[] = [];
  let source = '';
  let end = 0;
  for (const numeral of numerals) {
    constants.push(words.slice(end, numeral.index));
    source += `${escapePattern(words.slice(end, numeral.index))}(?:${numeral.forms.map(escapePattern).join('|')})`;
    end = numeral.end;
  }
  constants.push(words.slice(end));
  source += escapePattern(words.slice(end));
  const before = numerals[0]?.index === 0 ? `(?<![${SIGN}])` : '';
  const after = end === words.length ? `(?![${SIGN}])` : '';
  return {
    pattern: new RegExp(before + source + after, 'gu'),
    wordings: listWordings(words, numerals),
    constant: constants.reduce((long, one) => (one.length > long.length ? one : long), ''),
  };
}

interface PlacedNumeral {
  readonly index: number;
  readonly end: number;
  readonly forms: readonly string[];
}

/** The query with the first, the second … form of every numeral, and with one numeral alone in another form. */
function listWordings(words: string, numerals: readonly PlacedNumeral[]): string[] {
  const most = Math.max(...numerals.map(({ forms }) => forms.length));
  const write = (choose: (numeral: PlacedNumeral) => string | undefined) => {
    let written = '';
    let end = 0;
    for (const numeral of numerals) {
      written += words.slice(end, numeral.index) + (choose(numeral) ?? numeral.forms[0] ?? '');
      end = numeral.end;
    }
    return written + words.slice(end);
  };
  const together = Array.from({ length: most }, (_, rank) => write(({ forms }) => forms[rank]));
  const alone = numerals.flatMap((own) =>
    own.forms.map((form) => write((one) => (one === own ? form : undefined))),
  );
  const wordings = new Set([...together, ...alone]);
  wordings.delete(words);
  return [...wordings].slice(0, MOST_WORDINGS);
}

/** Every way to write a numeral, as it stands first; itself alone if it is no number, such as 千万. */
export function listNumeralForms(numeral: string): string[] {
  const bare = numeral.replace('百分之', '');
  const value = readNumber(bare);
  if (value === null) return [numeral];
  const digits = String(value);
  const spelt = spellNumber(value);
  const forms = [numeral, digits, spelt, spelt.replace(/二(?=[百千万亿])/gu, '两')];
  for (const [unit, size] of LARGE_UNITS) {
    if (value >= size && value % size === 0) forms.push(`${value / size}${unit}`);
  }
  if (digits.length >= SHORTEST_SINGLE && !/[十百千万亿]/u.test(bare)) {
    const single = digits.replace(/\d/gu, (digit) => DIGITS.charAt(Number(digit)));
    forms.push(single, single.replaceAll('〇', '零'));
  }
  if (numeral !== bare) forms.push(...forms.slice(2, 4).map((one) => `百分之${one}`));
  return [...new Set(forms)];
}

const LARGE_UNITS = [
  ['亿', 100_000_000],
  ['万', 10_000],
] as const;

const UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** Chinese digits are read one by one from so many on (二〇一五); 三五 is no 35. */
const SHORTEST_SINGLE = 3;

function readNumber(numeral: string): number | null {
  const plain = numeral.replaceAll('零', '〇').replaceAll('两', '二');
  const [, figures, units = ''] = /^(\d+)([万亿]*)$/u.exec(plain) ?? [];
  const value =
    figures !== undefined
      ? [...units].reduce((sum, unit) => sum * (unit === '亿' ? 1e8 : 1e4), Number(figures))
      : [...plain].every((one) => DIGITS.includes(one))
        ? readSingle(plain)
        : readSections(plain);
  return value !== null && Number.isSafeInteger(value) ? value : null;
}

function readSingle(digits: string): number | null {
  const isNumber =
    digits.length === 1 || digits.length >= SHORTEST_SINGLE || digits.startsWith('〇');
  return isNumber ? Number([...digits].map((one) => DIGITS.indexOf(one)).join('')) : null;
}

/** 一千三百万 by its units; `null` where a unit has nothing to count or two digits stand side by side. */
function readSections(numeral: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const [index, character] of [...numeral].entries()) {
    const own = DIGITS.indexOf(character);
    const unit = UNITS.get(character);
    if (own === 0) digit = null;
    else if (own > 0) {
      if (digit !== null) return null;
      digit = own;
    } else if (unit !== undefined) {
      if (digit === null && !(index === 0 && unit === 10)) return null;
      section += (digit ?? 1) * unit;
      digit = null;
    } else {
      section += digit ?? 0;
      digit = null;
      if (section + total === 0) return null;
      total = character === '亿' ? (total + section) * 1e8 : total + section * 1e4;
      section = 0;
    }
  }
  return total + section + (digit ?? 0);
}

function spellNumber(value: number): string {
  if (value === 0) return '零';
  const parts: string[] = [];
  let isBroken = false;
  for (const [unit, size] of [...LARGE_UNITS, ['', 1] as const]) {
    const count = Math.floor(value / size) % (unit === '亿' ? Number.POSITIVE_INFINITY : 10_000);
    if (count === 0) isBroken = parts.length > 0;
    else {
      const gap = parts.length > 0 && (isBroken || count < 1000) ? '零' : '';
      parts.push(gap + (count < 10_000 ? spellSection(count) : spellNumber(count)) + unit);
      isBroken = false;
    }
  }
  return parts.join('').replace(/^一十/u, '十');
}

function spellSection(count: number): string {
  const digits = String(count);
  return [...digits]
    .map((digit, index) => {
      const unit = ['', '十', '百', '千'][digits.length - 1 - index] ?? '';
      return digit === '0' ? '零' : DIGITS.charAt(Number(digit)) + unit;
    })
    .join('')
    .replace(/零+$/u, '')
    .replace(/零+/gu, '零');
}

function escapePattern(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
