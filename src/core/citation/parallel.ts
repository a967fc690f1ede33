import type { CitingPassage, CitingText } from '../attribution/citing-text.ts';
import type { Library, SourceText } from '../reuse/library.ts';
import { createLibrary, createSourceText } from '../reuse/library.ts';
import type { CommonRun, Reuse } from '../reuse/reuse.ts';
import { createReuseFinder } from '../reuse/reuse.ts';
import { findRunSources, indexRuns, type RunIndex } from '../reuse/run-index.ts';
import { cutGrams, SEED_LENGTH } from '../reuse/seed.ts';
import { createRule, type EvidenceRule, type ReuseText } from '../reuse/weight.ts';
import { countLetters } from '../text/letter.ts';
import { CLAUSE_END } from '../text/phrase.ts';
import type { Span } from '../text/span.ts';
import { measureOverlap, subtractSpans } from '../text/span.ts';
import type { Corpus } from './corpus.ts';
import { type Finding, WORDS_ALONE } from './finding.ts';

/**
 * Letters that two documents must share within one clause, small differences allowed. Lower takes terms
 * and current phrases (网络犯罪、网络恐怖主义, 10); the shortest real one is 人类文明优秀成果滋养网络空间 (12, 乙 and 丙).
 */
export const PARALLEL_LENGTH = 12;
/** Differences within it: 各方 and 各国 in 制定各方普遍接受的网络空间国际规则 (甲 and 乙). */
const PARALLEL_SKIP = 3;
/** Grams that no address, formula, term, title or occasion has: 成果滋养网络空间 (乙 and 丙) has 4. */
const PARALLEL_GRAMS = 4;
/**
 * Where formulas cover all but a few letters, so many grams beside them are needed:
 * 建设和平、安全、开放、合作、有序的网络空间 (乙 and 丙) has 5, 网络安全是全球性挑战…共同责任 (甲, 乙, 丁) 7.
 */
const MANY_GRAMS = 7;
/** Letters shared that need no such grams: the reports on the papers of 2019 and 2020 in 底 and 乙 (35). */
const LONG_PARALLEL = 30;
/** Words that a document has so often are its own term: 打击网络犯罪和网络恐怖主义 in 丙. */
const OWN_TERM = 3;
/** Longer words in marks are no name: “清朗”系列专项行动 in 丙 and 丁 shares only 系列专项行动. */
const NAME_LENGTH = 8;
/** Words of the other document that may be left out: 没有哪个国家能够置身事外、独善其身 (16), not in 甲. */
const PARALLEL_GAP = 20;
/**
 * Letters of one exact run that holds a gram of its own; else common words at short distance add up:
 * 各国政府…行业组织…企业.
 */
export const PARALLEL_RUN = 7;

/** Titles, occasions and names: that two documents have them in common says nothing. */
const MUTED =
  /《[^《》]*》|世界互联网大会|乌镇峰会|(?:首|第.{1,3})届|开幕式|主旨演讲|视频致辞|致贺|贺信|以?习近平(?:总书记|主席|同志为核心的党中央)?|指出|强调|提出|\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?/gu;

/** Documents that others may share words with. */
export interface ParallelCorpus {
  /** The passages of all documents together. */
  readonly all: Library;
  readonly rule: EvidenceRule;
  readonly runs: RunIndex;
}

/** Indexes the passages of documents; cost linear in their text. */
export function createParallelCorpus(texts: readonly CitingText[], corpus: Corpus): ParallelCorpus {
  const mask = new Set([...corpus.rule.mask, ...corpus.terms.flatMap((words) => cutGrams(words))]);
  const counts = new Map<string, number>();
  for (const gram of corpus.rule.counts.keys()) counts.set(gram, 2);
  const sources = texts.flatMap((text) => listSources(text, corpus));
  const rule = {
    ...createRule(mask, counts),
    gaps: { source: PARALLEL_GAP, clauses: PARALLEL_GAP, formulas: corpus.rule.mask },
  };
  return { all: createLibrary(sources, mask), rule, runs: indexRuns(sources, rule, PARALLEL_RUN) };
}

function listSources(text: CitingText, corpus: Corpus): SourceText[] {
  return text.passages.map(({ id, text: words }) =>
    createSourceText({
      id: text.id,
      date: text.date,
      parts: [{ id, text: words }],
      variants: corpus.variants,
    }),
  );
}

interface ParallelSettings {
  readonly rule: EvidenceRule;
  /** Citations of addresses in the passage. */
  readonly taken: readonly Finding[];
}

