import { readFileSync, writeFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { formatProblem } from '../src/core/problem.ts';
import { collectAddresses, describeWords } from '../src/core/transcription/register-problems.ts';
import { loadEdition } from '../src/press/content/load.ts';
import { register } from '../src/schema/register.ts';

/** Adds new ids to the register. Ids that are there keep their words: a change needs an entry under `moved`. */
const FILE = 'content/register.yaml';
const result = loadEdition(process.cwd());
if (result.edition === null) {
  const problems = result.ok ? [] : result.problems;
  console.error(problems.map(formatProblem).join('\n\n'));
  process.exit(1);
}
const before = register.parse(parse(readFileSync(FILE, 'utf8')));
const published = Object.fromEntries(
  [...collectAddresses(result.edition)].map(([work, ids]) => {
    const known = before.published[work] ?? {};
    const added = [...ids].map(([id, text]) => [id, known[id] ?? describeWords(text)] as const);
    return [work, { ...known, ...Object.fromEntries(added) }];
  }),
);
writeFileSync(FILE, stringify({ published, moved: before.moved }, { lineWidth: 0 }));
console.log(`${FILE}: ${Object.values(published).flatMap(Object.keys).length} ids`);
