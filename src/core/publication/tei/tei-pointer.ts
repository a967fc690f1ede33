import type { Passage } from '../../edition/passage/passage.ts';
import type { Place } from '../../edition/passage/place.ts';
import type { Span } from '../../text/span.ts';

/** Makes pointers from one TEI file to what has an `xml:id`. */
export interface TeiPointers {
  /** Pointer to a passage or sentence, or to a whole text where no id is given. */
  point(place: Place, id?: string): string;
}

/** Name of a text as the first part of its ids: `y2015`, `guangming-2023`. An XML name begins with a letter. */
export function nameTeiText(place: Place): string {
  if (place.kind === 'speech') return `y${place.year}`;
  return nameTeiId(place.document);
}

/** An id as an XML name. */
export function nameTeiId(id: string): string {
  return /^[a-z]/u.test(id) ? id : `d${id}`;
}

/** `xml:id` of a passage or sentence: `y2015.s4`, `guangming-2023.p13s2`. */
export function namePlaceId(place: Place, id: string): string {
  return `${nameTeiText(place)}.${id}`;
}

/** Pointers within one file that holds all texts. */
export const CORPUS_POINTERS: TeiPointers = {
  point: (place, id) => `#${id === undefined ? nameTeiText(place) : namePlaceId(place, id)}`,
};

/** Pointers out of the file of one text; `locate` gives the absolute address of the file of another. */
export function createFilePointers(own: Place, locate: (place: Place) => string): TeiPointers {
  const home = nameTeiText(own);
  return {
    point: (place, id) => {
      const file = nameTeiText(place) === home ? '' : locate(place);
      return `${file}${CORPUS_POINTERS.point(place, id)}`;
    },
  };
}

/**
 * Pointer to words within a passage, as `string-range` of the TEI Guidelines (16.2.4): offset and length in
 * characters (code points) of its reading text, where lemmas count and other readings and notes do not.
 */
export function pointToWords(pointer: string, { text }: Pick<Passage, 'text'>, span: Span): string {
  const count = (from: number, to: number) => [...text.slice(from, to)].length;
  const [file, id] = pointer.split('#');
  return `${file}#string-range(${id},${count(0, span.start)},${count(span.start, span.end)})`;
}
