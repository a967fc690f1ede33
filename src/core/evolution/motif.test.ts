import { describe, expect, it } from 'vitest';
import { drawUnit } from '../edition/fixture-edition.ts';
import { countMotif } from './motif.ts';

function listFound(text: string, forms: readonly string[]): string[] {
  return countMotif([drawUnit(2014, text)], { forms: [...forms] }).map((one) => one.text);
}

describe('countMotif', () => {
  it('counts a wording within a longer one once, as the longer', () => {
    const text = '构建人类命运共同体，构建命运共同体。';
    expect(listFound(text, ['命运共同体', '人类命运共同体'])).toEqual([
      '人类命运共同体',
      '命运共同体',
    ]);
  });

  it('counts what overlaps once, the leftmost', () => {
    expect(listFound('全球互联网治理体系变革', ['互联网治理', '治理体系', '体系变革'])).toEqual([
      '互联网治理',
      '体系变革',
    ]);
  });

  it('does not let two places of the same wording overlap', () => {
    expect(listFound('网网网', ['网网'])).toEqual(['网网']);
  });

  it('gives context to the ends of the sentence and no further', () => {
    const text = '前句。各国共同构建网络空间。后句。';
    const sentences = [
      { id: 's1', start: 0, end: 3, text: text.slice(0, 3) },
      { id: 's2', start: 3, end: 14, text: text.slice(3, 14) },
      { id: 's3', start: 14, end: text.length, text: text.slice(14) },
    ];
    const [found] = countMotif([{ ...drawUnit(2014, text), sentences }], { forms: ['构建'] });
    expect(found).toMatchObject({ sentence: 's2', left: '各国共同', right: '网络空间。' });
    expect(text.slice(found?.start, found?.end)).toBe('构建');
  });

  it('keeps characters beyond the basic plane whole', () => {
    expect(listFound('𠮷网络𠮷', ['网络𠮷'])).toEqual(['网络𠮷']);
  });
});
