import { existsSync, renameSync, rmSync } from 'node:fs';
import { requireSiteAddress } from '../src/press/site-address.ts';
import { runProgram } from './process.ts';

/** Builds into a folder of its own and puts it in place only when all went well: no half-written site. */
const FINAL = process.env.OUT_DIR ?? 'dist';
const DRAFT = `${FINAL}.draft`;

try {
  requireSiteAddress(process.env);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

// Rendered Markdown of an earlier build may be stale; `--force` would do the same and warn of it.
rmSync('node_modules/.astro/data-store.json', { force: true });
rmSync(DRAFT, { recursive: true, force: true });
const code = await runProgram('astro', ['build', ...process.argv.slice(2)], {
  OUT_DIR: DRAFT,
});
if (code === 0) {
  rmSync(FINAL, { recursive: true, force: true });
  renameSync(DRAFT, FINAL);
} else if (existsSync(DRAFT)) {
  rmSync(DRAFT, { recursive: true, force: true });
}
process.exitCode = code;
