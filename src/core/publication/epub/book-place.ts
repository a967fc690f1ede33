import type { Citation } from '../../../schema/citation.ts';

/** File of an address in the book. */
export function nameSpeechFile(year: number): string {
  return `y${year}.xhtml`;
}

/** File of a document in the book. */
export function nameDocumentFile(id: string): string {
  return `d-${id}.xhtml`;
}

/** File of the table of the phrase. */
export const PHRASE_FILE = 'phrase.xhtml';

/** Where a citation leads within the book; words that the excerpt lacks lead to the whole address. */
export function linkCitedInBook({ cited }: Pick<Citation, 'cited'>): string {
  if (cited === null) return PHRASE_FILE;
  if ('document' in cited) return `${nameDocumentFile(cited.document)}#${cited.passage}`;
  const [first] = cited.sentences;
  const fragment = first === undefined ? '' : `#${first}`;
  return `${nameSpeechFile(cited.year)}${fragment}`;
}
