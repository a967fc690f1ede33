import { expect, test } from 'vitest';
import { groupSilent } from './silent-run.ts';

test.each([
  ['', []],
  ['ab', ['a', 'b']],
  ['--', ['--']],
  ['-a--bc-', ['-', 'a', '--', 'b', 'c', '-']],
])('of %o only what is silent is joined', (items, groups) => {
  expect(groupSilent([...items], (item) => item === '-').map((group) => group.join(''))).toEqual(
    groups,
  );
});
