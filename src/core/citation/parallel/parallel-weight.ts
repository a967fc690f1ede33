import type { CitingPassage } from '../../attribution/citing-text.ts';
import type { CommonRun, Reuse } from '../../reuse/reuse.ts';
import { SEED_LENGTH } from '../../reuse/seed.ts';
import { countLetters } from '../../text/letter.ts';
import { CLAUSE_END } from '../../text/phrase.ts';
import type { Span } from '../../text/span.ts';
import { subtractSpans } from '../../text/span.ts';
import type { Finding } from '../finding.ts';

/**
 * Letters that two documents must share within one clause, small differences allowed. Lower takes terms
 * and current phrases (网络犯罪、网络恐怖主义, 10); the shortest real one is 人类文明优秀成果滋养网络空间 (12, 乙 and 丙).
 */
export const PARALLEL_LENGTH = 12;
/** Without any difference, and with {@link MANY_GRAMS}: 不同文明之间的包容共生 (11, 甲 and 乙). */
const EXACT_LENGTH = 11;
/** Letters of a clause that is whole in both: 用新动能推动(全球)新发展 (9, 乙 and 丁). */
const CLAUSE_LENGTH = 9;
/** Differences within it: 各方 and 各国 in 制定各方普遍接受的网络空间国际规则 (甲 and 乙). */
const PARALLEL_SKIP = 3;
/** Grams that no address, formula, term, title or occasion has: 成果滋养网络空间 (乙 and 丙) has 4. */
const PARALLEL_GRAMS = 4;
/** In a clause that is whole in both: 用新动能推动 has 3. */
const CLAUSE_GRAMS = 3;
/**
 * Where formulas cover all but a few letters, so many grams beside them are needed:
 * 建设和平、安全、开放、合作、有序的网络空间 (乙 and 丙) has 5, 网络安全是全球性挑战…共同责任 (甲, 乙, 丁) 7.
 */
const MANY_GRAMS = 7;
/**
 * Letters shared that need no such grams, and letters of them that prove something:
 * 推进全球互联网治理体系变革的“四项原则” (18 and 3, 甲 and 丁), 世界百年变局加速演进，新一轮… (22 and 5, 丙 and 丁).
 * 在构建网络空间命运共同体理念指引下 (17, 1) of 丙 and 丁 is current.
 */
const LONG_PARALLEL = 18;
const LONG_EVIDENCE = 3;
/** Words that a document has so often are its own term: 打击网络犯罪和网络恐怖主义 in 丙. */
const OWN_TERM = 3;
/** Longer words in marks are no name: “清朗”系列专项行动 in 丙 and 丁 shares only 系列专项行动. */
const NAME_LENGTH = 8;
/**
 * Letters of one exact run that holds a gram of its own; else common words at short distance add up:
 * 各国政府…行业组织…企业. Clauses that are whole need no such run.
 */
export const PARALLEL_RUN = 7;
const TITLE = /《[^《》]*》/gu;
/** What names no more than the occasion: 在第二届世界互联网大会上. */
const OCCASION = /^在[^，。；]*[上中]$/u;

/** Whether words that two documents share are more than current words, names and what both take from addresses. */
export function isParallel(
  passage: CitingPassage,
  reuse: Reuse,
  taken: readonly Finding[],
): boolean {
  const { text } = passage;
  if (namesWorks(reuse) || countRepeats(readSpan(text, reuse.citing), passage) >= OWN_TERM) {
    return false;
  }
  if (isWholeClause(passage, reuse)) return true;
  const longest = Math.max(...reuse.runs.map(({ citing }) => countLetters(readSpan(text, citing))));
  if (longest < PARALLEL_RUN || !isLong(passage, reuse)) return false;
  const isOwn = reuse.evidence >= PARALLEL_GRAMS || reuse.grams >= MANY_GRAMS;
  if (reuse.grams >= PARALLEL_GRAMS && isOwn) return true;
  return (
    reuse.evidence >= LONG_EVIDENCE && countUnexplained(passage, reuse, taken) >= LONG_PARALLEL
  );
}

/** Whether all shared words are titles of works in the other document: 《网络安全法》《数据安全法》. */
function namesWorks({ source, runs }: Reuse): boolean {
  const titles = findSpans(source.text, TITLE);
  return runs.every(
    ({ cited }) =>
      subtractSpans(cited, titles).reduce(
        (sum, part) => sum + countLetters(readSpan(source.text, part)),
        0,
      ) === 0,
  );
}

/** Whether the words are a clause in both documents, nearly the same and with words of its own. */
function isWholeClause({ text }: CitingPassage, reuse: Reuse): boolean {
  const { source, citing, cited, runs, grams, evidence } = reuse;
  const words = readSpan(text, citing);
  const others = readSpan(source.text, cited);
  const shared = countShared(text, runs);
  const more = Math.max(countLetters(words), countLetters(others)) - shared;
  return (
    isClause(text, citing) &&
    isClause(source.text, cited) &&
    !/[、，。；：]/u.test(words + others) &&
    shared >= CLAUSE_LENGTH &&
    more < PARALLEL_SKIP &&
    grams >= CLAUSE_GRAMS &&
    evidence >= PARALLEL_GRAMS
  );
}

function countShared(text: string, runs: readonly CommonRun[]): number {
  return runs.reduce((sum, { citing }) => sum + countLetters(readSpan(text, citing)), 0);
}

