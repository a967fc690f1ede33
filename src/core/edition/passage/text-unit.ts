import type { Edition } from '../edition.ts';
import type { Sentence } from './passage.ts';
import type { Place } from './place.ts';

/** One paragraph with its place: what evolution is counted in. */
export interface TextUnit {
  readonly place: Place;
  readonly passage: string;
  readonly text: string;
  readonly sentences: readonly Sentence[];
}

/** The paragraphs of all addresses, in order of years. */
export function listSpeechUnits(edition: Edition): TextUnit[] {
  return edition.speeches.flatMap(({ year, paragraphs }) =>
    paragraphs.map(({ id, text, sentences }) => ({
      place: { kind: 'speech', year },
      passage: id,
      text,
      sentences,
    })),
  );
}

/** The documents' own passages, in date order: the addresses that some print are left out. */
export function listDocumentUnits(edition: Edition): TextUnit[] {
  return edition.documents.flatMap(({ id: document, passages }) =>
    passages
      .filter(({ speech, kind }) => speech === null && kind !== 'signature')
      .map(({ id, text, sentences }) => ({
        place: { kind: 'document', document },
        passage: id,
        text,
        sentences,
      })),
  );
}

/** Id of the sentence in which an offset (UTF-16 code units) falls; throws beyond the text. */
export function findSentence(unit: TextUnit, offset: number): Sentence {
  const sentence = unit.sentences.find(({ start, end }) => start <= offset && offset < end);
  if (sentence === undefined) {
    throw new RangeError(`no sentence at ${offset} of ${unit.passage} (${unit.text.length} units)`);
  }
  return sentence;
}
