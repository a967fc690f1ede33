import type { Scope } from '../attribution/attribution.ts';
import type { CitingPassage, CitingText } from '../attribution/citing-text.ts';
import { findLabelWords, keyLabel, parseLabel } from '../attribution/label.ts';
import { findScope } from '../attribution/scope.ts';
import { canCite } from '../edition/date.ts';
import type { Reuse } from '../reuse/reuse.ts';
import { findReuse, shiftRuns } from '../reuse/reuse.ts';
import { sliceFolded, sliceFoldedText } from '../text/folding/fold.ts';
import { blankQuotations } from '../text/quotation-mark.ts';
import type { Span } from '../text/span.ts';
import { containsSpan, measureOverlap } from '../text/span.ts';
import type { Corpus } from './corpus.ts';
import type { Finding } from './finding.ts';
import { NO_WORDS } from './finding.ts';
import type { Knowledge } from './knowledge.ts';
import { recallQuotations, recallTestimonies } from './knowledge.ts';

/**
 * Letters that unattributed words must share with an address. Lower takes current phrases
 * (数字化、网络化、智能化, 9 letters of 2024 in 丁); the shortest real one is 成为国际社会的广泛共识 (11) of 2017 in 乙.
 */
export const ECHO_LENGTH = 10;
/** Of these, letters in runs that prove something: 创造人类更加美好的 (9) of 2020 in 丁. */
export const ECHO_DISTINCTIVE = 8;
/** Of these, letters that prove an address, see `core/reuse/repeat.ts`: 是国际社会的共同呼声 (4) of 2023 in 乙. */
export const ECHO_EVIDENCE = 4;
/** With less evidence, but at least this, an editor must confirm: 让互联网发展成果惠及 (2) of 2014 in 乙. */
const DOUBTFUL_EVIDENCE = 2;

/** Share of the words in marks that must be reused; marks are taken whole or not at all. */
export const MARKED_COVERAGE = 0.8;
/** Letters of words in marks that documents elsewhere give to a year: 倡导发展优先 (6) of 2023 in 丙. */
const RECOVERED_LENGTH = 6;

interface UnattributedReader {
  readonly passage: CitingPassage;
  readonly text: CitingText;
  readonly corpus: Corpus;
  readonly knowledge: Knowledge;
  /** What is attributed in the passage. */
  readonly taken: readonly Finding[];
  /** What the passage shares with addresses. */
  readonly reuses: readonly Reuse[];
}

/** Words of a passage that an address has and the passage does not give to it. */
export function findUnattributed(reader: UnattributedReader): Finding[] {
  const reuses = selectCitable(reader);
  const marked = findMarked(reader, reuses);
  const taken = [...reader.taken, ...marked];
  return [...marked, ...findEchoes({ ...reader, taken }, reuses), ...findAliases(reader)];
}

/** Reuses of the addresses that a text can cite by its date. */
export function selectCitable({
  text,
  reuses,
}: Pick<UnattributedReader, 'text' | 'reuses'>): Reuse[] {
  return reuses.filter(({ source }) => canCite(text.date, source.date));
}

function isOccupied(span: Span, taken: readonly Finding[]): boolean {
  return taken.some((finding) => measureOverlap(finding.span, span) > 0);
}

function findMarked(reader: UnattributedReader, reuses: readonly Reuse[]): Finding[] {
  const findings: Finding[] = [];
  for (const mark of reader.passage.marks) {
    if (isOccupied(mark.inner, [...reader.taken, ...findings])) continue;
    const scope = findScope(reader.passage.attribution.scopes, mark);
    if (scope !== null && isElsewhere(scope)) continue;
    const finding =
      readLabel(reader, mark.inner) ??
      readTestimony(reader, mark.inner) ??
      readMarkedReuse(reader, mark.inner, reuses);
    if (finding !== null) findings.push(finding);
  }
  return findings;
}

/** Whether the scope's words belong to another occasion or another speaker. */
function isElsewhere({ attribution }: Scope): boolean {
  return (
    attribution.kind === 'elsewhere' || (attribution.kind === 'others' && attribution.isSpoken)
  );
}

function readLabel(reader: UnattributedReader, span: Span): Finding | null {
  const label = parseLabel(reader.passage.text.slice(span.start, span.end));
  const year = label === null ? undefined : reader.knowledge.labels.get(keyLabel(label));
  return year === undefined ? null : recoverLabel(reader, span, year);
}

function recoverLabel(reader: UnattributedReader, span: Span, year: number): Finding | null {
  const words = reader.passage.text.slice(span.start, span.end);
  const label = parseLabel(words);
  const recovered = label === null ? [] : (reader.knowledge.namers.get(keyLabel(label)) ?? []);
  const finding = recover(reader, { kind: 'label', span, year, recovered });
  const cited = findLabelWords(reader.corpus.addresses.get(year), words);
  return finding === null ? null : { ...finding, cited };
}

function readTestimony(reader: UnattributedReader, span: Span): Finding | null {
  const words = sliceFoldedText(reader.passage.folded, span);
  const testimonies = recallTestimonies(words, reader.knowledge, reader.text.id);
  const year = testimonies[0]?.year;
  if (year === undefined) return null;
  const recovered = [...new Set(testimonies.map(({ document }) => document))];
  return recover(reader, { kind: 'testimonium', span, year, recovered });
}

function recover(
  { passage, text, corpus }: UnattributedReader,
  found: Pick<Finding, 'kind' | 'span'> & {
    readonly year: number;
    readonly recovered?: readonly string[];
  },
): Finding | null {
  const source = corpus.addresses.get(found.year);
  if (!canCite(text.date, source?.date ?? null)) return null;
  return {
    passage,
    basis: 'recovered',
    cue: null,
    ...NO_WORDS,
    isCertain: true,
    ...found,
    recovered: found.recovered ?? [],
  };
}

