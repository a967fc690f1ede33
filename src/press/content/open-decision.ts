import type { ProblemWording, YamlPath } from '../../core/problem.ts';

/** How a value begins that an editor has still to decide; the question follows. */
const OPEN = '待定';

interface OpenDecision {
  readonly path: YamlPath;
  readonly wording: ProblemWording;
}

/** A value that waits for the answer to a question. */
export function leaveOpen(question: string): string {
  return `${OPEN}：${question}`;
}

/** Values of a YAML file that wait for an editor's decision, wherever they stand. */
export function findOpenDecisions(value: unknown, path: YamlPath = []): OpenDecision[] {
  if (typeof value === 'string') return value.startsWith(OPEN) ? [askFor(value, path)] : [];
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value)
    ? value.map((one, index) => [index, one] as const)
    : Object.entries(value);
  return entries.flatMap(([key, one]) => findOpenDecisions(one, [...path, key]));
}

/** Whether a decision is open at a path. */
export function isOpen(path: YamlPath, open: readonly OpenDecision[]): boolean {
  return open.some((one) => one.path.join('.') === path.join('.'));
}

function askFor(value: string, path: YamlPath): OpenDecision {
  const question = value.slice(OPEN.length).replace(/^[：:]\s*/, '');
  const key = path.at(-1);
  return {
    path,
    wording: {
      code: 'decision-open',
      expected: question === '' ? `a decision on ${key}` : question,
      found: OPEN,
      fix: `type the answer after “${key}: ”, in place of everything from ${OPEN} on`,
    },
  };
}
