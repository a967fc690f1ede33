import { chooseYear } from '../attribution/claimed-year.ts';
import type { LabelClaim, LabelYears } from '../attribution/label.ts';
import { keyLabel, learnLabels, parseLabel } from '../attribution/label.ts';
import type { CitedWords } from '../reuse/reuse.ts';
import { foldText } from '../text/folding/fold.ts';
import { containsSpan } from '../text/span.ts';
import type { Corpus } from './corpus.ts';
import type { Finding } from './finding.ts';
import { readFinding } from './finding.ts';

/** Words that a document gives to a year and the excerpt lacks. */
export interface GivenWords {
  readonly year: number;
  readonly document: string;
  /** Folded words. */
  readonly words: string;
  /** The words as the document has them, and the passage where they stand. */
  readonly text: string;
  readonly passage: string;
}

/** What the documents together say about which words belong to which year. */
export interface Knowledge {
  readonly labels: LabelYears;
  /** Where documents give labels to years. */
  readonly claims: readonly LabelClaim[];
  /** Documents that give a label to its year, by the key of the label. */
  readonly namers: ReadonlyMap<string, readonly string[]>;
  readonly testimonies: readonly GivenWords[];
  readonly quotations: readonly { readonly document: string; readonly cited: CitedWords }[];
}

export const NOTHING_KNOWN: Knowledge = {
  labels: new Map(),
  claims: [],
  namers: new Map(),
  testimonies: [],
  quotations: [],
};

/** Gathers what is attributed, so that it can be recovered where it is not. */
export function gatherKnowledge(
  attributed: readonly Finding[],
  { variants, addresses }: Pick<Corpus, 'variants' | 'addresses'>,
): Knowledge {
  const testimonies: GivenWords[] = [];
  const quotations: { document: string; cited: CitedWords }[] = [];
  const claims: LabelClaim[] = [];
  for (const finding of attributed) {
    const { kind, year, cited, passage } = finding;
    const { document } = passage;
    const words = readFinding(finding);
    if (year === null) continue;
    if (kind === 'testimonium') {
      testimonies.push({
        year,
        document,
        words: foldText(words, variants).text,
        text: words,
        passage: passage.id,
      });
    } else if (kind === 'quotation' && cited !== null) {
      quotations.push({ document, cited });
    } else if (kind === 'label') {
      const label = parseLabel(words);
      if (label !== null) claims.push({ label, year, document });
    }
  }
  const labels = learnLabels(claims, addresses);
  return { labels, claims, namers: listNamers(claims, labels), testimonies, quotations };
}

/** What is known to a document: where others contradict it, what it says itself. */
export function takeSide(
  knowledge: Knowledge,
  addresses: Corpus['addresses'],
  document: string,
): Knowledge {
  const labels = learnLabels(knowledge.claims, addresses, document);
  return { ...knowledge, labels, namers: listNamers(knowledge.claims, labels) };
}

function listNamers(
  claims: readonly LabelClaim[],
  labels: LabelYears,
): ReadonlyMap<string, readonly string[]> {
  const namers = new Map<string, string[]>();
  for (const { label, year, document } of claims) {
    const key = keyLabel(label);
    if (labels.get(key) !== year) continue;
    const known = namers.get(key) ?? [];
    namers.set(key, known.includes(document) ? known : [...known, document]);
  }
  return namers;
}

/**
 * Letters below which words found in a testimony are chance: 由大家商量着办 (7) stands in a saying without
 * occasion too and is kept out by taking quoted words whole; 安全共同维护 (6) of 2017 is whole.
 */
const TESTIMONY_LENGTH = 6;

/** Testimonies that hold the words whole, of one year: see {@link chooseYear}; none for shorter words. */
export function recallTestimonies(
  words: string,
  { testimonies }: Knowledge,
  document: string,
): GivenWords[] {
  if (words.length < TESTIMONY_LENGTH) return [];
  const found = testimonies.filter((testimony) => testimony.words.includes(words));
  const year = chooseYear(found, document);
  return found.filter((testimony) => testimony.year === year);
}

/** Documents that quote at least these words of the source and say where from. */
export function recallQuotations(cited: CitedWords, knowledge: Knowledge): string[] {
  const documents = knowledge.quotations
    .filter(
      (known) => known.cited.source === cited.source && containsSpan(known.cited.span, cited.span),
    )
    .map(({ document }) => document);
  return [...new Set(documents)];
}
