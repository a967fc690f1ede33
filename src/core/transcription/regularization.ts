import type { RegularizationClass } from '../../schema/content/apparatus.ts';
import type { Span } from '../text/span.ts';

/** A regular change of one character: what it becomes, and by which class. */
export interface RegularChange {
  readonly reading: string;
  readonly class: RegularizationClass;
}

/** Which classes a document declares, and the ranges of one text where a class is not applied. */
export interface RegularizationRule {
  readonly classes: ReadonlySet<RegularizationClass>;
  readonly except: ReadonlyMap<RegularizationClass, readonly Span[]>;
}

/** Half-width marks of Chinese text, and the full-width ones that are read for them. */
export const FULL_WIDTH: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [':', '：'],
  [';', '；'],
  ['?', '？'],
  ['!', '！'],
  ['(', '（'],
  [')', '）'],
]);
/** What an apparatus says of each class unless an editor says more. */
export const USUAL_NOTES = {
  'line-break': '段落间的换行与空行',
  'paragraph-join': '被断开的段落接为一段',
  'capture-markup': '抓取所加的 Markdown 记号，改记为标题、列表与加粗',
  'punctuation-width': '半角标点改为全角',
  'curly-quotes': '直引号改为弯引号，依段内次序先开后合',
  'han-space': '汉字与汉字、标点之间的空格删去',
  'latin-space': '汉字与西文、数字之间的空格删去',
} as const satisfies Record<RegularizationClass, string>;
const LATIN = /[A-Za-z0-9%+]/;
const LETTER_OR_DIGIT = /[A-Za-z0-9]/;

/**
 * Regular changes of one raw text, by offset (UTF-16 code units).
 * `curly-quotes` opens and closes by turns within the text; `punctuation-width` spares marks between two
 * Latin letters or digits; `han-space` and `latin-space` remove spaces, save those between two Latin characters.
 */
export function regularizeText(raw: string, rule: RegularizationRule): Map<number, RegularChange> {
  const changes = new Map<number, RegularChange>();
  let quotes = 0;
  for (let offset = 0; offset < raw.length; offset += 1) {
    const character = raw.charAt(offset);
    if (character === '"') quotes += 1;
    const change = regularizeCharacter(raw, offset, quotes);
    if (change !== undefined && isApplied(rule, change.class, offset)) changes.set(offset, change);
  }
  return changes;
}

function regularizeCharacter(
  raw: string,
  offset: number,
  quotes: number,
): RegularChange | undefined {
  const character = raw.charAt(offset);
  if (character === '"') {
    return { reading: quotes % 2 === 1 ? '“' : '”', class: 'curly-quotes' };
  }
  if (character === ' ') return regularizeSpace(raw, offset);
  const wide = FULL_WIDTH.get(character);
  if (wide === undefined || (isWord(raw, offset - 1) && isWord(raw, offset + 1))) return undefined;
  return { reading: wide, class: 'punctuation-width' };
}

function regularizeSpace(raw: string, offset: number): RegularChange | undefined {
  const before = LATIN.test(raw.slice(0, offset).trimEnd().slice(-1));
  const after = LATIN.test(raw.slice(offset).trimStart().slice(0, 1));
  if (before && after) return undefined;
  return { reading: '', class: before || after ? 'latin-space' : 'han-space' };
}

function isWord(raw: string, offset: number): boolean {
  return LETTER_OR_DIGIT.test(raw.charAt(offset));
}

function isApplied(rule: RegularizationRule, name: RegularizationClass, offset: number): boolean {
  if (!rule.classes.has(name)) return false;
  return !(rule.except.get(name) ?? []).some((span) => span.start <= offset && offset < span.end);
}

/** Half-width marks as the reading text has them. */
export function widenMarks(text: string): string {
  return [...text].map((character) => FULL_WIDTH.get(character) ?? character).join('');
}
