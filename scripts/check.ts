import { loadEdition } from '../src/build/load.ts';
import { formatProblem } from '../src/core/problem.ts';

const result = loadEdition(process.cwd());
if (result.ok) {
  for (const { id, account } of result.edition.documents) {
    const { total, kept, emended, leftOut } = account;
    console.log(
      `${id}: ${total} characters = ${kept} kept + ${emended} emended + ${leftOut} left out`,
    );
  }
} else {
  console.error(result.problems.map(formatProblem).join('\n\n'));
  console.error(`\n${result.problems.length} problems in content/`);
  process.exitCode = 1;
}
