/** All runs of one length that some folded texts have: a quick test whether a comparison can find anything. */
export interface RunSet {
  /** Folded code units of each run. */
  readonly length: number;
  readonly runs: ReadonlySet<string>;
}

/** Collects the runs of `length` folded code units; none of a shorter text. Cost: linear. */
export function collectRuns(texts: Iterable<string>, length: number): RunSet {
  const runs = new Set<string>();
  for (const text of texts) {
    for (let start = 0; start + length <= text.length; start += 1) {
      runs.add(text.slice(start, start + length));
    }
  }
  return { length, runs };
}

/** Whether a folded text has one of the runs. Cost: linear. */
export function hasRun(text: string, { length, runs }: RunSet): boolean {
  for (let start = 0; start + length <= text.length; start += 1) {
    if (runs.has(text.slice(start, start + length))) return true;
  }
  return false;
}
