import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/**
 * Loaded into every Node process of a measured command by `--import`: as it ends, notes its peak memory in kilobytes and
 * its processor time in microseconds.
 */
process.on('exit', () => {
  const file = process.env.USAGE_FILE;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  if (isMainThread && file !== undefined)
    appendFileSync(file, `${maxRSS} ${userCPUTime + systemCPUTime}\n`);
});
