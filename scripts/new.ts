import { formatProblem } from '../src/core/problem.ts';
import { proveContent } from '../src/press/modules.ts';
import { addDocument, addYear, type NewWork } from './desk/new-work.ts';

/** Takes up a captured page: `npm run new document <id> <file>` or `npm run new year <year> <file>`. */
const [kind, name, captured] = process.argv.slice(2);
const result = takeUp();
if (result.ok) {
  console.log(result.files.map((file) => `written  ${file}`).join('\n'));
  console.log(result.summary.map((line) => `guessed  ${line}`).join('\n'));
  reportQuestions();
} else {
  console.error(result.reason);
  process.exitCode = 1;
}

function takeUp(): NewWork {
  if (name !== undefined && captured !== undefined) {
    if (kind === 'document') return addDocument(process.cwd(), name, captured);
    if (kind === 'year') return addYear(process.cwd(), name, captured);
  }
  const reason =
    'Type  npm run new document <id> <captured file>  or  npm run new year <year> <captured file>';
  return { ok: false, reason };
}

function reportQuestions(): void {
  const proved = proveContent(process.cwd());
  const problems = proved.ok ? [] : proved.problems;
  console.log(`\n${problems.map(formatProblem).join('\n\n')}\n`);
  console.log('Read the transcript beside the witness, answer the questions in the files,');
  console.log('then type  npm run check -- --fix');
}
