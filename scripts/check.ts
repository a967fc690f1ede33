import { listUnplacedDates } from '../src/core/evolution/dated-sentence.ts';
import { formatProblem } from '../src/core/problem.ts';
import { proveContent } from '../src/press/modules.ts';

const result = proveContent(process.cwd());
if (result.ok) {
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
  console.error(result.problems.map(formatProblem).join('\n\n'));
  console.error(`\n${result.problems.length} problems in content/`);
  process.exitCode = 1;
}
