import type { ListedFormula } from '../../schema/content/formula.ts';
import type { Calendar } from '../attribution/calendar.ts';
import { createCalendar } from '../attribution/calendar.ts';
import type { CitingTextInput } from '../attribution/citing-text.ts';
import { canCite, type PartialDate, parseDate } from '../edition/date.ts';
import type { Document, Speech } from '../edition/edition.ts';
import type { FormulaMask } from '../reuse/formula.ts';
import { foldListed } from '../reuse/formula.ts';
import type { Library, SourceText } from '../reuse/library.ts';
import { createLibrary, createSourceText } from '../reuse/library.ts';
import { countAddressGrams } from '../reuse/repeat.ts';
import type { CitedWords } from '../reuse/reuse.ts';
import type { EvidenceRule } from '../reuse/weight.ts';
import { createRule } from '../reuse/weight.ts';
import { NO_VARIANTS, sliceFoldedText, type VariantClasses } from '../text/folding/fold.ts';

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
  /** For words that a text gives to a year: that another year has them too takes nothing from them. */
  readonly statedRule: EvidenceRule;
  /** Folded formulas that an editor lists. */
  readonly formulas: readonly string[];
  /** Folded terms that an editor lists: that two documents have them proves nothing. */
  readonly terms: readonly string[];
  readonly texts: readonly CitingTextInput[];
}

const NO_MASK: FormulaMask = new Set();

/** Indexes an edition; cost linear in its text. */
export function createCorpus(edition: CitationEdition, variants = NO_VARIANTS): Corpus {
  const sources = edition.speeches.map(({ year, date, sentences }) => {
    const parts = sentences.map(({ id, text }) => ({ id, text }));
    return createSourceText({ id: String(year), date: parseDate(date), parts, variants });
  });
  const formulas = foldListed(edition.formulas, 'formula', variants);
  const rest = {
    calendar: createCalendar(edition.speeches),
    variants,
    terms: foldListed(edition.formulas, 'term', variants),
    texts: edition.documents.map(({ id, card, passages }) => ({
      id,
      date: parseDate(card.date.value),
      passages,
    })),
  };
  return { ...rest, ...indexAddresses(sources, formulas) };
}

/**
 * The corpus as a text of that date finds it: without the addresses that it cannot cite, so that an address given later
 * changes nothing of what it proves. `known` keeps what was made, by the number of addresses.
 */
export function narrowCorpus(
  corpus: Corpus,
  date: PartialDate | null,
  known: Map<number, Corpus>,
): Corpus {
  if (date === null) return corpus;
  const sources = [...corpus.addresses.values()].filter((source) => canCite(date, source.date));
  if (sources.length === corpus.addresses.size) return corpus;
  const made = known.get(sources.length) ?? {
    ...corpus,
    ...indexAddresses(sources, corpus.formulas),
  };
  known.set(sources.length, made);
  return made;
}

/** Years whose addresses have folded words whole, in order. */
export function findYears(words: string, { addresses }: Pick<Corpus, 'addresses'>): number[] {
  return [...addresses].flatMap(([year, { folded }]) =>
    folded.text.includes(words) ? [year] : [],
  );
}

/** The year that words are taken from, among all whose addresses have the same: by the words alone it could be any. */
export function findSameYears({ source, span }: CitedWords, corpus: Corpus): number[] {
  return findYears(sliceFoldedText(source.folded, span), corpus);
}

function indexAddresses(
  sources: readonly SourceText[],
  formulas: readonly string[],
): Pick<Corpus, 'addresses' | 'library' | 'whole' | 'byYear' | 'rule' | 'statedRule' | 'formulas'> {
  const whole = createLibrary(sources, NO_MASK);
  const { mask, counts } = countAddressGrams(whole, formulas);
  const addresses = new Map(sources.map((source) => [Number(source.id), source]));
  return {
    formulas,
    addresses,
    library: createLibrary(sources, mask),
    whole,
    byYear: new Map(
      [...addresses].map(([year, source]) => [year, createLibrary([source], NO_MASK)]),
    ),
    rule: createRule(mask, counts),
    statedRule: createRule(mask, new Map()),
  };
}
