import { foldText } from '../folding/fold.ts';

/** One step from the cited to the citing words. The strings of all steps join to both texts. */
export interface Operation {
  readonly type: 'equal' | 'replace' | 'insert' | 'delete';
  /** Words of the citing text; empty for `delete`. */
  readonly citing: string;
  /** Words of the cited text; empty for `insert`. */
  readonly cited: string;
  /** Whether letters and digits are the same: only punctuation or width differ. */
  readonly punctuation: boolean;
}

/**
 * More differing code points than this are given as one replacement. Higher shows the detail of looser reuse,
 * at quadratic cost; the largest real one is the five points of 2015 in 丙 (30).
 */
const MAX_DIFFERENCES = 400;

/** A lone equal code point between two differences says nothing: 变化→影响 shares none, 的 is everywhere. */
const LONGEST_CHANCE = 1;

/**
 * Turns the cited into the citing text by code points.
 * Shortest edit script by Myers, “An O(ND) difference algorithm and its variations” (1986), greedy forward form;
 * departures: equal ends are cut off first, neighbouring deletion and insertion are one replacement,
 * lone equal code points between differences are swallowed, and N differences above {@link MAX_DIFFERENCES}
 * are not resolved. Cost: linear in the texts times the number of differences.
 */
export function alignTexts(citing: string, cited: string): Operation[] {
  if (citing === cited) {
    return citing === '' ? [] : [{ type: 'equal', citing, cited, punctuation: true }];
  }
  return joinSteps(traceSteps(citing, cited));
}

/** The steps of {@link alignTexts}, code point by code point, lone equal ones too. */
export function traceSteps(citing: string, cited: string): Step[] {
  const target = [...citing];
  const source = [...cited];
  const shorter = Math.min(target.length, source.length);
  let head = 0;
  while (head < shorter && target[head] === source[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && target.at(-1 - tail) === source.at(-1 - tail)) tail += 1;
  const middle = traceEdits(
    source.slice(head, source.length - tail),
    target.slice(head, target.length - tail),
  );
  const keep = (one: string): Step => ({ citing: one, cited: one });
  return [
    ...target.slice(0, head).map(keep),
    ...middle,
    ...target.slice(target.length - tail).map(keep),
  ];
}

/** Joins neighbouring operations of one kind, also those of several alignments in a row. */
export function joinOperations(operations: readonly Operation[]): Operation[] {
  return joinSteps(operations);
}

/** One step between two texts; one side is empty where the other has more. */
interface Step {
  readonly citing: string;
  readonly cited: string;
}

function traceEdits(source: readonly string[], target: readonly string[]): Step[] {
  const limit = Math.min(source.length + target.length, MAX_DIFFERENCES);
  const reach = new Int32Array(2 * limit + 3);
  const middle = limit + 1;
  const traces: Int32Array[] = [];
  for (let edits = 0; edits <= limit; edits += 1) {
    traces.push(reach.slice());
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const at = middle + diagonal;
      const below = reach[at + 1] ?? 0;
      const before = reach[at - 1] ?? 0;
      let x = diagonal === -edits || (diagonal !== edits && before < below) ? below : before + 1;
      while (
        x < source.length &&
        x - diagonal < target.length &&
        source[x] === target[x - diagonal]
      )
        x += 1;
      reach[at] = x;
      if (x >= source.length && x - diagonal >= target.length) {
        return followBack(source, target, traces);
      }
    }
  }
  return [{ citing: target.join(''), cited: source.join('') }];
}

function followBack(
  source: readonly string[],
  target: readonly string[],
  traces: readonly Int32Array[],
): Step[] {
  const steps: Step[] = [];
  let x = source.length;
  let y = target.length;
  for (let edits = traces.length - 1; edits >= 0; edits -= 1) {
    const reach = traces[edits] ?? new Int32Array();
    const middle = (reach.length - 3) / 2 + 1;
    const diagonal = x - y;
    const below = reach[middle + diagonal + 1] ?? 0;
    const before = reach[middle + diagonal - 1] ?? 0;
    const isInsertion = diagonal === -edits || (diagonal !== edits && before < below);
    const fromX = edits === 0 ? 0 : isInsertion ? below : before;
    const fromY = edits === 0 ? 0 : fromX - (isInsertion ? diagonal + 1 : diagonal - 1);
    while (x > fromX && y > fromY) {
      steps.push({ citing: target[y - 1] ?? '', cited: source[x - 1] ?? '' });
      x -= 1;
      y -= 1;
    }
    if (edits === 0) break;
    if (isInsertion) steps.push({ citing: target[y - 1] ?? '', cited: '' });
    else steps.push({ citing: '', cited: source[x - 1] ?? '' });
    x = fromX;
    y = fromY;
  }
  return steps.reverse();
}

function joinSteps(steps: readonly Step[]): Operation[] {
  const runs: { citing: string; cited: string; isEqual: boolean }[] = [];
  for (const { citing, cited } of steps) {
    if (citing === '' && cited === '') continue;
    const isEqual = citing === cited;
    const last = runs.at(-1);
    if (last !== undefined && last.isEqual === isEqual) {
      last.citing += citing;
      last.cited += cited;
    } else {
      runs.push({ citing, cited, isEqual });
    }
  }
  return swallowChance(runs).map(({ citing, cited, isEqual }) => ({
    type: isEqual ? 'equal' : citing === '' ? 'delete' : cited === '' ? 'insert' : 'replace',
    citing,
    cited,
    punctuation: isEqual || foldText(citing).text === foldText(cited).text,
  }));
}

function swallowChance(
  runs: readonly { citing: string; cited: string; isEqual: boolean }[],
): { citing: string; cited: string; isEqual: boolean }[] {
  const joined: { citing: string; cited: string; isEqual: boolean }[] = [];
  runs.forEach((run, index) => {
    const last = joined.at(-1);
    const isChance =
      run.isEqual &&
      index < runs.length - 1 &&
      last !== undefined &&
      !last.isEqual &&
      [...run.citing].length <= LONGEST_CHANCE &&
      foldText(run.citing).text !== '';
    if (last !== undefined && !last.isEqual && (isChance || !run.isEqual)) {
      last.citing += run.citing;
      last.cited += run.cited;
    } else {
      joined.push({ ...run });
    }
  });
  return joined;
}
