/** A defect of the content. Reported with all others; only the outermost caller fails. */
export interface Problem {
  /** Permanent kebab-case code; names the fixture that triggers it. */
  readonly code: string;
  /** Path below the project's root. */
  readonly file: string;
  /** 1-based line, or `null` where the whole file is meant. */
  readonly line: number | null;
  readonly expected: string;
  readonly found: string;
  /** What to type instead. */
  readonly fix: string;
}

/** Way to a value in a YAML file, from the top. */
export type YamlPath = readonly (string | number)[];

/** Finds the line of a value in a YAML file by its path; `null` when the path is not there. */
export type FindLine = (path: YamlPath) => number | null;

/** A content file and how to find lines in it. */
export interface ContentSource {
  readonly file: string;
  readonly findLine: FindLine;
}

/** Where a Problem is: a value of a YAML file, a line (1-based), or the whole file. */
export type ProblemPlace = YamlPath | number | null;

/** What a Problem says. */
export type ProblemWording = Pick<Problem, 'code' | 'expected' | 'found' | 'fix'>;

/** Makes the Problem of one place of one file. */
export type Report = (place: ProblemPlace, wording: ProblemWording) => Problem;

/** Binds reports to a file. */
export function reportIn({ file, findLine }: ContentSource): Report {
  return (place, { code, expected, found, fix }) => {
    const line = place === null || typeof place === 'number' ? place : findLine(place);
    return { code, file, line, expected, found, fix };
  };
}

/** A file that has no paths: its Problems give lines or mean the whole file. */
export function plainSource(file: string): ContentSource {
  return { file, findLine: () => null };
}

/** Four lines: place and code, expected, found, fix. */
export function formatProblem(problem: Problem): string {
  const place = problem.line === null ? problem.file : `${problem.file}:${problem.line}`;
  return [
    `${place}  ${problem.code}`,
    `  expected  ${problem.expected}`,
    `  found     ${problem.found}`,
    `  fix       ${problem.fix}`,
  ].join('\n');
}

/** Order by file, then line, then code. */
export function compareProblems(left: Problem, right: Problem): number {
  return (
    left.file.localeCompare(right.file, 'en') ||
    (left.line ?? 0) - (right.line ?? 0) ||
    left.code.localeCompare(right.code, 'en')
  );
}
