import type { FoldedText } from '../text/folding/fold.ts';
import type { Chain } from './chain.ts';
import { SOURCE_GAP } from './chain.ts';
import type { Run } from './seed.ts';

/** A folded text with the places where its clauses end. */
export interface ClauseText {
  readonly folded: FoldedText;
  /** 1 where a clause begins at this folded code unit: the text, or punctuation before it. */
  readonly clauseStarts: Uint8Array;
}

/** Words that may differ between the end of a chain and the next common words: 13亿中 in 2014 and 乙. */
const SKIP = 4;
/** Common words that continue a chain within a clause: 未来 in 2020 and 丁 (更加美好的数智未来). */
const WITHIN_CLAUSE = 2;
/** Common words that continue it into the next clause: 地球村 in 2014 and 丙. Two are chance: 国际 in 乙. */
const BEYOND_CLAUSE = 3;

/**
 * Marks where clauses begin: after punctuation (not quotation marks or spaces), and at `edges`,
 * offsets of the text in UTF-16 code units. Cost: linear.
 */
export function markClauses(
  text: string,
  folded: FoldedText,
  edges: ReadonlySet<number> = new Set(),
): ClauseText {
  const clauseStarts = new Uint8Array(folded.text.length + 1);
  clauseStarts[0] = 1;
  clauseStarts[folded.text.length] = 1;
  for (let unit = 1; unit < folded.text.length; unit += 1) {
    const from = folded.ends[unit - 1] ?? 0;
    const to = folded.starts[unit] ?? 0;
    const isCut = to > from && /[，。；：！？—\n]/u.test(text.slice(from, to));
    if (isCut || edges.has(to) || edges.has(from)) clauseStarts[unit] = 1;
  }
  return { folded, clauseStarts };
}

/**
 * Carries both ends of a chain over small differences to the next common words, again and again.
 * Seeds are too long to find these. Cost: constant for each step.
 */
export function extendChain(chain: Chain, query: ClauseText, source: ClauseText): Chain {
  const runs: Run[] = [...chain.runs];
  const findBeside = (end: Run | undefined, direction: Direction) =>
    end === undefined ? null : findNext(end, direction, { query, source });
  for (let run = findBeside(runs[0], BACK); run !== null; run = findBeside(runs[0], BACK)) {
    runs.unshift(run);
  }
  for (let run = findBeside(runs.at(-1), ON); run !== null; run = findBeside(runs.at(-1), ON)) {
    runs.push(run);
  }
  const formula = findFormulaBefore(runs, query, source);
  if (formula !== null) runs.unshift(formula);
  const first = runs[0];
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return chain;
  return {
    runs,
    query: { start: first.query, end: last.query + last.length },
    source: { start: first.target, end: last.target + last.length },
  };
}

/**
 * A formula alone seeds no chain; where it opens the clause that a chain continues, it belongs to it:
 * 构建网络空间命运共同体 … 是国际社会的共同呼声 (2023, 乙).
 */
function findFormulaBefore(
  runs: readonly Run[],
  query: ClauseText,
  source: ClauseText,
): Run | null {
  const first = runs[0];
  if (first === undefined || query.clauseStarts[first.query] === 1) return null;
  let start = first.query - 1;
  while (start > 0 && query.clauseStarts[start] !== 1) start -= 1;
  const clause = query.folded.text.slice(start, first.query);
  const floor = Math.max(0, first.target - SOURCE_GAP);
  const place = source.folded.text.slice(floor, first.target).lastIndexOf(clause);
  if (clause.length < LONG_FORMULA || place < 0) return null;
  return { query: start, target: floor + place, length: clause.length };
}

/** Shorter openings of a clause are chance. */
const LONG_FORMULA = 8;

const BACK = -1;
const ON = 1;
type Direction = typeof BACK | typeof ON;

/** The best common words beside a run, no more than {@link SKIP} letters away in either text. */
function findNext(
  { query: start, target, length: size }: Run,
  direction: Direction,
  { query, source }: { readonly query: ClauseText; readonly source: ClauseText },
): Run | null {
  let best: { run: Run; skipped: number } | null = null;
  const from = direction === ON ? size : 0;
  for (let skipQuery = 0; skipQuery <= SKIP; skipQuery += 1) {
    for (let skipSource = 0; skipSource <= SKIP; skipSource += 1) {
      const near = start + from + direction * skipQuery;
      const nearTarget = target + from + direction * skipSource;
      const length = countCommon(query.folded.text, source.folded.text, {
        query: near,
        source: nearTarget,
        direction,
      });
      if (length === 0) continue;
      const back = direction === ON ? 0 : length;
      const run = { query: near - back, target: nearTarget - back, length };
      const crosses =
        hasEdge(query.clauseStarts, start + from, near) ||
        hasEdge(source.clauseStarts, target + from, nearTarget);
      const skipped = Math.max(skipQuery, skipSource);
      const reachesEdge =
        query.clauseStarts[near + direction * length] === 1 &&
        source.clauseStarts[nearTarget + direction * length] === 1;
      if (!isContinuation(run, { crosses, skipped, reachesEdge })) continue;
      if (best === null || length - skipped > best.run.length - best.skipped) {
        best = { run, skipped };
      }
    }
  }
  return best?.run ?? null;
}

function isContinuation(
  run: Run,
  step: { readonly crosses: boolean; readonly skipped: number; readonly reachesEdge: boolean },
): boolean {
  if (step.crosses) return run.length >= BEYOND_CLAUSE && run.length > 2 * step.skipped;
  if (step.reachesEdge && step.skipped < SKIP) return true;
  return run.length >= WITHIN_CLAUSE && run.length >= step.skipped - 1;
}

/** Whether a clause begins at one of the two units, or between them. */
function hasEdge(clauseStarts: Uint8Array, one: number, other: number): boolean {
  for (let unit = Math.min(one, other); unit <= Math.max(one, other); unit += 1) {
    if (clauseStarts[unit] === 1) return true;
  }
  return false;
}

/** Letters that are the same in both texts from two places on, or back; ends with either text. */
function countCommon(
  query: string,
  source: string,
  at: { readonly query: number; readonly source: number; readonly direction: Direction },
): number {
  const shift = at.direction === ON ? 0 : BACK;
  let length = 0;
  while (
    query.charCodeAt(at.query + shift + at.direction * length) ===
    source.charCodeAt(at.source + shift + at.direction * length)
  ) {
    length += 1;
  }
  return length;
}
