import type { Problem } from '../../core/problem.ts';

/** A name that refers to nothing. */
export function reportReference(
  file: string,
  line: number | null,
  expected: string,
  found: string,
): Problem {
  return {
    code: 'reference-unknown',
    file,
    line,
    expected,
    found,
    fix: 'correct the name, or add what it refers to',
  };
}
