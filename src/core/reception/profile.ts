import type { Citation, ClassifiedQuote, QuoteClass } from '../../schema/citation.ts';
import { QUOTE_CLASSES } from '../../schema/citation.ts';
import type { Speech } from '../edition/edition.ts';
import { countCovered, countLetters } from '../text/letter.ts';
import { locateUsed } from './cited-words.ts';
import {
  getCitedYear,
  hasWords,
  judgeStanding,
  STANDING_ORDER,
  type Standing,
} from './standing.ts';

/** How a document cites. Entries with the count 0 are left out. */
export interface DocumentProfile {
  readonly standings: readonly (readonly [Standing, number])[];
  /** Words in quotation marks that cite none of the texts here. */
  readonly quotes: readonly (readonly [QuoteClass, number])[];
}

/** 见于文献: how much of an excerpt documents have, in letters. */
export interface SpeechProfile {
  readonly year: number;
  /** Letters of the excerpt, as `measureSpeech` counts them. */
  readonly letters: number;
  readonly used: number;
  /** In date order; only documents that use some of it. */
  readonly documents: readonly { readonly document: string; readonly used: number }[];
}

/** Counts the citations and the other quoted words of one document. */
export function profileDocument(
  document: string,
  citations: readonly Citation[],
  quotes: readonly ClassifiedQuote[],
): DocumentProfile {
  const standings = citations
    .filter(({ citing }) => citing.document === document)
    .map(judgeStanding);
  const classes = quotes.filter((one) => one.document === document).map((one) => one.class);
  const count = <Name extends string>(names: readonly Name[], all: readonly string[]) =>
    names
      .map((name) => [name, all.filter((one) => one === name).length] as const)
      .filter(([, number]) => number > 0);
  return { standings: count(STANDING_ORDER, standings), quotes: count(QUOTE_CLASSES, classes) };
}

/**
 * 见于文献: the letters of an excerpt that stand in quotations or unattributed echoes of documents, which are those
 * underlined on its page; what several have counts once. Citations are in date order.
 */
export function profileSpeech(speech: Speech, citations: readonly Citation[]): SpeechProfile {
  const text = speech.sentences.map((one) => one.text).join('');
  const own = citations.filter((one) => hasWords(one) && getCitedYear(one) === speech.year);
  const spans = own.flatMap((citation) => locateUsed(speech, citation));
  const documents = [...new Set(spans.map(({ document }) => document))];
  return {
    year: speech.year,
    letters: countLetters(text),
    used: countCovered(text, spans),
    documents: documents.map((document) => ({
      document,
      used: countCovered(
        text,
        spans.filter((one) => one.document === document),
      ),
    })),
  };
}
