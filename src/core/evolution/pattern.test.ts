import { describe, expect, it } from 'vitest';
import { findPattern, type GapLimit, listWordings, parsePattern } from './pattern.ts';

function readSlots(text: string, pattern: string, within?: GapLimit): string[][] {
  return findPattern(text, parsePattern(pattern), within).map(({ slots }) =>
    slots.map(({ start, end }) => text.slice(start, end)),
  );
}

describe('listWordings', () => {
  it('multiplies the options, longest first, empty ones included', () => {
    const wordings = listWordings(parsePattern('(共同|)(推动|)构建'));
    expect(wordings).toEqual(['共同推动构建', '共同构建', '推动构建', '构建']);
  });

  it('refuses a gap, which has no wordings', () => {
    expect(() => listWordings(parsePattern('构建〔何〕'))).toThrow('〔何〕');
  });
});

describe('parsePattern', () => {
  it.each(['(甲|乙', '甲)', '〔名', '((甲))', '〔甲〕〔乙〕'])('refuses %s', (source) => {
    expect(() => parsePattern(source)).toThrow(SyntaxError);
  });
});

describe('findPattern', () => {
  it('takes what stands in a clause before and after the words (2018)', () => {
    const text = '走出一条互信共治之路，让网络空间命运共同体更具生机活力。';
    expect(readSlots(text, '〔前〕网络空间命运共同体〔后〕')).toEqual([['让', '更具生机活力']]);
  });

  it('leaves a slot empty where the clause begins or ends with the words', () => {
    const text = '数字经济蓬勃发展，推动数字经济。';
    expect(readSlots(text, '〔前〕数字经济〔后〕')).toEqual([
      ['', '蓬勃发展'],
      ['推动', ''],
    ]);
  });

  it('finds a term twice in one clause, each with its own left side', () => {
    expect(readSlots('推动甲、促进甲', '〔前〕甲')).toEqual([['推动'], ['、促进']]);
  });

  it('stops at 、 when told to', () => {
    const text = '面临的现实挑战不同、应对网络安全挑战的利益相同';
    expect(readSlots(text, '〔前〕挑战〔后〕', 'phrase')).toEqual([
      ['面临的现实', '不同'],
      ['应对网络安全', '的利益相同'],
    ]);
  });

  it('prefers the longest option, and tries the next when the rest does not follow', () => {
    expect(readSlots('全球互联网治理体系', '〔对象:互联网|全球互联网〕治理')).toEqual([
      ['全球互联网'],
    ]);
    expect(readSlots('甲乙丙', '〔一:甲乙|甲〕乙丙')).toEqual([['甲']]);
  });

  it('lets no gap run over the end of a clause', () => {
    expect(readSlots('构建命运，共同的网络空间', '构建〔属性〕的网络空间')).toEqual([]);
  });
});
