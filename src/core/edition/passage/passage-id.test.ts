import { expect, test } from 'vitest';
import { isSentenceId, nameAfter, passagePart, showNumber } from './passage-id.ts';

test.each([
  ['s4', '4'],
  ['s4a', '4a'],
  ['p13', '13'],
  ['p13s2b', '2b'],
  ['p3as1', '1'],
  ['p0a', '0a'],
])('%s is shown as %s', (id, shown) => {
  expect(showNumber(id)).toBe(shown);
});

test('the first free letter follows the number', () => {
  expect(nameAfter('s4', new Set(['s4', 's5']))).toBe('s4a');
  expect(nameAfter('s4a', new Set(['s4', 's4a']))).toBe('s4b');
  expect(nameAfter('p3s0', new Set())).toBe('p3s0a');
});

test('after z come two letters, and s is never one of them', () => {
  const taken = new Set<string>();
  for (let count = 0; count < 27; count += 1) taken.add(nameAfter('p1', taken));
  expect([...taken].slice(17, 19)).toEqual(['p1r', 'p1t']);
  expect([...taken].slice(24)).toEqual(['p1z', 'p1aa', 'p1ab']);
});

test('sentences are told from passages', () => {
  expect(['p3', 'p3a', 'h1b', 'p3as1', 's4a', 'p3s2'].filter(isSentenceId)).toEqual([
    'p3as1',
    's4a',
    'p3s2',
  ]);
  expect(['p3as1', 'p3s2a', 'p3a', 's4'].map(passagePart)).toEqual(['p3a', 'p3', 'p3a', '']);
});

test('what is no id is refused', () => {
  expect(() => showNumber('四')).toThrow('no id: 四');
});
