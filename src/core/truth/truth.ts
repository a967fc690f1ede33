import type { Citation, CitationKind } from '../../schema/citation.ts';
import { CITATION_KINDS } from '../../schema/citation.ts';
import type { ListedWords, TruthFile } from '../../schema/content/truth.ts';
import type { Document } from '../edition/edition.ts';
import type { Passage } from '../edition/passage/passage.ts';
import { foldText } from '../text/folding/fold.ts';
import type { Span } from '../text/span.ts';
import { compareSpans, measureOverlap } from '../text/span.ts';

/** Share of the joint length that must be common for a found and a listed citation to be the same. */
const SAME_PLACE = 0.8;

interface TruthPlace extends Span {
  readonly passage: string;
}

interface Truth {
  readonly document: string;
  readonly citations: readonly (TruthFile['citations'][number] & { readonly place: TruthPlace })[];
  readonly traps: readonly (TruthFile['traps'][number] & { readonly place: TruthPlace })[];
  /** Passage, words and class of each pair of marks, in order of place. */
  readonly quotes: readonly string[];
}

interface TruthComparison {
  /** Listed and not found; doubtful ones are left out. */
  readonly missing: readonly string[];
  /** Found and not listed. */
  readonly surplus: readonly string[];
  /** Found where the list forbids it. */
  readonly trapped: readonly string[];
  /** Found with another fidelity than listed. */
  readonly misjudged: readonly string[];
}

/**
 * Reads a list and finds its words in the passages, as they are emended by now; throws on words that stand nowhere.
 */
export function readTruth(
  list: TruthFile,
  { id: document, passages, apparatus }: Pick<Document, 'id' | 'passages' | 'apparatus'>,
): Truth {
  const locate = <Words extends ListedWords>(listed: Words) => {
    const one = correctListed(listed, { passages, apparatus });
    return { ...one, place: locateListed(one, passages) };
  };
  const quotes = list.quotes.map(locate);
  const order = new Map(passages.map(({ id }, index) => [id, index]));
  quotes.sort(
    (left, right) =>
      (order.get(left.place.passage) ?? 0) - (order.get(right.place.passage) ?? 0) ||
      left.place.start - right.place.start,
  );
  return {
    document,
    citations: list.citations.map(locate),
    traps: list.traps.map(locate),
    quotes: quotes.map((one) => `${one.place.passage} ${one.exact} ${one.class}`),
  };
}

/** Listed words that stand nowhere any more, with what has been emended since the list was made. */
function correctListed<Words extends ListedWords>(
  one: Words,
  { passages, apparatus }: Pick<Document, 'passages' | 'apparatus'>,
): Words {
  if (passages.some(({ text }) => text.includes(one.prefix + one.exact + one.suffix))) return one;
  const correct = (words: string) =>
    apparatus.emendations.reduce((text, { raw, reading }) => text.replaceAll(raw, reading), words);
  const { prefix, exact, suffix } = one;
  return { ...one, prefix: correct(prefix), exact: correct(exact), suffix: correct(suffix) };
}

function locateListed(one: ListedWords, passages: readonly Passage[]): TruthPlace {
  for (const { id, text, speech } of passages) {
    const found = speech === null ? text.indexOf(one.prefix + one.exact + one.suffix) : -1;
    const start = found + one.prefix.length;
    if (found >= 0) return { passage: id, start, end: start + one.exact.length };
  }
  throw new RangeError(`no passage has “${one.prefix}${one.exact}${one.suffix}”`);
}

/** Compares what was found in a document with its list; each citation answers one entry at most. */
export function compareTruth(truth: Truth, found: readonly Citation[]): TruthComparison {
  const used = new Set<Citation>();
  const missing: string[] = [];
  const misjudged: string[] = [];
  for (const entry of truth.citations) {
    const same = found.find((one) => !used.has(one) && isSame(one, entry));
    if (same === undefined) {
      if (!entry.doubtful) missing.push(`${entry.kind} ${entry.id} ${entry.exact}`);
      continue;
    }
    used.add(same);
    if (entry.fidelity !== undefined && entry.fidelity !== same.fidelity && !entry.doubtful) {
      misjudged.push(`${entry.id} ${same.fidelity} for ${entry.fidelity}: ${entry.exact}`);
    }
  }
  return {
    missing,
    misjudged,
    surplus: found
      .filter((one) => !used.has(one))
      .map(({ kind, citing }) => `${kind} ${citing.passage} ${citing.exact}`),
    trapped: truth.traps
      .filter((trap) => found.some((one) => isTrapped(one, trap)))
      .map(({ exact }) => exact),
  };
}

function isSame({ kind, citing, cited }: Citation, entry: Truth['citations'][number]): boolean {
  if (kind !== entry.kind || citing.passage !== entry.place.passage) return false;
  if (compareSpans(citing, entry.place) < SAME_PLACE) return false;
  if (kind === 'parallel') {
    return cited !== null && 'document' in cited && cited.document === entry.document;
  }
  return (cited !== null && 'year' in cited ? cited.year : null) === entry.year;
}

/** A trap holds for the words themselves, not for a longer citation around them. */
function isTrapped({ kind, citing, cited }: Citation, trap: Truth['traps'][number]): boolean {
  const { not, place } = trap;
  if (citing.passage !== place.passage || measureOverlap(citing, place) === 0) return false;
  if (kind === 'parallel') {
    return (
      not.kind === 'parallel' &&
      cited !== null &&
      'document' in cited &&
      cited.document === not.document
    );
  }
  const year = cited !== null && 'year' in cited ? cited.year : null;
  if (not.kind !== 'any' && not.kind !== kind) return false;
  if (not.year !== undefined && not.year !== 'any' && not.year !== year) return false;
  return foldText(citing.exact).text.length <= foldText(trap.exact).text.length;
}

/** Recall and precision of one kind, with the counts they come from. */
interface KindTally {
  readonly kind: CitationKind;
  /** Listed, doubtful ones left out, and how many of them are missing. */
  readonly listed: number;
  readonly missing: number;
  /** Found, and how many of them are not listed. */
  readonly found: number;
  readonly surplus: number;
  /** 0 to 1; 1 where nothing is listed or found. */
  readonly recall: number;
  readonly precision: number;
}

/** Tallies each kind over all documents; works for other finders too, if they name kinds. */
export function tallyTruth(
  truths: readonly Truth[],
  found: readonly Citation[],
): readonly KindTally[] {
  const compared = truths.map((truth) => {
    const own = found.filter(({ citing }) => citing.document === truth.document);
    return { truth, own, ...compareTruth(truth, own) };
  });
  return CITATION_KINDS.map((kind) => {
    const sum = (count: (one: (typeof compared)[number]) => number) =>
      compared.reduce((total, one) => total + count(one), 0);
    const ofKind = (line: string) => line.startsWith(`${kind} `);
    const listed = sum(
      ({ truth }) => truth.citations.filter((one) => one.kind === kind && !one.doubtful).length,
    );
    const missing = sum((one) => one.missing.filter(ofKind).length);
    const all = sum(({ own }) => own.filter((one) => one.kind === kind).length);
    const surplus = sum((one) => one.surplus.filter(ofKind).length);
    return {
      kind,
      listed,
      missing,
      found: all,
      surplus,
      recall: listed === 0 ? 1 : 1 - missing / listed,
      precision: all === 0 ? 1 : 1 - surplus / all,
    };
  });
}
