import { expect, test } from 'vitest';
import { compareProblems, formatProblem, type Problem } from './problem.ts';

const PROBLEM: Problem = {
  code: 'quote-ambiguous',
  file: 'content/documents/x/apparatus.yaml',
  line: 14,
  expected: 'one occurrence of “人民” in p3',
  found: '2',
  fix: 'add a prefix: the words just before',
};

test('a problem says where, what was expected, what was found, what to type', () => {
  expect(formatProblem(PROBLEM)).toMatchInlineSnapshot(`
    "content/documents/x/apparatus.yaml:14  quote-ambiguous
      expected  one occurrence of “人民” in p3
      found     2
      fix       add a prefix: the words just before"
  `);
});

test('problems are ordered by file and line', () => {
  const first = { ...PROBLEM, line: 2 };
  const other = { ...PROBLEM, file: 'content/a.yaml', line: null };
  expect([PROBLEM, first, other].sort(compareProblems)).toEqual([other, first, PROBLEM]);
});
