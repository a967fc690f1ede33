import type { Citation } from '../../schema/citation.ts';
import type { Speech } from '../edition/edition.ts';
import { countLetters } from '../text/letter.ts';
import { listOffsets } from '../text/offset.ts';
import type { Span } from '../text/span.ts';
import { getCitedYear, hasWords } from './standing.ts';

/** Words of a sentence that the same documents use. Offsets are UTF-16 code units of the sentence, half-open. */
interface CitedStretch extends Span {
  /** Ids of the documents, in date order. */
  readonly documents: readonly string[];
}

/** A sentence of an address and the words of it that documents use. */
export interface CitedSentence {
  readonly id: string;
  readonly text: string;
  /** In order, not overlapping; none where the sentence is not cited. */
  readonly words: readonly CitedStretch[];
  /** Quotations and echoes of the sentence, in date order. */
  readonly citations: readonly Citation[];
}

/** How much of a sentence one document has, in letters; a part is told from the whole by it. */
interface SentenceUse {
  readonly used: number;
  readonly letters: number;
}

/** Counts the letters of a sentence that a document's quotations and echoes keep. */
export function measureUse({ text, words }: CitedSentence, document: string): SentenceUse {
  const own = words.filter(({ documents }) => documents.includes(document));
  return {
    used: own.reduce((sum, { start, end }) => sum + countLetters(text.slice(start, end)), 0),
    letters: countLetters(text),
  };
}

interface UsedSpan extends Span {
  readonly document: string;
}

/** What of an address is used, sentence by sentence. `citations` may hold those of other years; they are in date order. */
export function traceSpeech(speech: Speech, citations: readonly Citation[]): CitedSentence[] {
  const own = citations.filter((one) => hasWords(one) && getCitedYear(one) === speech.year);
  const used = own.flatMap((citation) => locateUsed(speech, citation));
  let offset = 0;
  return speech.sentences.map(({ id, text }) => {
    const sentence = { start: offset, end: offset + text.length };
    offset = sentence.end;
    return {
      id,
      text,
      words: cutWords(used, sentence),
      citations: own.filter(
        ({ cited }) => cited !== null && 'year' in cited && cited.sentences.includes(id),
      ),
    };
  });
}

/** Spans of an address, its sentences joined, that a citation keeps. Throws where its words are not found. */
export function locateUsed(
  speech: Speech,
  { id, citing, cited, operations }: Citation,
): UsedSpan[] {
  if (cited === null || !('year' in cited) || cited.exact === null) return [];
  const text = speech.sentences.map((one) => one.text).join('');
  const [first] = cited.sentences;
  const index = speech.sentences.findIndex((one) => one.id === first);
  const from = speech.sentences.slice(0, index).reduce((sum, one) => sum + one.text.length, 0);
  const length = speech.sentences[index]?.text.length ?? 0;
  const { exact } = cited;
  let start = listOffsets(text, exact).find((at) => at + exact.length > from) ?? -1;
  if (start < 0 || start >= from + length)
    throw new RangeError(`${id}: no “${cited.exact}” in ${speech.year}`);
  const spans: UsedSpan[] = [];
  for (const operation of operations) {
    const end = start + operation.cited.length;
    if (operation.punctuation && end > start) spans.push({ start, end, document: citing.document });
    start = end;
  }
  return spans;
}

function cutWords(used: readonly UsedSpan[], sentence: Span): CitedStretch[] {
  const bounds = used
    .flatMap(({ start, end }) => [start, end])
    .map((at) => Math.min(Math.max(at, sentence.start), sentence.end));
  const cuts = [...new Set(bounds)].sort((left, right) => left - right);
  const words: CitedStretch[] = [];
  cuts.slice(0, -1).forEach((start, index) => {
    const end = cuts[index + 1] ?? start;
    const covering = used.filter((one) => one.start <= start && end <= one.end);
    const documents = [...new Set(covering.map((one) => one.document))];
    const last = words.at(-1);
    const at = { start: start - sentence.start, end: end - sentence.start, documents };
    if (documents.length === 0) return;
    if (last?.end === at.start && last.documents.join() === documents.join()) {
      words.splice(-1, 1, { ...last, end: at.end });
    } else words.push(at);
  });
  return words;
}
