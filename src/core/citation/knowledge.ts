import type { LabelYears } from '../attribution/label.ts';
import { keyLabel, learnLabels, parseLabel } from '../attribution/label.ts';
import type { CitedWords } from '../reuse/reuse.ts';
import type { VariantClasses } from '../text/folding/fold.ts';
import { foldText } from '../text/folding/fold.ts';
import { containsSpan } from '../text/span.ts';
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
  /** Documents that give a label to its year, by the key of the label. */
  readonly namers: ReadonlyMap<string, readonly string[]>;
  readonly testimonies: readonly GivenWords[];
  readonly quotations: readonly { readonly document: string; readonly cited: CitedWords }[];
}

export const NOTHING_KNOWN: Knowledge = {
  labels: new Map(),
  namers: new Map(),
  testimonies: [],
  quotations: [],
};

/** Gathers what is attributed, so that it can be recovered where it is not. */
export function gatherKnowledge(
  attributed: readonly Finding[],
  variants: VariantClasses,
): Knowledge {
  const testimonies: GivenWords[] = [];
  const quotations: { document: string; cited: CitedWords }[] = [];
  const namers = new Map<string, string[]>();
  const given: Parameters<typeof learnLabels>[0][number][] = [];
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
      if (label === null) continue;
      given.push({ label, year });
      const known = namers.get(keyLabel(label)) ?? [];
      namers.set(keyLabel(label), known.includes(document) ? known : [...known, document]);
    }
  }
  return { labels: learnLabels(given), namers, testimonies, quotations };
}

/**
 * Letters below which words found in a testimony are chance: 由大家商量着办 (7) stands in a saying without
 * occasion too and is kept out by taking quoted words whole; 安全共同维护 (6) of 2017 is whole.
 */
const TESTIMONY_LENGTH = 6;

/** Testimonies that hold the words whole, of the earliest year; none for shorter words. */
export function recallTestimonies(words: string, knowledge: Knowledge): GivenWords[] {
  if (words.length < TESTIMONY_LENGTH) return [];
  const found = knowledge.testimonies.filter((testimony) => testimony.words.includes(words));
  const year = Math.min(...found.map((testimony) => testimony.year));
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
