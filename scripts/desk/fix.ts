import type { Problem, Repair } from '../../src/core/problem.ts';
import { REGISTER_FILE } from '../../src/press/content/register-file.ts';
import { proveContent } from '../../src/press/modules.ts';
import { renewRegister } from '../../src/press/register.ts';
import { writeRepairs } from './repair.ts';

/** Problems come in stages, each seen when the one before is gone; there are fewer than this. */
const MOST_ROUNDS = 8;

/**
 * Writes all that follows from the rest: checksums, counts, dates as shown; at last the register, when nothing else is
 * left. `on` is the day, as an ISO date. Returns one line for each.
 */
export function fixContent(root: string, on: string): string[] {
  const done: string[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const proved = proveContent(root);
    if (proved.ok) break;
    const repairs = listRepairs(proved.problems);
    if (repairs.length > 0) {
      done.push(...writeRepairs(root, repairs));
    } else {
      if (isRegisterAlone(proved.problems)) done.push(...writeIds(root, on));
      break;
    }
  }
  return done;
}

function writeIds(root: string, on: string): string[] {
  const renewal = renewRegister(root, on);
  return renewal.ok ? renewal.report.map((line) => `${REGISTER_FILE}: ${line}`) : [];
}

function listRepairs(problems: readonly Problem[]): Repair[] {
  return problems.flatMap(({ repair }) => (repair === undefined ? [] : [repair]));
}

function isRegisterAlone(problems: readonly Problem[]): boolean {
  return problems.every(({ file }) => file === REGISTER_FILE);
}
