import { expect, it } from 'vitest';
import { createRoutes } from '../route.ts';
import { citePlace, linkPlace } from './place.ts';

const SHORTS = new Map([['report', '某报']]);

it.each([
  [{ kind: 'speech', year: 2015 } as const, 's4', '2015年　第4句', '/edition/2015/#s4'],
  [
    { kind: 'document', document: 'report' } as const,
    'p13s2',
    '某报　第13段',
    '/edition/documents/report/#p13s2',
  ],
  [
    { kind: 'document', document: 'report' } as const,
    'h2s1',
    '某报　标题2',
    '/edition/documents/report/#h2s1',
  ],
])('cites and links %j %s', (place, fragment, citation, href) => {
  expect(citePlace(place, fragment, SHORTS)).toBe(citation);
  expect(linkPlace(createRoutes('/edition/'), place, fragment)).toBe(href);
});
