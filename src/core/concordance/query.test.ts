import { describe, expect, it } from 'vitest';
import { NO_VARIANTS } from '../text/folding/fold.ts';
import { mapVariantClasses } from '../text/folding/variants.ts';
import { chooseWindow, listIgnored, makeQuery, WINDOW_LENGTH } from './query.ts';

const ranks = new Map([...'的网络空间和平安全五鸡犬之声相闻𠮷'].map((one, rank) => [one, rank]));

describe('makeQuery', () => {
  it('folds with and without punctuation', () => {
    const query = makeQuery('“網絡”，空間', mapVariantClasses(['网網', '络絡', '间間']));
    expect(query.folded).toBe('网络空间');
    expect(query.marked).toBe('"网络",空间');
  });

  it.each(['', '，。', '\uD800', '🙂'])('has nothing to look up in %j', (raw) => {
    expect(makeQuery(raw, NO_VARIANTS).folded).toBe('');
  });
});

describe('listIgnored', () => {
  it.each([
    ['网络🙂空间🙂', ['🙂']],
    ['中国\uE000人民', ['\uE000']],
    ['网\uD800络', ['\uD800']],
    ['a+b=c', ['+', '=']],
    ['“网络”，（空间）……　⼈⺠', []],
  ])('names what of %j is looked for nowhere', (raw, ignored) => {
    expect(listIgnored(raw)).toEqual(ignored);
  });
});

describe('chooseWindow', () => {
  it('takes the rarest run of consecutive characters', () => {
    expect(chooseWindow('的网络空间鸡犬之声相闻', ranks)?.join('')).toBe('鸡犬之声相闻');
  });

  it('takes a short query whole, a character outside the basic plane as one', () => {
    expect(chooseWindow('网', ranks)).toEqual(['网']);
    expect(chooseWindow('𠮷网', ranks)).toEqual(['𠮷', '网']);
  });

  it('is never longer than asked for', () => {
    expect(chooseWindow('网络空间'.repeat(500), ranks)).toHaveLength(WINDOW_LENGTH);
  });

  it('is null where a character stands nowhere in the corpus, or there is none', () => {
    expect(chooseWindow('网络龘', ranks)).toBeNull();
    expect(chooseWindow('', ranks)).toBeNull();
  });
});
