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
  /** What can be typed by itself, since it follows from the rest. */
  readonly repair?: Repair;
}

/** A value of a YAML file that follows from the rest of the content. */
export interface Repair {
  readonly file: string;
  /** The last index of a list may be one past its end: the value is added. */
  readonly path: YamlPath;
  /** `null` takes the entry away. */
  readonly value: string | number | Readonly<Record<string, string | number>> | null;
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

/** The same, with what can be typed by itself. */
export type RepairableWording = ProblemWording & { readonly repair?: Repair };

/** Makes the Problem of one place of one file. */
export type Report = (place: ProblemPlace, wording: RepairableWording) => Problem;

/** Binds reports to a file. */
export function reportIn({ file, findLine }: ContentSource): Report {
  return (place, { code, expected, found, fix, ...rest }) => {
    const line = place === null || typeof place === 'number' ? place : findLine(place);
    return { code, file, line, expected, found, fix, ...rest };
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

/** `1 problem`, `2 problems`. */
export function countProblems(count: number): string {
  return `${count} ${count === 1 ? 'problem' : 'problems'}`;
}

/** Order by file, then line, then code. */
export function compareProblems(left: Problem, right: Problem): number {
  return (
    left.file.localeCompare(right.file, 'en') ||
    (left.line ?? 0) - (right.line ?? 0) ||
    left.code.localeCompare(right.code, 'en')
  );
}
