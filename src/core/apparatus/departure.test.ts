import { expect, it } from 'vitest';
import type { Apparatus, Emendation } from '../../schema/content/apparatus.ts';
import { listDepartures } from './departure.ts';

const emendation: Emendation = {
  id: 'e2',
  passage: 'p17',
  raw: '项层设计',
  reading: '顶层设计',
  type: 'substitution',
  reason: '“项”“顶”形近，识别之误。',
  certainty: 'certain',
};

function describeOne(change: Partial<Emendation>): string | undefined {
  const apparatus: Apparatus = {
    leftOut: [],
    joins: [],
    transpositions: [],
    regularizations: [],
    emendations: [{ ...emendation, ...change }],
  };
  return listDepartures(apparatus)[0]?.description;
}

it.each([
  [{}, '底本作“项层设计”，改为“顶层设计”'],
  [{ type: 'interpolation', raw: '推动推动', reading: '推动' }, '底本作“推动推动”，删作“推动”'],
  [{ type: 'interpolation', raw: '而', reading: '' }, '底本有“而”，删去'],
  [{ type: 'omission', raw: '包容', reading: '包容性' }, '底本作“包容”，补作“包容性”'],
  [{ type: 'transposition', raw: '乙甲', reading: '甲乙' }, '底本作“乙甲”，乙作“甲乙”'],
  [{ type: 'query', raw: '共进而', reading: '共进而' }, '底本作“共进而”，存疑，未改'],
] satisfies [Partial<Emendation>, string][])('says what was done: %o', (change, expected) => {
  expect(describeOne(change)).toBe(expected);
});

it('lists emendations and moved lines by number, reasons without full stop', () => {
  const departures = listDepartures({
    leftOut: [],
    joins: [],
    regularizations: [],
    emendations: [emendation],
    transpositions: [
      {
        id: 'e1',
        line: 117,
        after: 121,
        passage: 'p34',
        seam: ['把普', '惠作为价值追求'],
        reason: '落款行印在“普惠”二字之间',
        certainty: 'certain',
      },
    ],
  });
  expect(departures.map(({ number, type, reason }) => [number, type, reason])).toEqual([
    [1, '倒', '落款行印在“普惠”二字之间'],
    [2, '讹', '“项”“顶”形近，识别之误'],
  ]);
});
