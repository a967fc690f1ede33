import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { copyProject } from '../project-copy.ts';
import { addPages, readMatter } from './growth/grown-content.ts';
import { Report } from './search/report.ts';

/**
 * What a hundred documents more cost. Generated documents of about 6,000 letters are taken up into a copy of the
 * project, which is then checked and built; a document costs what the copy takes beyond the edition as it is.
 */
const SIZES = [0, 25, 50, 100] as const;
const MOST_CHECK = 0.12;
const MOST_BUILD = 0.4;
const MOST_MEMORY = 2;
/** Shown of a command that fails. */
const LAST_LINES = 20;

interface Cost {
  readonly seconds: number;
  /** Seconds that processors were at work: what it would take on a machine that does nothing else, or less. */
  readonly work: number;
  /** Of the largest process, GiB. */
  readonly memory: number;
}

const report = new Report();
const { root, remove } = copyProject();
try {
  measureGrowth();
} finally {
  remove();
}
process.exitCode = report.missed > 0 ? 1 : 0;

function measureGrowth(): void {
  const matter = readMatter(root);
  const checks = new Map<number, Cost>();
  const builds = new Map<number, Cost>();
  for (const [index, size] of SIZES.entries()) {
    const before = SIZES[index - 1] ?? 0;
    const numbers = Array.from({ length: size - before }, (_, at) => before + at + 1);
    const letters = addPages(root, matter, numbers);
    report.head(`${size} documents more`);
    if (numbers.length > 0) {
      report.say('letters of one', String(Math.round(letters / numbers.length)));
    }
    checks.set(size, run('check', 'scripts/check.ts'));
    builds.set(size, run('build', 'scripts/build.ts'));
    tellCost('check', checks, MOST_CHECK);
    tellCost('build', builds, MOST_BUILD);
  }
}

/** Runs a command of the copy. */
function run(name: string, script: string): Cost {
  const usage = join(root, `${name}-usage.txt`);
  rmSync(usage, { force: true });
  const started = performance.now();
  const { status, stderr, stdout } = spawnSync(process.execPath, [script], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      SITE_URL: 'https://edition.example',
      BASE_PATH: '/',
      NODE_OPTIONS: `--import=${pathToFileURL(resolve('scripts/bench/growth/usage.ts'))}`,
      USAGE_FILE: usage,
    },
  });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) {
    const last = `${stdout}${stderr}`.trimEnd().split('\n').slice(-LAST_LINES).join('\n');
    throw new Error(`${script} ended with ${status}:\n${last}`);
  }
  const processes = readFileSync(usage, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
  return {
    seconds,
    work: processes.reduce((sum, [, work]) => sum + Number(work), 0) / 1e6,
    memory: Math.max(...processes.map(([memory]) => Number(memory))) / 1024 ** 2,
  };
}

function tellCost(name: string, costs: ReadonlyMap<number, Cost>, most: number): void {
  const base = costs.get(0);
  const [size, cost] = [...costs].at(-1) ?? [];
  if (base === undefined || size === undefined || cost === undefined) return;
  const { seconds, work, memory } = cost;
  report.say(name, `${seconds.toFixed(1)} s (processors ${work.toFixed(1)} s)`);
  const isSmall = memory <= MOST_MEMORY;
  report.hold(`${name}, memory`, `${memory.toFixed(2)} GiB`, {
    limit: `≤ ${MOST_MEMORY} GiB`,
    holds: isSmall,
  });
  if (size === 0) return;
  const each = (seconds - base.seconds) / size;
  const eachWork = ((work - base.work) / size).toFixed(3);
  const figure = `${each.toFixed(3)} s (processors ${eachWork} s)`;
  report.hold(`${name}, one document more`, figure, { limit: `≤ ${most} s`, holds: each <= most });
}
