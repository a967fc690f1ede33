import type { Citation } from '../../schema/citation.ts';
import type { Edition, Speech } from '../edition/edition.ts';
import { type MarkedRun, markText } from '../text/marked-text.ts';
import type { Span } from '../text/span.ts';
import { locateUsed } from './cited-words.ts';

/** Words with those that a citation has or uses marked. */
export type MarkedContext = readonly MarkedRun<Span>[];

/** The passage in which the citing words stand; throws where the document lacks it. */
export function showCiting({ documents }: Edition, { citing }: Citation): MarkedContext {
  return markText(findPassage(documents, citing.document, citing.passage), [citing]);
}

/** The paragraphs or the passage in which the cited words stand; `null` where none are cited. */
export function showCited(edition: Edition, citation: Citation): MarkedContext | null {
  const { cited } = citation;
  if (cited === null) return null;
  if ('document' in cited) {
    const text = findPassage(edition.documents, cited.document, cited.passage);
    const start = text.indexOf(cited.exact);
    return markText(text, start < 0 ? [] : [{ start, end: start + cited.exact.length }]);
  }
  const speech = edition.speeches.find(({ year }) => year === cited.year);
  return speech === undefined || cited.sentences.length === 0 ? null : showSpeech(speech, citation);
}

/** From the first to the last paragraph with a cited sentence. */
function showSpeech(speech: Speech, citation: Citation): MarkedContext {
  const { cited } = citation;
  const ids = cited !== null && 'year' in cited ? cited.sentences : [];
  const has = speech.paragraphs.map(({ sentences }) =>
    sentences.some(({ id }) => ids.includes(id)),
  );
  const [first, last] = [has.indexOf(true), has.lastIndexOf(true)];
  const join = (from: number, to: number) =>
    speech.paragraphs
      .slice(from, to)
      .map(({ text }) => text)
      .join('');
  const offset = join(0, first).length;
  const text = join(first, last + 1);
  const used = joinSpans(locateUsed(speech, citation)).map(({ start, end }) => ({
    start: Math.max(0, start - offset),
    end: Math.min(text.length, end - offset),
  }));
  return markText(
    text,
    used.filter(({ start, end }) => start < end),
  );
}

/** Joins spans that touch. */
function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of spans) {
    const last = joined.at(-1);
    if (last?.end === start) joined.splice(-1, 1, { start: last.start, end });
    else joined.push({ start, end });
  }
  return joined;
}

function findPassage(documents: Edition['documents'], document: string, id: string): string {
  const passage = documents
    .find((one) => one.id === document)
    ?.passages.find((one) => one.id === id);
  if (passage === undefined) throw new RangeError(`no passage ${id} in ${document}`);
  return passage.text;
}
