import { describe, expect, it } from 'vitest';
import type { Citation } from '../../schema/citation.ts';
import { drawSpeech } from '../edition/fixture-edition.ts';
import { makeCitation } from './citation-fixture.ts';
import { cutCited } from './cited-layout.ts';
import { measureUse, traceSpeech } from './cited-words.ts';
import { profileSpeech } from './profile.ts';
import { mergeWitnesses } from './use.ts';

const speech = drawSpeech(
  2015,
  '第一，加快建设。',
  '第二，打造平台，促进互鉴。',
  '第三，推动创新。',
);
const early = { document: 'guangming-2023' };
const late = { document: 'renmin-ribao-2025' };
const citations = [
  makeCitation({ ...early, exact: '打造平台', sentences: ['s2'], kind: 'echo' }),
  makeCitation({ ...late, exact: '加快建设', sentences: ['s1'] }),
  makeCitation({ ...late, exact: '打造平台，促进互鉴', sentences: ['s2'] }),
  makeCitation({ ...late, exact: '推动创新', sentences: ['s3'] }),
];
const sentences = traceSpeech(speech, citations);

describe('the words that documents use', () => {
  it('are found in their sentences with the documents that use them', () => {
    const told = sentences.map(({ text, words }) =>
      words.map(({ start, end, documents }) => [text.slice(start, end), documents.length]),
    );
    expect(told).toEqual([
      [['加快建设', 1]],
      [
        ['打造平台', 2],
        ['，促进互鉴', 1],
      ],
      [['推动创新', 1]],
    ]);
  });

  it('leave out what a citation does not keep', () => {
    const citation = makeCitation({
      exact: '加快建设；打造平台',
      cited: '加快建设。第二，打造平台',
      sentences: ['s1', 's2'],
      fidelity: 'composite',
      operations: [
        { type: 'equal', citing: '加快建设', cited: '加快建设', punctuation: true },
        { type: 'replace', citing: '；', cited: '。第二，', punctuation: false },
        { type: 'equal', citing: '打造平台', cited: '打造平台', punctuation: true },
      ],
    });
    const words = traceSpeech(speech, [citation]).map(({ text, words: own }) =>
      own.map(({ start, end }) => text.slice(start, end)),
    );
    expect(words).toEqual([['加快建设'], ['打造平台'], []]);
  });

  it('are measured against the whole sentence', () => {
    const [first, second] = sentences;
    expect(first && measureUse(first, late.document)).toEqual({ used: 4, letters: 6 });
    expect(second && measureUse(second, early.document)).toEqual({ used: 4, letters: 10 });
  });

  it('must be in the address', () => {
    const citation = makeCitation({ exact: '没有的话' });
    expect(() => traceSpeech(speech, [citation])).toThrow('没有的话');
  });
});

describe('a sentence cut where use begins and ends', () => {
  it('joins to its text again', () => {
    for (const sentence of [...sentences, ...traceSpeech(speech, [])]) {
      const { length } = sentence.text;
      const parts = [...cutCited(sentence, 0, 2), ...cutCited(sentence, 2, length)];
      expect(parts.map(({ text }) => text).join('')).toBe(sentence.text);
    }
  });

  it('has one part from the first to the last word used, whoever uses it', () => {
    const [, second] = sentences;
    const parts = second === undefined ? [] : cutCited(second, 0, second.text.length);
    expect(parts.filter(({ isUsed }) => isUsed)).toEqual([
      { text: '打造平台，促进互鉴', isUsed: true },
    ]);
  });
});

describe('witnesses', () => {
  it('of neighbouring sentences are merged where they are the same', () => {
    const listRuns = (own: readonly Citation[]) =>
      mergeWitnesses(traceSpeech(speech, own), own).map(({ first, last }) => [first, last]);
    expect(listRuns(citations)).toEqual([
      ['1', '1'],
      ['2', '2'],
      ['3', '3'],
    ]);
    expect(listRuns(citations.slice(1))).toEqual([['1', '3']]);
    expect(listRuns([])).toEqual([]);
  });
});

describe('the profile of an address', () => {
  it('counts letters that one or more documents use', () => {
    expect(profileSpeech(speech, citations)).toEqual({
      year: 2015,
      letters: 22,
      used: 16,
      documents: [
        { document: 'guangming-2023', used: 4 },
        { document: 'renmin-ribao-2025', used: 16 },
      ],
    });
  });
});
