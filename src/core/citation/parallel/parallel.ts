import type { CitingPassage, CitingText } from '../../attribution/citing-text.ts';
import type { Library, SourceText } from '../../reuse/library.ts';
import { createLibrary, createSourceText } from '../../reuse/library.ts';
import type { Reuse } from '../../reuse/reuse.ts';
import { createReuseFinder } from '../../reuse/reuse.ts';
import { findRunSources, indexRuns, type RunIndex } from '../../reuse/run-index.ts';
import { cutGrams } from '../../reuse/seed.ts';
import { createRule, type EvidenceRule, type ReuseText } from '../../reuse/weight.ts';
import { countLetters, isLetter } from '../../text/letter.ts';
import { includeMarks } from '../../text/quotation-mark.ts';
import { compareSpans, measureOverlap, type Span } from '../../text/span.ts';
import type { Corpus } from '../corpus.ts';
import { type Finding, WORDS_ALONE } from '../finding.ts';
import { dropLooseEnds, findSpans, isParallel } from './parallel-weight.ts';
import {
  type ClauseIndex,
  findSharedClauses,
  indexClauses,
  narrowClauses,
} from './shared-clause.ts';

/** Words of the other document that may be left out: 没有哪个国家能够置身事外、独善其身 (16), not in 甲. */
const PARALLEL_GAP = 20;
/** Letters of one exact run without which two documents are not compared: 用新动能推动 (6, 乙 and 丁). */
const SHORTEST_RUN = 6;
/** Share of the joint length by which words are those of another place of the same document too: 世界百年变局… in 丁. */
const SAME_WORDS = 0.8;

/** Titles, occasions and names: that two documents have them in common says nothing. */
const MUTED =
  /《[^《》]*》|世界互联网大会|乌镇峰会|(?:首|第.{1,3})届|开幕式|主旨演讲|视频致辞|致贺|贺信|以?习近平(?:总书记|主席|同志为核心的党中央)?|指出|强调|提出|\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?/gu;

/** Documents that others may share words with. */
export interface ParallelCorpus {
  /** The passages of all documents together. */
  readonly all: Library;
  readonly rule: EvidenceRule;
  readonly runs: RunIndex;
  readonly clauses: ClauseIndex;
}

/** Indexes the passages of documents; cost linear in their text. */
export function createParallelCorpus(texts: readonly CitingText[], corpus: Corpus): ParallelCorpus {
  const rule = createParallelRule(corpus);
  const sources = texts.flatMap((text) => listSources(text, corpus));
  return {
    all: createLibrary(sources, rule.mask),
    rule,
    runs: indexRuns(sources, rule, SHORTEST_RUN),
    clauses: indexClauses(sources, corpus.addresses.values()),
  };
}

/** The same documents as a text finds them that can cite no more than the addresses of `corpus`. */
export function narrowParallels(parallels: ParallelCorpus, corpus: Corpus): ParallelCorpus {
  const rule = createParallelRule(corpus);
  return {
    ...parallels,
    rule,
    runs: { ...parallels.runs, rule, libraries: new Map() },
    clauses: narrowClauses(parallels.clauses, corpus.addresses.values()),
  };
}

function createParallelRule(corpus: Corpus): EvidenceRule {
  const mask = new Set([...corpus.rule.mask, ...corpus.terms.flatMap((words) => cutGrams(words))]);
  const counts = new Map<string, number>();
  for (const gram of corpus.rule.counts.keys()) counts.set(gram, 2);
  return {
    ...createRule(mask, counts),
    gaps: { source: PARALLEL_GAP, clauses: PARALLEL_GAP, formulas: corpus.rule.mask },
  };
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
  { rule, runs, clauses }: ParallelCorpus,
  { taken, among }: { readonly taken: readonly Finding[]; readonly among: ReadonlySet<string> },
): Finding[] {
  const citing = muteNames(passage, taken);
  const find = createReuseFinder(citing, rule);
  const sources = findRunSources(citing, runs, ({ id }) => among.has(id));
  const found = [...sources.values()].flatMap((libraries) =>
    chooseParallels(passage, libraries.flatMap(find), taken),
  );
  const all = [...taken, ...found];
  return [...found, ...findSharedClauses(passage, clauses, { documents: among, taken: all })];
}

/** The passage, with the words marked that say nothing of a source. */
function muteNames(passage: CitingPassage, taken: readonly Finding[]): ReuseText {
  const muted = [
    ...findSpans(passage.text, MUTED),
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
    .map((reuse) => dropLooseEnds(passage, reuse, taken))
    .filter((reuse) => isParallel(passage, reuse, taken))
    .sort((left, right) => right.grams - left.grams || right.shared - left.shared);
  for (const candidate of candidates) {
    if (findings.some((finding) => excludes(finding, candidate))) continue;
    // Another place of the same words cites them as the first one does, so that the page has one place for both.
    const same = findings.find(({ span }) => measureOverlap(span, candidate.citing) > 0);
    const reuse = same === undefined ? candidate : clipReuse(passage.text, candidate, same.span);
    if (reuse === null) continue;
    findings.push({
      kind: 'parallel',
      passage,
      span: same?.span ?? includeMarks(passage.text, reuse.citing),
      year: null,
      cited: { source: reuse.source, span: reuse.cited, runs: reuse.runs },
      ...WORDS_ALONE,
      shared: reuse.shared,
      distinctive: reuse.grams,
    });
  }
  return findings;
}

/** Words cite one place of a document; another passage that has the same words is a place of its own. */
function excludes({ span, cited }: Finding, { citing, source }: Reuse): boolean {
  if (measureOverlap(span, citing) === 0) return false;
  return cited?.source === source || compareSpans(span, citing) < SAME_WORDS;
}

/** The part of a reuse within a span of the citing text; `null` if nothing is left. */
function clipReuse(text: string, reuse: Reuse, span: Span): Reuse | null {
  const runs = reuse.runs.flatMap(({ citing, cited }) => {
    const start = Math.max(citing.start, span.start);
    const end = Math.min(citing.end, span.end);
    if (start >= end) return [];
    const words = reuse.source.text.slice(cited.start, cited.end);
    const first = findLetter(words, countLetters(text.slice(citing.start, start)));
    const last = findLetter(words, countLetters(text.slice(citing.start, end)) - 1) + 1;
    const place = { start: cited.start + first, end: cited.start + last };
    return [{ citing: { start, end }, cited: place }];
  });
  const [head] = runs;
  const tail = runs.at(-1);
  if (head === undefined || tail === undefined) return null;
  const cited = { start: head.cited.start, end: tail.cited.end };
  const shared = runs.reduce(
    (sum, { citing: { start, end } }) => sum + countLetters(text.slice(start, end)),
    0,
  );
  return { ...reuse, runs, shared, citing: span, cited };
}

/** Offset of the letter of that number, from 0; letters are single code units. */
function findLetter(words: string, number: number): number {
  let left = number;
  for (let offset = 0; offset < words.length; offset += 1) {
    if (!isLetter(words.charAt(offset))) continue;
    if (left === 0) return offset;
    left -= 1;
  }
  return words.length;
}
