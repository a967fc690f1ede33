import type { Attribution, Scope } from '../attribution/attribution.ts';
import { isNamedHere } from '../attribution/attribution.ts';
import type { CitingPassage, CitingText } from '../attribution/citing-text.ts';
import type { LabelYears } from '../attribution/label.ts';
import { findLabelWords, parseLabel } from '../attribution/label.ts';
import { findLabelScopes, findScope, readLabelYear } from '../attribution/scope.ts';
import { canCite } from '../edition/date.ts';
import type { Library } from '../reuse/library.ts';
import { citeWords, locateWords } from '../reuse/location.ts';
import { findReuse } from '../reuse/reuse.ts';
import { isLetter } from '../text/letter.ts';
import type { QuotationMark } from '../text/quotation-mark.ts';
import type { Span } from '../text/span.ts';
import { containsSpan, measureOverlap } from '../text/span.ts';
import type { Corpus } from './corpus.ts';
import type { Finding } from './finding.ts';
import { EVIDENCE_BY_BASIS, NO_WORDS } from './finding.ts';

/**
 * Share of quoted words that must stand in the excerpt for a quotation; below, the words are a testimonium.
 * The loosest real one is “走‘互信共治’之路…” of 2018 in 丁 (0.9); “大家的事由大家商量着办…” of 2017 has 0.
 */
const QUOTED_COVERAGE = 0.6;

/**
 * Letters that reported words without marks must share with the excerpt. Lower takes single terms;
 * the shortest real one is 全球数字发展道路 of 2022 in 丁 (8).
 */
export const REPORTED_LENGTH = 8;
/** Of these, letters in no formula: 构建网络空间命运共同体 alone (0) is a mention. */
const REPORTED_EVIDENCE = 3;

/** What a text gives to an address: quotations, testimonia and labels. */
export function findAttributed(text: CitingText, corpus: Corpus, labels: LabelYears): Finding[] {
  return text.passages.flatMap((passage) => {
    const labelScopes = findLabelScopes(passage, labels);
    const scopes = [...labelScopes, ...passage.attribution.scopes];
    const reader = { passage, scopes, text, corpus, labels };
    const pieces = findPieces(reader);
    return [
      ...pieces,
      ...findMarked(reader, pieces),
      ...labelScopes.flatMap((scope) => findListed(reader, scope)),
    ];
  });
}

interface Reader {
  readonly passage: CitingPassage;
  readonly scopes: readonly Scope[];
  readonly text: CitingText;
  readonly corpus: Corpus;
  readonly labels: LabelYears;
}

type AddressScope = Scope & { readonly attribution: Extract<Attribution, { kind: 'address' }> };

/** The scope of a place, if it is one of an address that can be cited. */
function findAddressScope(reader: Reader, span: Span): AddressScope | null {
  const scope = findScope(reader.scopes, span);
  if (scope === null || scope.attribution.kind !== 'address') return null;
  const source = reader.corpus.addresses.get(scope.attribution.year);
  if (source?.date === null || source === undefined) return null;
  if (!canCite(reader.text.date, source.date)) return null;
  return { ...scope, attribution: scope.attribution };
}

/** Reported words without marks, and those that marks interrupt: 走“互信共治”之路. */
function findPieces(reader: Reader): Finding[] {
  const { passage, corpus } = reader;
  const years = new Set(
    reader.scopes.flatMap(({ attribution }) =>
      attribution.kind === 'address' ? [attribution.year] : [],
    ),
  );
  const edges = new Set(passage.attribution.scopes.map(({ start }) => start));
  const findings: Finding[] = [];
  for (const year of years) {
    const library = corpus.byYear.get(year);
    if (library === undefined) continue;
    for (const reuse of findReuse({ ...passage, edges }, library, corpus.statedRule)) {
      for (const span of splitAtMarks(passage, reuse.citing, reuse.source.text)) {
        const scope = findAddressScope(reader, span);
        if (scope?.attribution.year !== year) continue;
        const finding = readPiece(reader, scope, span);
        if (finding !== null) findings.push(finding);
      }
    }
  }
  return findings;
}

/** The end of a clause, and words by which the writer joins to it what he quotes next: ，还要“…”. */
const JOINING =
  /(?:^|[^\p{L}\p{N}])((?:同时|并且|而且|以及|要|应|须|并|还|也|又|再|且|和|与|及)*)$/u;
const LONGEST_JOINING = 8;

/**
 * Cuts a span at words that attribute, and where quotation marks meet other punctuation or a joining word. Marks
 * within a clause cut nothing, nor do those that the source has itself: “数字未来” of 2024.
 */
function splitAtMarks(passage: CitingPassage, span: Span, source: string): Span[] {
  const { text, marks, attribution } = passage;
  const cuts = new Set(attribution.scopes.flatMap(({ cue, start }) => [cue.start, start]));
  for (const mark of marks) {
    if (mark.depth > 0 || measureOverlap(mark, span) === 0) continue;
    if (source.includes(text.slice(mark.start, mark.end))) continue;
    const joining = JOINING.exec(text.slice(Math.max(0, mark.start - LONGEST_JOINING), mark.start));
    if (joining !== null) cuts.add(mark.start).add(mark.start - (joining[1]?.length ?? 0));
    if (!isLetter(text.charAt(mark.end)) || /[。！？]/u.test(text.charAt(mark.inner.end - 1))) {
      cuts.add(mark.end);
    }
  }
  const points = [...cuts].filter((cut) => span.start < cut && cut < span.end);
  const edges = [span.start, ...points.sort((left, right) => left - right), span.end];
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? span.start;
    return trimSpan(text, { start, end });
  });
}