function readMarkedReuse(
  reader: UnattributedReader,
  span: Span,
  reuses: readonly Reuse[],
): Finding | null {
  const { passage, corpus, knowledge } = reader;
  const words = passage.text.slice(span.start, span.end);
  const folded = sliceFolded(passage.folded, span);
  const own = reuses.some((reuse) => measureOverlap(reuse.citing, span) > 0)
    ? findReuse({ text: words, folded }, corpus.library, corpus.rule)
    : [];
  const best = chooseBest(
    own.filter(
      ({ source, shared, evidence }) =>
        reuses.some((reuse) => reuse.source === source) &&
        shared >= MARKED_COVERAGE * folded.text.length &&
        shared >= RECOVERED_LENGTH &&
        evidence >= ECHO_EVIDENCE,
    ),
  );
  if (best === null) return null;
  const runs = shiftRuns(best.runs, span.start);
  const cited = { source: best.source, span: best.cited, runs };
  const recovered = recallQuotations(cited, knowledge);
  return {
    kind: recovered.length > 0 ? 'quotation' : 'echo',
    passage,
    span,
    year: Number(best.source.id),
    cited,
    basis: recovered.length > 0 ? 'recovered' : 'words',
    cue: null,
    recovered,
    shared: best.shared,
    distinctive: best.evidence,
    isCertain: true,
  };
}

/** The reuse of an address that proves most; of two that are alike that of the stated year, else of the earlier. */
export function chooseBest(reuses: readonly Reuse[], stated: number | null = null): Reuse | null {
  const isStated = ({ source }: Reuse) => Number(Number(source.id) === stated);
  return (
    dropLater(reuses, stated).sort(
      (left, right) =>
        right.evidence - left.evidence ||
        right.shared - left.shared ||
        isStated(right) - isStated(left) ||
        compareYears(left, right),
    )[0] ?? null
  );
}

/**
 * Without what a later address has of words that an earlier one has too, and no more of them. It may seem to prove more,
 * where it breaks a formula: …的命运共同体 of the one, …的命运与共 of the other. Cost: quadratic in the reuses.
 */
function dropLater(reuses: readonly Reuse[], stated: number | null = null): Reuse[] {
  return reuses.filter(
    (one) =>
      Number(one.source.id) === stated ||
      !reuses.some(
        (other) =>
          compareYears(other, one) < 0 &&
          isEcho(other) &&
          other.shared >= one.shared &&
          containsSpan(other.citing, one.citing),
      ),
  );
}

function compareYears(left: Reuse, right: Reuse): number {
  return Number(left.source.id) - Number(right.source.id);
}

export function isEcho(reuse: Reuse): boolean {
  return (
    reuse.shared >= ECHO_LENGTH &&
    reuse.distinctive >= ECHO_DISTINCTIVE &&
    reuse.evidence >= ECHO_EVIDENCE
  );
}

function isDoubtful(reuse: Reuse): boolean {
  return reuse.shared >= ECHO_LENGTH && reuse.evidence >= DOUBTFUL_EVIDENCE;
}

function findEchoes(reader: UnattributedReader, reuses: readonly Reuse[]): Finding[] {
  const { passage } = reader;
  const findings: Finding[] = [];
  const candidates = dropLater(reuses)
    .filter(isDoubtful)
    .sort(
      (left, right) =>
        Number(isEcho(right)) - Number(isEcho(left)) ||
        right.evidence - left.evidence ||
        right.shared - left.shared ||
        compareYears(left, right),
    );
  for (const reuse of candidates) {
    const span = reuse.citing;
    if (isOccupied(span, [...reader.taken, ...findings])) continue;
    if (findScope(passage.attribution.scopes, span)?.attribution.kind === 'address') continue;
    if (isSaying(passage, span) || cutsMark(passage, span)) continue;
    const cited = { source: reuse.source, span: reuse.cited, runs: reuse.runs };
    findings.push({
      kind: 'echo',
      passage,
      span,
      year: Number(reuse.source.id),
      cited,
      basis: 'words',
      cue: null,
      recovered: recallQuotations(cited, reader.knowledge),
      shared: reuse.shared,
      distinctive: reuse.evidence,
      isCertain: isEcho(reuse),
    });
  }
  return findings;
}

/** What somebody is said to have said without an address as its place, is his. */
function isSaying({ attribution }: CitingPassage, span: Span): boolean {
  const scope = findScope(attribution.scopes, span);
  return scope !== null && (isElsewhere(scope) || scope.attribution.kind === 'unsourced');
}

/** Whether the span begins or ends within marks that it does not take whole. */
function cutsMark({ marks }: CitingPassage, span: Span): boolean {
  return marks.some(
    (mark) => mark.depth === 0 && measureOverlap(mark, span) > 0 && !containsSpan(span, mark.inner),
  );
}

/** Another name for a formula already named, without marks: 这三大倡导. */
function findAliases(reader: UnattributedReader): Finding[] {
  const { passage, knowledge } = reader;
  if (!/这.大/u.test(passage.text)) return [];
  const blanked = blankQuotations(passage.text, passage.marks);
  const findings: Finding[] = [];
  for (const found of blanked.matchAll(/这([一二三四五六七八九十]大\p{Script=Han}{2})/gu)) {
    const words = found[1] ?? '';
    const label = parseLabel(words);
    const year = label === null ? undefined : knowledge.labels.get(keyLabel(label));
    if (year === undefined) continue;
    const span = { start: found.index + 1, end: found.index + 1 + words.length };
    const finding = recoverLabel(reader, span, year);
    if (finding !== null) findings.push(finding);
  }
  return findings;
}
