import type { ProblemWording } from '../../core/problem.ts';

/** A name that refers to nothing. */
export function unknownReference(expected: string, found: string): ProblemWording {
  return {
    code: 'reference-unknown',
    expected,
    found,
    fix: 'correct the name, or add what it refers to',
  };
}
