import { listUnplacedDates } from '../src/core/evolution/dated-sentence.ts';
import { compareProblems, countProblems, formatProblem } from '../src/core/problem.ts';
import { REGISTER_FILE } from '../src/press/content/register-file.ts';
import { tellCitationHistory } from '../src/press/history/citation-history.ts';
import { compareWithCommit, findCitationProblems } from '../src/press/history/register-history.ts';
import { proveContent } from '../src/press/modules.ts';
import { fixContent } from './desk/fix.ts';

/** Dated sentences that are told in full. */
const MOST_DATES = 12;

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
  tellUnplacedDates(listUnplacedDates(result.edition, milestones));
  for (const line of tellCitationHistory(process.cwd(), result)) console.log(line);
  console.log('no problem in content/');
} else {
  console.error(problems.map(formatProblem).join('\n\n'));
  console.error(`\n${countProblems(problems.length)} in content/`);
  process.exitCode = 1;
}

/** The first of the dated sentences that no milestone quotes; a new document may bring hundreds. */
function tellUnplacedDates(sentences: ReturnType<typeof listUnplacedDates>): void {
  const shown = sentences.slice(0, MOST_DATES);
  for (const { address, text } of shown) {
    console.log(`dated, but quoted by no milestone: ${address} ${text}`);
  }
  const rest = sentences.length - shown.length;
  if (rest > 0) console.log(`dated, but quoted by no milestone: ${rest} sentences more`);
}
