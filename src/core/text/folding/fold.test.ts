import { describe, expect, it } from 'vitest';
import { foldMarkedText, foldText, unfoldSpan } from './fold.ts';
import { mapVariantClasses } from './variants.ts';

const CASES = [
  ['punctuation and spaces vanish', '和平、 安全——“开放”……', '和平安全开放'],
  ['full-width letters and digits', '５Ｇ与ＩＰｖ６', '5g与ipv6'],
  ['a character outside the basic plane', '𠮷祥', '𠮷祥'],
  ['a variation selector vanishes', '葛\u{E0100}城\uFE00', '葛城'],
  [
    'a composed letter stays one, its combining mark in a separate code point vanishes',
    'é e\u0301',
    'ée',
  ],
  ['a ligature and a unit unfold', 'ﬁ㎏', 'fikg'],
  ['a circled number is a number', '①', '1'],
  ['a compatibility ideograph is its unified form', '\uF9D1', '六'],
  ['radicals are the letters they look like', '中国⼈⺠的⻢⻋', '中国人民的马车'],
  ['nested quotation marks vanish', '「『网络』」', '网络'],
  ['a lone surrogate vanishes', '网\uD842络\uDFB7', '网络'],
  ['nothing', '', ''],
] as const;

describe('foldText', () => {
  it.each(CASES)('%s', (_, source, expected) => {
    expect(foldText(source).text).toBe(expected);
  });

  it('replaces a character by the representative of its class', () => {
    const variants = mapVariantClasses(['网網', '络絡']);
    expect(foldText('網絡', variants).text).toBe('网络');
  });

  it.each(CASES)('is the same wherever the source is cut between code points: %s', (_, source) => {
    const points = [...source];
    for (let cut = 0; cut <= points.length; cut += 1) {
      const head = foldText(points.slice(0, cut).join('')).text;
      const tail = foldText(points.slice(cut).join('')).text;
      expect(head + tail).toBe(foldText(source).text);
    }
  });

  it.each(CASES)('maps every folded unit back to the code point it came from: %s', (_, source) => {
    const folded = foldText(source);
    for (let unit = 0; unit < folded.text.length; unit += 1) {
      const { start, end } = unfoldSpan(folded, unit, unit + 1);
      const character = source.slice(start, end);
      expect([...character]).toHaveLength(1);
      expect(foldText(character).text).toContain(folded.text.charAt(unit));
    }
  });
});

describe('unfoldSpan', () => {
  it('gives the words as printed, with the punctuation inside and none outside', () => {
    const source = '建设“和平、安全”的空间';
    const folded = foldText(source);
    const start = folded.text.indexOf('和平安全');
    const span = unfoldSpan(folded, start, start + 4);
    expect(source.slice(span.start, span.end)).toBe('和平、安全');
  });

  it('never splits a surrogate pair', () => {
    const source = '上𠮷野家';
    const span = unfoldSpan(foldText(source), 1, 2);
    expect(source.slice(span.start, span.end)).toBe('𠮷');
  });

  it('throws on an empty range', () => {
    expect(() => unfoldSpan(foldText('网'), 1, 1)).toThrow(RangeError);
  });
});

describe('foldMarkedText', () => {
  it.each([
    ['widths', '和平，安全!', '和平,安全！'],
    ['styles of quotation marks', '“数字『未来』”', '「数字‘未来’」'],
    ['dashes', '美好——数字', '美好--数字'],
    ['spaces and line breaks', '和平， 安全\n', '和平，安全'],
  ])('makes no difference of %s', (_, left, right) => {
    expect(foldMarkedText(left).text).toBe(foldMarkedText(right).text);
  });

  it('tells different punctuation apart', () => {
    expect(foldMarkedText('和平、安全').text).not.toBe(foldMarkedText('和平，安全').text);
  });
});