function isClause(text: string, { start, end }: Span): boolean {
  const isEdge = (character: string) => character === '' || CLAUSE_END.test(character);
  return isEdge(text.charAt(start - 1)) && isEdge(text.charAt(end));
}

function isLong(passage: CitingPassage, reuse: Reuse): boolean {
  if (findLongest(passage, reuse) >= PARALLEL_LENGTH) return true;
  const exact = reuse.runs.flatMap(({ citing }) =>
    readSpan(passage.text, citing)
      .split(/[\p{P}]/u)
      .map(countLetters),
  );
  return reuse.grams >= MANY_GRAMS && Math.max(...exact) >= EXACT_LENGTH;
}

/**
 * Leaves off words at both ends that stand further from the rest than they are long: 构建(起一个)更加…, and those of
 * another clause that are but an occasion or what is attributed by itself.
 */
export function dropLooseEnds(
  passage: CitingPassage,
  reuse: Reuse,
  taken: readonly Finding[],
): Reuse {
  const runs = [...reuse.runs];
  const isEnd = (end: CommonRun | undefined, inner: CommonRun | undefined) =>
    isLoose(passage, end, inner) || isAside(passage, { end, inner, taken, reuse });
  while (isEnd(runs[0], runs[1])) runs.shift();
  while (isEnd(runs.at(-1), runs.at(-2))) runs.pop();
  const first = runs[0];
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return reuse;
  return {
    ...reuse,
    runs,
    shared: countShared(passage.text, runs),
    citing: { start: first.citing.start, end: last.citing.end },
    cited: { start: first.cited.start, end: last.cited.end },
  };
}

function isLoose(
  { text }: CitingPassage,
  end: CommonRun | undefined,
  inner: CommonRun | undefined,
): boolean {
  if (end === undefined || inner === undefined) return false;
  const length = countLetters(readSpan(text, end.citing));
  return length < SEED_LENGTH && countLetters(readBetween(text, end.citing, inner.citing)) > length;
}

function isAside(
  { text }: CitingPassage,
  at: {
    readonly end: CommonRun | undefined;
    readonly inner: CommonRun | undefined;
    readonly taken: readonly Finding[];
    readonly reuse: Reuse;
  },
): boolean {
  const { end, inner, taken, reuse } = at;
  if (end === undefined || inner === undefined) return false;
  const gap =
    readBetween(text, end.citing, inner.citing) +
    readBetween(reuse.source.text, end.cited, inner.cited);
  if (!/[，。；：—]/u.test(gap)) return false;
  const given = taken.filter(({ kind }) => kind === 'testimonium').map(({ span }) => span);
  const own = subtractSpans(end.citing, given).map((part) => readSpan(text, part));
  return OCCASION.test(readSpan(text, end.citing)) || countLetters(own.join('')) === 0;
}

function readBetween(text: string, left: Span, right: Span): string {
  return left.start < right.start
    ? text.slice(left.end, right.start)
    : text.slice(right.end, left.start);
}

/** Letters shared beyond what both take from an address; names of formulas are taken from none. */
function countUnexplained(
  { text }: CitingPassage,
  { runs }: Reuse,
  taken: readonly Finding[],
): number {
  const holes = taken.filter(({ kind }) => kind !== 'label').map(({ span }) => span);
  return runs
    .flatMap(({ citing }) => subtractSpans(citing, holes))
    .reduce((sum, span) => sum + countLetters(readSpan(text, span)), 0);
}

/**
 * Length of the longest sequence of runs within one clause, with at most {@link PARALLEL_SKIP} letters
 * between on either side. Short names in marks are not counted.
 */
function findLongest(passage: CitingPassage, { runs, source }: Reuse): number {
  let longest = 0;
  let length = 0;
  let last: Reuse['runs'][number] | null = null;
  for (const run of runs) {
    const between = last === null ? '' : passage.text.slice(last.citing.end, run.citing.start);
    const left = last === null ? '' : source.text.slice(last.cited.end, run.cited.start);
    const continues =
      !CLAUSE_END.test(between) &&
      countLetters(between) <= PARALLEL_SKIP &&
      countLetters(left) <= PARALLEL_SKIP;
    if (!continues) length = 0;
    splitClauses(passage.text, run.citing).forEach((clause, index) => {
      length = (index > 0 ? 0 : length) + countOwnLetters(passage, clause);
      longest = Math.max(longest, length);
    });
    last = run;
  }
  return longest;
}

function countOwnLetters(passage: CitingPassage, span: Span): number {
  const names = passage.marks
    .filter(({ inner }) => inner.end - inner.start <= NAME_LENGTH)
    .map(({ inner }) => inner);
  return subtractSpans(span, names).reduce(
    (sum, part) => sum + countLetters(readSpan(passage.text, part)),
    0,
  );
}

function countRepeats(words: string, { whole }: CitingPassage): number {
  return whole.split(words).length - 1;
}

function splitClauses(text: string, run: Span): Span[] {
  const parts: Span[] = [];
  let { start } = run;
  for (let offset = run.start; offset < run.end; offset += 1) {
    if (!CLAUSE_END.test(text.charAt(offset))) continue;
    parts.push({ start, end: offset });
    start = offset + 1;
  }
  parts.push({ start, end: run.end });
  return parts;
}

/** Spans of all matches of a pattern with the flag `g`. */
export function findSpans(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}

function readSpan(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
