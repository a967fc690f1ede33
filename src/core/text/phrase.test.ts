import { describe, expect, it } from 'vitest';
import { markPhrases } from './phrase.ts';

const show = (text: string) =>
  markPhrases(text)
    .map((clause) => clause.join('|'))
    .join(' ‖ ');

describe('markPhrases', () => {
  it.each([
    [
      'a term is not cut where the segmenter would',
      '互联网真正让世界变成了地球村，',
      '互联网|真正|让世界|变成了|地球村，',
    ],
    [
      'a short clause keeps its 、',
      '让互联网更好造福人类、造福世界。',
      '让互联网|更好|造福人类、|造福|世界。',
    ],
    [
      'a long clause ends after 、 too',
      '把创新作为第一动力、把安全作为底线要求。',
      '把创新|作为|第一|动力、 ‖ 把安全|作为|底线|要求。',
    ],
    ['an ordinal stays with its measure', '第十四次会晤北京宣言', '第十四次|会晤|北京|宣言'],
    ['digits stay with their neighbours', '向2021年世界互联网大会', '向2021年|世界互联网大会'],
    ['closing marks stay with the clause', '让世界好。”他说', '让世界|好。” ‖ 他|说'],
    ['an opening mark stays with the word after it', '“数字未来”', '“数字未来”'],
    ['an empty text has no clause', '', ''],
  ])('%s', (_name, text, marked) => {
    expect(show(text)).toBe(marked);
  });

  it('loses and adds nothing', () => {
    const text = '𠮷野家说：“2015年12月16日——中国·乌镇……”，Internet 大会。';
    expect(markPhrases(text).flat().join('')).toBe(text);
  });
});