/** Leaves off punctuation at both ends, save a closing mark whose opening is within. */
function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && !isLetter(text.charAt(start)) && !/[“‘《]/u.test(text.charAt(start))) {
    start += 1;
  }
  while (end > start && !isLetter(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

function readPiece(reader: Reader, scope: AddressScope, span: Span): Finding | null {
  const { passage, corpus } = reader;
  const marks = passage.marks.filter((mark) => mark.depth === 0 && measureOverlap(mark, span) > 0);
  if (marks.some((mark) => containsSpan(mark, span))) return null;
  const outer = marks.find((mark) => mark.inner.end === span.end && mark.start >= span.start);
  const whole = outer === undefined ? span : { start: span.start, end: outer.end };
  const library = corpus.byYear.get(scope.attribution.year);
  if (library === undefined) return null;
  const words = passage.text.slice(span.start, span.end);
  const place = locateWords(words, library, corpus);
  if (place === null || place.shared < REPORTED_LENGTH) return null;
  if (measureOwn(words, library, corpus) < REPORTED_EVIDENCE) return null;
  return {
    kind: 'quotation',
    passage,
    span: whole,
    year: scope.attribution.year,
    cited: citeWords(place, span.start),
    basis: EVIDENCE_BY_BASIS[scope.attribution.basis],
    cue: { passage, span: scope.naming ?? scope.cue },
    recovered: [],
    shared: place.shared,
    distinctive: place.evidence,
    isCertain: true,
  };
}

/** Letters of words that the one year of a library has and no formula, whatever other years have. */
export function measureOwn(words: string, library: Library, corpus: Corpus): number {
  const { variants, statedRule: rule } = corpus;
  return locateWords(words, library, { variants, rule })?.evidence ?? 0;
}

/** Words in marks that no piece has taken. */
function findMarked(reader: Reader, pieces: readonly Finding[]): Finding[] {
  const findings: Finding[] = [];
  for (const mark of reader.passage.marks) {
    if (mark.depth > 0 || mark.inner.start === mark.inner.end) continue;
    if (pieces.some(({ span }) => measureOverlap(span, mark.inner) > 0)) continue;
    const scope = findAddressScope(reader, mark);
    const finding = scope === null ? null : readMark(reader, scope, mark);
    if (finding !== null) findings.push(finding);
  }
  return findings;
}

function readMark(reader: Reader, scope: AddressScope, mark: QuotationMark): Finding | null {
  const { passage, corpus } = reader;
  const { year, basis } = scope.attribution;
  const words = passage.text.slice(mark.inner.start, mark.inner.end);
  const library = corpus.byYear.get(year);
  if (library === undefined) return null;
  const finding = {
    passage,
    span: mark.inner,
    year,
    basis: EVIDENCE_BY_BASIS[basis],
    cue: { passage, span: scope.naming ?? scope.cue },
    recovered: [],
    isCertain: true,
  } as const;
  const place = locateWords(words, library, corpus);
  if (parseLabel(words) !== null) {
    const isKnown = isNamedHere(basis) || readLabelYear(words, reader.labels) === year;
    const cited = findLabelWords(library.sources[0], words);
    return isKnown ? { ...finding, kind: 'label', ...NO_WORDS, cited } : null;
  }
  if (place !== null && place.coverage >= QUOTED_COVERAGE) {
    return {
      ...finding,
      kind: 'quotation',
      cited: citeWords(place, mark.inner.start),
      shared: place.shared,
      distinctive: place.evidence,
    };
  }
  if (basis === 'carried' || basis === 'continued') return null;
  return { ...finding, kind: 'testimonium', ...NO_WORDS };
}

/** Points listed without marks after the name of a formula, as many as it counts: 四项原则，即…、…、…、…. */
function findListed(reader: Reader, scope: Scope): Finding[] {
  const { passage } = reader;
  const { attribution } = scope;
  if (attribution.kind !== 'address') return [];
  const span = trimSpan(passage.text, scope);
  if (passage.marks.some((mark) => measureOverlap(mark, span) > 0)) return [];
  const name = passage.marks.find((mark) => mark.start === scope.cue.start);
  const words = passage.text.slice(span.start, span.end);
  const label =
    name === undefined ? null : parseLabel(passage.text.slice(name.inner.start, name.inner.end));
  if (label?.number !== words.split(/[、，；]/u).length) return [];
  return [
    {
      kind: 'testimonium',
      passage,
      span,
      year: attribution.year,
      ...NO_WORDS,
      basis: 'label',
      cue: { passage, span: scope.cue },
      recovered: [],
      isCertain: true,
    },
  ];
}