/** Words that a passage shares with passages of one document. */
export function findParallels(
  passage: CitingPassage,
  libraries: readonly Library[],
  { rule, taken }: ParallelSettings,
): Finding[] {
  const find = createReuseFinder(muteNames(passage, taken), rule);
  return chooseParallels(passage, libraries.flatMap(find), taken);
}

/** Words that a passage shares with documents, those with the ids `among`, one document after the other. */
export function findDocumentParallels(
  passage: CitingPassage,
  { rule, runs }: ParallelCorpus,
  { taken, among }: { readonly taken: readonly Finding[]; readonly among: ReadonlySet<string> },
): Finding[] {
  const citing = muteNames(passage, taken);
  const find = createReuseFinder(citing, rule);
  const sources = findRunSources(citing, runs, ({ id }) => among.has(id));
  return [...sources.values()].flatMap((libraries) =>
    chooseParallels(passage, libraries.flatMap(find), taken),
  );
}

/** The passage, with the words marked that say nothing of a source. */
function muteNames(passage: CitingPassage, taken: readonly Finding[]): ReuseText {
  const muted = [
    ...[...passage.text.matchAll(MUTED)].map((found) => ({
      start: found.index,
      end: found.index + found[0].length,
    })),
    ...taken
      .filter(({ kind }) => kind === 'testimonium' || kind === 'label')
      .map(({ span }) => span),
  ];
  const edges = new Set(passage.marks.flatMap(({ inner }) => [inner.start, inner.end]));
  return { text: passage.text, folded: passage.folded, muted, edges };
}

/** Of what a passage shares with one document, that which is a parallel; where two overlap the weightier. */
function chooseParallels(
  passage: CitingPassage,
  reuses: readonly Reuse[],
  taken: readonly Finding[],
): Finding[] {
  const findings: Finding[] = [];
  const candidates = reuses
    .map((reuse) => dropLooseEnds(passage, reuse))
    .filter((reuse) => isParallel(passage, reuse, taken))
    .sort((left, right) => right.grams - left.grams || right.shared - left.shared);
  for (const reuse of candidates) {
    if (findings.some(({ span }) => measureOverlap(span, reuse.citing) > 0)) continue;
    findings.push({
      kind: 'parallel',
      passage,
      span: reuse.citing,
      year: null,
      cited: { source: reuse.source, span: reuse.cited, runs: reuse.runs },
      ...WORDS_ALONE,
      shared: reuse.shared,
      distinctive: reuse.grams,
    });
  }
  return findings;
}

function isParallel(passage: CitingPassage, reuse: Reuse, taken: readonly Finding[]): boolean {
  const lengths = reuse.runs.map(({ citing }) =>
    countLetters(passage.text.slice(citing.start, citing.end)),
  );
  if (Math.max(...lengths) < PARALLEL_RUN) return false;
  if (findLongest(passage, reuse) < PARALLEL_LENGTH) return false;
  if (countRepeats(passage.text.slice(reuse.citing.start, reuse.citing.end), passage) >= OWN_TERM) {
    return false;
  }
  const isOwn = reuse.evidence >= PARALLEL_GRAMS || reuse.grams >= MANY_GRAMS;
  if (reuse.grams >= PARALLEL_GRAMS && isOwn) return true;
  return reuse.grams > 0 && countUnexplained(passage, reuse, taken) >= LONG_PARALLEL;
}

/** Leaves off words at both ends that stand further from the rest than they are long: 构建(起一个)更加…. */
function dropLooseEnds(passage: CitingPassage, reuse: Reuse): Reuse {
  const runs = [...reuse.runs];
  while (isLoose(passage, runs[0], runs[1])) runs.shift();
  while (isLoose(passage, runs.at(-1), runs.at(-2))) runs.pop();
  const first = runs[0];
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return reuse;
  return {
    ...reuse,
    runs,
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
  const gap =
    end.citing.start < inner.citing.start
      ? text.slice(end.citing.end, inner.citing.start)
      : text.slice(inner.citing.end, end.citing.start);
  const length = countLetters(text.slice(end.citing.start, end.citing.end));
  return length < SEED_LENGTH && countLetters(gap) > length;
}

/** Letters shared beyond what both take from an address. */
function countUnexplained(passage: CitingPassage, reuse: Reuse, taken: readonly Finding[]): number {
  const holes = taken.map(({ span }) => span);
  return reuse.runs
    .flatMap(({ citing }) => subtractSpans(citing, holes))
    .reduce((sum, { start, end }) => sum + countLetters(passage.text.slice(start, end)), 0);
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
    (sum, { start, end }) => sum + countLetters(passage.text.slice(start, end)),
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
