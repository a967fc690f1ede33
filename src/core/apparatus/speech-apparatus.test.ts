import { expect, it } from 'vitest';
import type { Apparatus } from '../../schema/content/apparatus.ts';
import type { SpeechFrontMatter } from '../../schema/content/speech.ts';
import { drawPassage } from '../edition/fixture-edition.ts';
import { makeSpeech } from '../transcription/speech.ts';
import { collectSpeechEmendations } from './speech-apparatus.ts';

const text = '我们应当把握大势，把安全作为底线要求、把普惠作为价值追求。中国愿同世界各国一道。';
const matter = {
  year: 2024,
  date: '2024-11-20',
  form: '视频致贺',
  occasion: '2024年世界互联网大会乌镇峰会',
  signature: '——2024年11月20日，习近平主席向2024年世界互联网大会乌镇峰会开幕视频致贺',
  pull: '把普惠作为价值追求',
} as const satisfies SpeechFrontMatter;
const start = text.indexOf('一道');
const speech = makeSpeech(matter, {
  id: 'carrier',
  passages: [
    drawPassage('p34', text, {
      places: [{ emendation: 'e1', start, end: start + 2 }],
      speech: 2024,
    }),
  ],
});
const apparatus: Apparatus = {
  leftOut: [],
  joins: [],
  regularizations: [],
  emendations: [
    {
      id: 'e1',
      passage: 'p34',
      raw: '一到',
      reading: '一道',
      type: 'substitution',
      reason: '音近而讹',
      certainty: 'certain',
    },
  ],
  transpositions: [
    {
      id: 'e2',
      line: 117,
      after: 121,
      passage: 'p34',
      seam: ['把普', '惠作为价值追求'],
      reason: '落款行把正文断开',
      certainty: 'certain',
    },
  ],
};

it('finds the sentence of each emendation and of a line printed out of its place', () => {
  expect(
    collectSpeechEmendations(speech, apparatus).map(({ id, sentence, type }) => [
      id,
      sentence,
      type,
    ]),
  ).toEqual([
    ['e2', 's1', 'transposition'],
    ['e1', 's2', 'substitution'],
  ]);
});

it('has nothing to list where nothing was changed', () => {
  const untouched = { ...apparatus, emendations: [], transpositions: [] };
  const plain = makeSpeech(matter, {
    id: 'carrier',
    passages: speech.paragraphs.map((one) => ({ ...one, places: [] })),
  });
  expect(collectSpeechEmendations(plain, untouched)).toEqual([]);
});
