import type { Span } from '../../text/span.ts';

/** A reference to a note: [1], ①, ². `start` is an offset of the pasted text in UTF-16 code units. */
export interface NoteReference extends Span {
  readonly label: string;
}

/** What copying brings into a text and nobody has said. Spans of the pasted text, in order. */
interface CopyNoise {
  readonly skipped: readonly Span[];
  readonly references: readonly NoteReference[];
}

const TONED = '[āáǎàēéěèêīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ\\u0300-\\u0304\\u030c]';
const SYLLABLES = `[\\p{Script=Latin}\\p{M}\\s'’·]{0,40}${TONED}[\\p{Script=Latin}\\p{M}\\s'’·]{0,40}`;
/** How a character is read: in brackets after it, or bare, as a copied ruby gives it. */
const PINYIN = `(?<=\\p{Script=Han})\\s?[（(]${SYLLABLES}[）)]`;
const RUBY = `(?<=\\p{Script=Han})\\s?(?!\\s)[\\p{Script=Latin}\\p{M}]{0,6}${TONED}[\\p{Script=Latin}\\p{M}]{0,6}(?=[^\\p{Script=Latin}\\p{M}]|$)`;
const BOPOMOFO = '[（(]?[\\u3105-\\u312f\\u02ca\\u02c7\\u02cb\\u02d9]+[）)]?';
const NUMBERS = '\\d{1,3}(?:\\s?[,，、\\-–—]\\s?\\d{1,3}){0,9}';
/** Within a line; at its beginning it is the note itself. */
const REFERENCE = `(?<=[^\\s])[ \\t]?(?:[\\[［〔【](?:注|註)?(?:${NUMBERS}|[一二三四五六七八九十]{1,2})[\\]］〕】]|[\\u2460-\\u2473]|[⁰¹²³⁴-⁹]{1,3})`;
const REMARK = '[\\[［](?:编辑|編輯|来源请求|來源請求|需要引用|citation needed)[\\]］]';
const NOISE = new RegExp(`(${REFERENCE})|${PINYIN}|${RUBY}|${BOPOMOFO}|${REMARK}`, 'gu');
/** A text without any of these has no noise. */
const SIGN = new RegExp(`[\\[［〔【\\u2460-\\u2473⁰¹²³⁴-⁹\\u3105-\\u312f]|${TONED}`, 'u');

/** Finds pinyin and bopomofo after characters, references to notes and editors' remarks. Cost: linear. */
export function findCopyNoise(text: string): CopyNoise {
  const skipped: Span[] = [];
  const references: NoteReference[] = [];
  if (!SIGN.test(text)) return { skipped, references };
  for (const found of text.matchAll(NOISE)) {
    const span = { start: found.index, end: found.index + found[0].length };
    skipped.push(span);
    if (found[1] === undefined) continue;
    for (const [label] of found[1].normalize('NFKC').matchAll(/\d+|[一二三四五六七八九十]+/gu)) {
      references.push({ ...span, label });
    }
  }
  return { skipped, references };
}
