import { describe, expect, it } from 'vitest';
import { drawPassage } from '../edition/fixture-edition.ts';
import type { Span } from '../text/span.ts';
import { cutSentences, placeMarks } from './piece.ts';

const draw = (text: string, strong: readonly Span[] = []) => drawPassage('p1', text, { strong });

function place(text: string, words: string) {
  const start = text.indexOf(words);
  return { note: 'e1', start, end: start + words.length };
}

describe('the pieces of a sentence', () => {
  it('are one where nothing is marked', () => {
    const [first, second] = cutSentences(draw('一是加强。二是推进。'));
    expect(first?.pieces.map((one) => one.text)).toEqual(['一是加强。']);
    expect(second?.pieces.map((one) => one.text)).toEqual(['二是推进。']);
  });

  it('keep the last character, the mark and the closing punctuation together', () => {
    const text = '一是加强顶层设计，由中央部署。';
    const [sentence] = cutSentences(draw(text), [place(text, '顶层设计')]);
    expect(sentence?.pieces).toEqual([
      { start: 0, text: '一是加强顶层设', strong: false, run: null, marks: [], tail: null },
      {
        start: 7,
        text: '计',
        strong: false,
        run: null,
        marks: ['e1'],
        tail: expect.objectContaining({ text: '，' }),
      },
      { start: 9, text: '由中央部署。', strong: false, run: null, marks: [], tail: null },
    ]);
  });

  it('give a mark at the end of a sentence to that sentence', () => {
    const text = '消弭鸿沟。共享成果。';
    const [first, second] = cutSentences(draw(text), [place(text, '鸿沟。')]);
    expect(first?.pieces.at(-1)?.marks).toEqual(['e1']);
    expect(second?.pieces.flatMap((one) => one.marks)).toEqual([]);
  });

  it('follow the weight of the text', () => {
    const text = '倡导发展优先。当今世界。';
    const [first, second] = cutSentences(draw(text, [{ start: 0, end: 7 }]));
    expect(first?.pieces.map((one) => one.strong)).toEqual([true]);
    expect(second?.pieces.map((one) => one.strong)).toEqual([false]);
  });

  it('are cut at runs, which may go on in the next sentence', () => {
    const text = '强调“发展优先。普惠繁荣”。';
    const run = { start: 3, end: 12 };
    const [first, second] = cutSentences(draw(text), [], [run]);
    expect(first?.pieces.map((one) => [one.text, one.run])).toEqual([
      ['强调“', null],
      ['发展优先。', 0],
    ]);
    expect(second?.pieces.map((one) => [one.text, one.run])).toEqual([
      ['普惠繁荣', 0],
      ['”。', null],
    ]);
  });

  it('join to the sentence again', () => {
    const text = '推动网络空间发展，共享成果”。好！';
    for (const words of ['推', '推动', '发展，', '成果”', '好！']) {
      const passage = draw(text, [{ start: 2, end: 6 }]);
      const joined = cutSentences(passage, [place(text, words)], [{ start: 1, end: 9 }])
        .map((one) => one.pieces.map((piece) => piece.text + (piece.tail?.text ?? '')).join(''))
        .join('');
      expect(joined).toBe(text);
    }
  });
});

describe('the place of a moved line', () => {
  const moved = {
    id: 'e1',
    line: 9,
    after: 5,
    passage: 'p1',
    reason: '署名行夹在句中',
    certainty: 'certain',
  } as const;

  it('is where its seam joins', () => {
    const text = '把普惠作为价值追求。';
    const [found] = placeMarks(draw(text), [{ ...moved, seam: ['把普', '惠作'] }]);
    expect(text.slice(0, found?.end)).toBe('把普');
  });

  it('must exist', () => {
    const passage = draw('把普惠作为价值追求。');
    expect(() => placeMarks(passage, [{ ...moved, seam: ['安全', '底线'] }])).toThrow('no seam');
  });
});
