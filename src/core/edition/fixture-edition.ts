import { splitSentences } from '../text/sentence.ts';
import type { Document, Speech } from './edition.ts';
import type { Passage } from './passage/passage.ts';
import type { TextUnit } from './passage/text-unit.ts';

/** Drawn from its text alone: parts of an edition as tests need them, with what they do not speak of left plain. */

/** A paragraph with its sentences, `p1s1` and on. */
export function drawPassage(id: string, text: string, more: Partial<Passage> = {}): Passage {
  const sentences = splitSentences(text).map((span, index) => ({
    ...span,
    id: `${id}s${index + 1}`,
    text: text.slice(span.start, span.end),
  }));
  const rest = { strong: [], places: [], speech: null };
  return { id, kind: 'paragraph', level: 0, text, sentences, ...rest, ...more };
}

/** A document of 2020 that prints the given passages. */
export function drawDocument(id: string, passages: readonly Passage[]): Document {
  const fact = { value: null, basis: 'unknown' as const, note: '未载' };
  const date = { value: '2020', display: '2020年', basis: 'printed' as const, note: '篇末所印' };
  const card = {
    id,
    siglum: '甲',
    short: id,
    genre: '文章',
    title: id,
    author: fact,
    publisher: fact,
    date,
    captured: { from: '未载', url: null, on: null, form: '纯文本' },
    sha256: '',
    unknown: [],
    bylines: [],
  };
  const none = { leftOut: [], joins: [], transpositions: [], regularizations: [], emendations: [] };
  const account = { total: 0, kept: 0, emended: 0, leftOut: 0, classes: [] };
  return { id, siglum: card.siglum, card, apparatus: none, account, passages };
}

/** An address of a year with the given sentences, `s1` and on, in one paragraph. */
export function drawSpeech(year: number, ...texts: readonly string[]): Speech {
  const paragraph = drawPassage('p1', texts.join(''));
  const sentences = paragraph.sentences.map((one, index) => ({ ...one, id: `s${index + 1}` }));
  return {
    year,
    carrier: 'carrier',
    date: `${year}-12-16`,
    form: '讲话',
    occasion: `${year}年世界互联网大会`,
    title: '讲话',
    signature: '讲话',
    pull: texts[0] ?? '',
    pullSentence: 's1',
    paragraphs: [{ ...paragraph, sentences, documentPassage: 'p1' }],
    sentences,
  };
}

/** The paragraph of an address, by its year, or of a document, by its id. */
export function drawUnit(work: number | string, text: string): TextUnit {
  const place: TextUnit['place'] =
    typeof work === 'number'
      ? { kind: 'speech', year: work }
      : { kind: 'document', document: work };
  const { id, sentences } = drawPassage('p1', text);
  return { place, passage: id, text, sentences };
}
