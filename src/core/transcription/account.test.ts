import { expect, test } from 'vitest';
import { NO_IDS } from '../register/registered-id.ts';
import { accountForWitness } from './account.ts';
import { readText } from './reading.ts';
import type { TranscriptionSource } from './transcription-source.ts';

const WITNESS = '甲乙\n丙';
const SOURCE: TranscriptionSource = {
  id: 'x',
  witness: WITNESS,
  apparatus: {
    leftOut: [],
    joins: [],
    transpositions: [],
    regularizations: [{ class: 'line-break', count: 1, note: '换行' }],
    emendations: [],
  },
  apparatusFile: { file: 'apparatus.yaml', findLine: () => null },
  transcriptFile: 'transcript.md',
  blocks: [],
  registered: NO_IDS,
};
const BREAK = { start: 2, end: 3, class: 'line-break' } as const;

function readBlock(raw: string, offsets: readonly number[]) {
  return { id: 'p1', raw, offsets, reading: readText(raw, [], new Map()) };
}

test('every character is accounted for once', () => {
  const blocks = [readBlock('甲乙', [0, 1]), readBlock('丙', [3])];
  const { account, problems } = accountForWitness(
    WITNESS,
    { unread: [BREAK], readings: blocks },
    SOURCE,
  );
  expect(problems).toEqual([]);
  expect([account.total, account.kept, account.emended, account.leftOut]).toEqual([4, 3, 0, 1]);
});

test('a character that nothing accounts for is witness-not-accounted', () => {
  const { problems } = accountForWitness(
    WITNESS,
    { unread: [BREAK], readings: [readBlock('甲乙', [0, 1])] },
    SOURCE,
  );
  expect(problems.map((problem) => [problem.code, problem.found])).toEqual([
    ['witness-not-accounted', 'characters 3–4: “丙”'],
  ]);
});

test('a character that is accounted for twice is witness-not-accounted', () => {
  const blocks = [readBlock('甲乙', [0, 1]), readBlock('乙丙', [1, 3])];
  const { problems } = accountForWitness(WITNESS, { unread: [BREAK], readings: blocks }, SOURCE);
  expect(problems.map((problem) => problem.code)).toEqual(['witness-not-accounted']);
});
