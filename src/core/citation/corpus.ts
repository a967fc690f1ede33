import type { ListedFormula } from '../../schema/content/formula.ts';
import type { Calendar } from '../attribution/calendar.ts';
import { createCalendar } from '../attribution/calendar.ts';
import type { CitingTextInput } from '../attribution/citing-text.ts';
import { parseDate } from '../edition/date.ts';
import type { Document, Speech } from '../edition/edition.ts';
import type { FormulaMask } from '../reuse/formula.ts';
import { countTexts, foldListed, maskFormulas } from '../reuse/formula.ts';
import type { Library, SourceText } from '../reuse/library.ts';
import { createLibrary, createSourceText } from '../reuse/library.ts';
import type { EvidenceRule } from '../reuse/weight.ts';
import { createRule } from '../reuse/weight.ts';
import type { VariantClasses } from '../text/folding/fold.ts';

/** The part of an edition that citations are computed from. */
export interface CitationEdition {
  readonly formulas: readonly ListedFormula[];
  readonly documents: readonly (Pick<Document, 'id' | 'passages'> & {
    readonly card: { readonly date: { readonly value: string } };
  })[];
  readonly speeches: readonly Pick<Speech, 'year' | 'date' | 'occasion' | 'sentences'>[];
}

/** Addresses and documents, indexed once for all comparisons. */
export interface Corpus {
  readonly calendar: Calendar;
  readonly variants: VariantClasses;
  /** One source for each address, its parts are the sentences. */
  readonly addresses: ReadonlyMap<number, SourceText>;
  /** All addresses; formulas seed nothing. */
  readonly library: Library;
  /** All addresses; formulas seed too, for quoted words that a year must have whole. */
  readonly whole: Library;
  /** One library for each address; formulas seed too, for words that a text attributes. */
  readonly byYear: ReadonlyMap<number, Library>;
  readonly rule: EvidenceRule;
  /** Folded terms that an editor lists: that two documents have them proves nothing. */
  readonly terms: readonly string[];
  readonly texts: readonly CitingTextInput[];
}

const NO_MASK: FormulaMask = new Set();

/** Indexes an edition; cost linear in its text. */
export function createCorpus(
  edition: CitationEdition,
  variants: VariantClasses = new Map(),
): Corpus {
  const addresses = new Map<number, SourceText>();
  for (const { year, date, sentences } of edition.speeches) {
    const parts = sentences.map(({ id, text }) => ({ id, text }));
    const id = String(year);
    addresses.set(year, createSourceText({ id, date: parseDate(date), parts, variants }));
  }
  const sources = [...addresses.values()];
  const folded = sources.map((source) => source.folded.text);
  const mask = maskFormulas(folded, foldListed(edition.formulas, 'formula', variants));
  return {
    calendar: createCalendar(edition.speeches),
    variants,
    addresses,
    library: createLibrary(sources, mask),
    whole: createLibrary(sources, NO_MASK),
    byYear: new Map(
      [...addresses].map(([year, source]) => [year, createLibrary([source], NO_MASK)]),
    ),
    rule: createRule(mask, countTexts(folded)),
    terms: foldListed(edition.formulas, 'term', variants),
    texts: edition.documents.map(({ id, card, passages }) => ({
      id,
      date: parseDate(card.date.value),
      passages,
    })),
  };
}
