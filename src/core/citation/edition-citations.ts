import type { Citation, ClassifiedQuote } from '../../schema/citation.ts';
import type { CitingText } from '../attribution/citing-text.ts';
import { readCitingText } from '../attribution/citing-text.ts';
import { readSourceNotes } from '../attribution/source-note.ts';
import { canCite } from '../edition/date.ts';
import type { Problem } from '../problem.ts';
import { foldText, NO_VARIANTS, sliceFoldedText } from '../text/folding/fold.ts';
import type { Span } from '../text/span.ts';
import { citeAddresses, learnFrom } from './citing.ts';
import type { CitationEdition, Corpus } from './corpus.ts';
import { createCorpus, findSameYears, findYears, narrowCorpus } from './corpus.ts';
import { findDiscrepancy } from './discrepancy.ts';
import type { Finding } from './finding.ts';
import type { Knowledge } from './knowledge.ts';
import type { ParallelCorpus } from './parallel/parallel.ts';
import {
  createParallelCorpus,
  findDocumentParallels,
  narrowParallels,
} from './parallel/parallel.ts';
import type { SentenceIndex } from './parallel/shared-sentence.ts';
import { indexSentences } from './parallel/shared-sentence.ts';
import { classifyQuotes } from './quote-class.ts';
import { writeCitations } from './record.ts';
import type { PlacedRuling } from './ruling.ts';
import { applyRulings } from './ruling.ts';

/** All citations of an edition, in order of documents, passages and places. */
export interface EditionCitations {
  readonly citations: readonly Citation[];
  /** Everything that stands in quotation marks in the citing documents. */
  readonly quotes: readonly ClassifiedQuote[];
  readonly problems: readonly Problem[];
}

/** What a comparison with the edition needs, made once. */
export interface EditionIndex {
  readonly corpus: Corpus;
  readonly texts: readonly CitingText[];
  readonly knowledge: Knowledge;
  readonly parallels: ParallelCorpus;
  readonly shared: SentenceIndex;
  /** Folded words of citations that stand because an editor has confirmed them. */
  readonly confirmed: ReadonlySet<string>;
  /** Every character of the edition's texts. */
  readonly known: ReadonlySet<string>;
}

const RULINGS_FILE = 'content/rulings.yaml';

/** Indexes an edition and learns from its documents which words belong to which year. */
export function readEdition(
  edition: CitationEdition,
  variants = NO_VARIANTS,
  confirmed: readonly string[] = [],
): EditionIndex {
  const corpus = createCorpus(edition, variants);
  const texts = corpus.texts.map((text) => readNotes(readCitingText(text, corpus), corpus));
  const parallels = createParallelCorpus(texts, corpus);
  return {
    corpus,
    texts,
    knowledge: learnFrom(texts, corpus),
    parallels,
    confirmed: new Set(confirmed.map((words) => foldText(words, variants).text)),
    shared: indexSentences(parallels.all, parallels.rule),
    known: new Set(
      edition.documents.flatMap(({ passages }) => passages.flatMap(({ text }) => [...text])),
    ),
  };
}

/** What documents note of a source beside quoted words; a time alone is a note of words that a citable address has. */
function readNotes(text: CitingText, { calendar, addresses: all }: Corpus): CitingText {
  const addresses = new Map([...all].filter(([, { date }]) => canCite(text.date, date)));
  const passages = text.passages.map((passage) => {
    const isHeld = (span: Span) =>
      findYears(sliceFoldedText(passage.folded, span), { addresses }).length > 0;
    return readSourceNotes(passage, { next: '', calendar, isHeld, isOfTime: isHeld });
  });
  return { ...text, passages };
}

/**
 * Finds all citations: fold, seed, extend, mask formulas, attribute, classify, rule.
 * Documents must be in date order; of two that share words the later one cites.
 * Cost: linear in the text of the edition for a given number of documents.
 */
export function findCitations(
  edition: CitationEdition,
  rulings: readonly PlacedRuling[] = [],
): EditionCitations {
  const reading = readEdition(edition);
  const corpora = new Map<number, Corpus>();
  const parallels = new Map([[reading.corpus, reading.parallels]]);
  const findings = reading.texts.flatMap((text, index) => {
    const corpus = narrowCorpus(reading.corpus, text.date, corpora);
    const own = parallels.get(corpus) ?? narrowParallels(reading.parallels, corpus);
    parallels.set(corpus, own);
    return citeText(text, { ...reading, corpus, parallels: own }, index);
  });
  const computed = writeCitations(findings);
  const candidates = computed.map((citation, index) => ({
    citation,
    isCertain: findings[index]?.isCertain ?? false,
  }));
  const { citations, problems } = applyRulings(candidates, rulings, RULINGS_FILE);
  return { citations, problems, quotes: listQuotes(reading.texts, citations) };
}

function citeText(text: CitingText, reading: EditionIndex, index: number): Finding[] {
  const { corpus, parallels, texts } = reading;
  const earlier = new Set(texts.slice(0, index).map(({ id }) => id));
  const printed = listPrintedYears(corpus, text.id);
  return citeAddresses(text, reading).flatMap(({ passage, findings }) => [
    ...findings
      .filter((one) => !isOwnTitle(one, printed))
      .map((one) => tellOtherYears(findDiscrepancy(one, corpus, text.date) ?? one, corpus)),
    ...findDocumentParallels(passage, parallels, { taken: findings, among: earlier }),
  ]);
}

/** Years of the addresses that a document prints. */
function listPrintedYears({ texts }: Corpus, document: string): ReadonlySet<number | null> {
  const own = texts.find(({ id }) => id === document)?.passages ?? [];
  return new Set(own.map(({ speech }) => speech).filter((year) => year !== null));
}

/**
 * The title of a document names and quotes the address that it prints: that is no use of it. Words that the printed
 * address lacks are testimony all the same.
 */
function isOwnTitle(
  { kind, passage, year }: Finding,
  printed: ReadonlySet<number | null>,
): boolean {
  return (
    kind !== 'testimonium' && ['title', 'subtitle'].includes(passage.kind) && printed.has(year)
  );
}

/** Words that the text gives to no year, or to one that lacks them, could be of any address that has them. */
function tellOtherYears(finding: Finding, corpus: Corpus): Finding {
  const { kind, basis, cited, year } = finding;
  const isKnown = kind !== 'discrepant' && basis !== 'words';
  if (isKnown || cited === null) return finding;
  return { ...finding, others: findSameYears(cited, corpus).filter((one) => one !== year) };
}

function listQuotes(
  texts: readonly CitingText[],
  citations: readonly Citation[],
): ClassifiedQuote[] {
  const byPassage = new Map<string, { id: string; span: Span }[]>();
  for (const { id, kind, citing } of citations) {
    if (kind === 'parallel') continue;
    const key = `${citing.document} ${citing.passage}`;
    const own = byPassage.get(key) ?? [];
    byPassage.set(key, [...own, { id, span: citing }]);
  }
  return texts.flatMap(({ id, passages }) =>
    passages.flatMap((passage) =>
      classifyQuotes(passage, byPassage.get(`${id} ${passage.id}`) ?? []),
    ),
  );
}
