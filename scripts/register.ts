import { formatProblem } from '../src/core/problem.ts';
import { REGISTER_FILE } from '../src/press/content/register-file.ts';
import { renewRegister } from '../src/press/register.ts';
import { OPEN_REASON } from '../src/schema/content/register.ts';

/** Writes new and changed ids into the register, and says what it did. Nothing is ever taken out. */
const today = new Date().toLocaleDateString('sv');
const renewal = renewRegister(process.cwd(), today);
if (!renewal.ok) {
  console.error(renewal.problems.map(formatProblem).join('\n\n'));
  console.error(`\n${REGISTER_FILE} was left as it is: mend the content first`);
  process.exitCode = 1;
} else {
  const { register, report } = renewal;
  const ids = Object.values(register.works).flatMap(Object.keys).length;
  const open = [...register.gone, ...register.goneCitations].filter(
    ({ reason }) => reason === OPEN_REASON,
  );
  for (const line of report) console.log(line);
  console.log(`${REGISTER_FILE}: ${ids} ids, ${report.length} changes written`);
  if (open.length > 0) {
    console.log(`Say why, in place of ${OPEN_REASON}: ${open.map(({ from }) => from).join(', ')}`);
  }
}
