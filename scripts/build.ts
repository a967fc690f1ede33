import { existsSync, renameSync, rmSync } from 'node:fs';
import { runProgram } from './process.ts';

/** Builds into a folder of its own and puts it in place only when all went well: no half-written site. */
const FINAL = process.env.OUT_DIR ?? 'dist';
const DRAFT = `${FINAL}.draft`;

rmSync(DRAFT, { recursive: true, force: true });
const code = await runProgram('astro', ['build', '--force', ...process.argv.slice(2)], {
  OUT_DIR: DRAFT,
});
if (code === 0) {
  rmSync(FINAL, { recursive: true, force: true });
  renameSync(DRAFT, FINAL);
} else if (existsSync(DRAFT)) {
  rmSync(DRAFT, { recursive: true, force: true });
}
process.exitCode = code;
