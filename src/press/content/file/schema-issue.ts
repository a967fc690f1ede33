import { z } from 'astro/zod';
import type { ProblemWording, YamlPath } from '../../../core/problem.ts';
import { suggestName, wordSuggestion } from '../../../core/text/alignment/suggestion.ts';

/** A Problem of a value, still without its file. */
interface SchemaProblem {
  readonly path: YamlPath;
  readonly wording: ProblemWording;
}

type Issue = z.core.$ZodIssue;

/**
 * What a schema rejects, in plain words: unknown keys with the key that was meant, keys that are missing, values of
 * another kind. A missing key that an unknown one stands for is said once.
 */
export function wordIssues(
  issues: readonly Issue[],
  schema: z.core.$ZodType,
  readValue: (path: YamlPath) => unknown,
): SchemaProblem[] {
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? wordUnknownKeys(issue, schema, readValue) : [],
  );
  const meant = new Set(
    unknown.map(({ meant: key, path }) => [...path.slice(0, -1), key].join('.')),
  );
  const rest = issues
    .filter(({ code }) => code !== 'unrecognized_keys')
    .map((issue) => ({ path: plainPath(issue), wording: wordIssue(issue, schema, readValue) }))
    .filter(({ path }) => !meant.has(path.join('.')))
    // Of several rules that one value breaks, the first is told.
    .filter(({ path }, at, all) => all.findIndex((one) => isSamePath(one.path, path)) === at);
  return [...unknown.map(({ path, wording }) => ({ path, wording })), ...rest];
}

function isSamePath(left: YamlPath, right: YamlPath): boolean {
  return left.join('.') === right.join('.');
}

function plainPath({ path }: Issue): (string | number)[] {
  return path.filter((key) => typeof key !== 'symbol');
}

function wordUnknownKeys(
  issue: z.core.$ZodIssueUnrecognizedKeys,
  schema: z.core.$ZodType,
  readValue: (path: YamlPath) => unknown,
) {
  const path = plainPath(issue);
  const known = listKeys(schema, path);
  const free = known.filter((key) => readValue([...path, key]) === undefined);
  return issue.keys.map((key) => {
    const meant = suggestName(key, free);
    const wording = {
      code: 'key-unknown',
      expected: `one of the keys ${known.join(', ')}`,
      found: key,
      fix: wordSuggestion(key, free, 'remove the line'),
    };
    return { path: [...path, key], meant, wording };
  });
}

function wordIssue(
  issue: Issue,
  schema: z.core.$ZodType,
  readValue: (path: YamlPath) => unknown,
): ProblemWording {
  const path = plainPath(issue);
  const value = readValue(path);
  // The line says which entry of a list it is.
  const name = path.filter((key) => typeof key === 'string').join('.') || 'the whole file';
  if (value === undefined && path.length > 0) {
    const key = path.at(-1);
    const expected = `the key ${key}${describeExpectation(issue)}`;
    return { code: 'key-missing', expected, found: `no ${key}`, fix: `type a line “${key}: …”` };
  }
  const found = `${name}: ${JSON.stringify(value) ?? 'nothing'}`;
  if (isDateIssue(issue)) {
    const expected = 'a day, month or year of the calendar, as YYYY-MM-DD';
    return {
      code: 'date-impossible',
      expected,
      found,
      fix: 'type the date that the source prints',
    };
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    const fix = wordSuggestion(String(value), values, 'type one of these');
    return { code: 'schema', expected: `one of ${values.join('、')}`, found, fix };
  }
  return { code: 'schema', expected: wordExpectation(issue), found, fix: wordFix(issue, schema) };
}

/** Dates of the calendar have a format of their own, or say so in their rule. */
function isDateIssue(issue: Issue): boolean {
  if (issue.code === 'invalid_format') return issue.format === 'date';
  if (issue.code !== 'custom') return false;
  const { kind } = issue.params ?? {};
  return kind === 'date';
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list: lines that begin with “- ”, or [ … ]',
  tuple: 'two values between [ and ]',
  object: 'keys with values, each on a line of its own',
  record: 'keys with values, each on a line of its own',
  null: 'null',
};

function describeExpectation(issue: Issue): string {
  if (issue.code === 'invalid_value') return `: one of ${issue.values.map(String).join('、')}`;
  return issue.code === 'invalid_type' ? `: ${KINDS[issue.expected] ?? issue.expected}` : '';
}

function wordExpectation(issue: Issue): string {
  if (issue.code === 'invalid_type') return KINDS[issue.expected] ?? issue.expected;
  if (issue.code === 'too_small') return `at least ${issue.minimum} ${countedIn(issue.origin)}`;
  if (issue.code === 'too_big') return `at most ${issue.maximum} ${countedIn(issue.origin)}`;
  return issue.message;
}

function countedIn(origin: string): string {
  if (origin === 'string') return 'characters';
  return origin === 'array' ? 'entries' : '';
}

function wordFix(issue: Issue, schema: z.core.$ZodType): string {
  if (issue.code === 'invalid_type' && issue.expected === 'string') {
    return "type text; put numbers that are meant as text between two '";
  }
  if (issue.code === 'too_small' || issue.code === 'too_big')
    return `type ${wordExpectation(issue)}`;
  const known = listKeys(schema, plainPath(issue));
  return known.length > 0
    ? `type the keys ${known.join(', ')}, each with its value`
    : 'type it as the entries beside it have it; README.md says what each key is for';
}

/** The keys that a schema knows at a path; none where there is no mapping. */
function listKeys(schema: z.core.$ZodType, path: YamlPath): string[] {
  const [step, ...rest] = path;
  const inner = unwrap(schema);
  if (step === undefined) return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
  if (inner instanceof z.ZodObject) {
    const next: unknown = Object.entries(inner.shape).find(([key]) => key === step)?.[1];
    return next instanceof z.ZodType ? listKeys(next, rest) : [];
  }
  if (inner instanceof z.ZodArray) return listKeys(inner.element, rest);
  if (inner instanceof z.ZodRecord) return listKeys(inner.valueType, rest);
  if (inner instanceof z.ZodUnion) return inner.options.flatMap((one) => listKeys(one, path));
  return [];
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodPipe) return unwrap(schema.in);
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault
  ) {
    return unwrap(schema.unwrap());
  }
  return schema;
}
