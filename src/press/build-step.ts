/**
 * Tells each step of a build when it is done, with the seconds since the one before, if `TELL_STEPS` is set: a build that
 * prints nothing else then shows that it is at work. A step that comes again is told once.
 */
export function createStepClock(): (name: string) => void {
  const told = new Set<string>();
  let since = performance.now();
  return (name) => {
    if (process.env.TELL_STEPS !== '1' || told.has(name)) return;
    told.add(name);
    const now = performance.now();
    console.log(`  ${name} (${((now - since) / 1000).toFixed(1)} s)`);
    since = now;
  };
}
