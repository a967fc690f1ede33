import { describe, expect, it } from 'vitest';
import { foldText } from '../text/fold.ts';
import { decodeSkeleton, encodeSkeleton } from './query-skeleton.ts';

const variants = new Map([
  ['著', '着'],
  ['網', '网'],
]);

describe('a skeleton', () => {
  it('counts what stays and spells out what folding changes', () => {
    expect(encodeSkeleton('共同构建和平、安全。', variants)).toBe('6、2。');
    expect(encodeSkeleton('5G与IPv6', variants)).toBe('1\\G1\\I\\P2');
    expect(encodeSkeleton('名著', variants)).toBe('1\\著');
  });

  it.each([
    '“网络空间命运共同体”——2015年12月16日……',
    'Do not split, IPv6（40%）𠮷祥①\\路径\\8',
    '著名網站：ﬁle ㎏',
    '、',
    '',
  ])('gives the text back: %s', (text) => {
    const skeleton = encodeSkeleton(text, variants);
    const folded = foldText(text, variants).text[Symbol.iterator]();
    expect(decodeSkeleton(skeleton, folded, variants)).toBe(text);
    expect(folded.next().done).toBe(true);
  });

  it('leaves the folded text where the next one begins', () => {
    const folded = foldText('和平。安全。').text[Symbol.iterator]();
    expect(decodeSkeleton('2。', folded, variants)).toBe('和平。');
    expect(decodeSkeleton('2。', folded, variants)).toBe('安全。');
  });

  it('throws where the folded text runs out', () => {
    expect(() => decodeSkeleton('5', 'ab'[Symbol.iterator](), variants)).toThrow(RangeError);
  });
});
