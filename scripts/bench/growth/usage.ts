import { appendFileSync } from 'node:fs';

/**
 * Loaded into every Node process of a measured command by `--import`: as it ends, notes its peak memory in kilobytes and
 * its processor time in microseconds.
 */
process.on('exit', () => {
  const file = process.env.USAGE_FILE;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  if (file !== undefined) appendFileSync(file, `${maxRSS} ${userCPUTime + systemCPUTime}\n`);
});
