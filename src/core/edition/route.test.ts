import { expect, test } from 'vitest';
import { createRoutes } from './route.ts';

test.each([
  ['/', '/2015/#s4'],
  ['/texts/edition', '/texts/edition/2015/#s4'],
  ['texts/edition/', '/texts/edition/2015/#s4'],
])('below %s', (base, path) => {
  expect(createRoutes(base).year(2015, 's4')).toBe(path);
});

test('the home page of a base ends in a slash', () => {
  expect(createRoutes('/edition').home()).toBe('/edition/');
});

test('documents, essays and data have their own folders', () => {
  const routes = createRoutes('/');
  expect(routes.document('renmin-ribao-2025', 'p13s2')).toBe('/documents/renmin-ribao-2025/#p13s2');
  expect(routes.about('cite')).toBe('/about/cite/');
  expect(routes.data('edition.json')).toBe('/data/edition.json');
});
