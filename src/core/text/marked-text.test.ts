import { expect, it } from 'vitest';
import { citePlace, linkPlace } from '../edition/passage/place.ts';
import { createRoutes } from '../edition/route.ts';
import { markText } from './marked-text.ts';

it('cuts a text at its marks and joins to the whole again', () => {
  const runs = markText('让𠮷祥网络更好', [
    { start: 6, end: 7 },
    { start: 1, end: 4 },
  ]);
  expect(runs.map(({ text, mark }) => [text, mark !== null])).toEqual([
    ['让', false],
    ['𠮷祥', true],
    ['网络', false],
    ['更', true],
    ['好', false],
  ]);
});

it('gives the whole text when nothing is marked, and nothing for an empty one', () => {
  expect(markText('网络', [])).toEqual([{ text: '网络', mark: null }]);
  expect(markText('', [])).toEqual([]);
});

const SIGLA = new Map([['report', '丙']]);

it.each([
  [{ kind: 'speech', year: 2015 } as const, 's4', '2015·4', '/edition/2015/#s4'],
  [
    { kind: 'document', document: 'report' } as const,
    'p13s2',
    '丙·13',
    '/edition/documents/report/#p13s2',
  ],
  [
    { kind: 'document', document: 'report' } as const,
    'h2s1',
    '丙·标题2',
    '/edition/documents/report/#h2s1',
  ],
])('cites and links %j %s', (place, fragment, citation, href) => {
  expect(citePlace(place, fragment, SIGLA)).toBe(citation);
  expect(linkPlace(createRoutes('/edition/'), place, fragment)).toBe(href);
});
