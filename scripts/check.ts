import { listUnplacedDates } from '../src/core/evolution/dated-sentence.ts';
import { compareProblems, formatProblem } from '../src/core/problem.ts';
import { REGISTER_FILE } from '../src/press/content/register-file.ts';
import { compareWithCommit, findCitationProblems } from '../src/press/content/register-history.ts';
import { proveContent } from '../src/press/modules.ts';
import { fixContent } from './desk/fix.ts';

if (process.argv.includes('--fix')) {
  const done = fixContent(process.cwd(), new Date().toLocaleDateString('sv'));
  console.log(done.length === 0 ? 'nothing to write' : done.join('\n'));
}
const result = proveContent(process.cwd());
const history = compareWithCommit(process.cwd());
const erased = history.problems.some(({ code }) => code === 'id-erased');
// Ids that were erased are given anew to the same words: only the cause is told.
const others = result.ok
  ? findCitationProblems(process.cwd(), result.citations.citations)
  : result.problems.filter(({ file }) => !erased || file !== REGISTER_FILE);
const problems = [...history.problems, ...others].sort(compareProblems);
console.log(history.note);
if (result.ok && problems.length === 0) {
  for (const { id, account } of result.edition.documents) {
    const { total, kept, emended, leftOut } = account;
    console.log(
      `${id}: ${total} characters = ${kept} kept + ${emended} emended + ${leftOut} left out`,
    );
  }
  const { motifs, milestones } = result.evolution;
  const { citations, quotes } = result.citations;
  console.log(`${citations.length} citations, ${quotes.length} quotation marks classified`);
  console.log(`${motifs.length} motifs, ${milestones.length} milestones`);
  for (const { address, text } of listUnplacedDates(result.edition, milestones)) {
    console.log(`dated, but quoted by no milestone: ${address} ${text}`);
  }
} else {
  console.error(problems.map(formatProblem).join('\n\n'));
  console.error(`\n${problems.length} problems in content/`);
  process.exitCode = 1;
}
