import type { Evidence } from '../../schema/content/milestone.ts';
import type { Edition } from './edition.ts';
import { placeQuote, type QuotePlace } from './passage/quote-place.ts';

/** Words taken from a document or, with `year`, from the address of that year. */
export type Quoted = Evidence & { readonly year?: number | undefined };

/** Quoted words with the place where they stand. */
export type Placed<Words extends Quoted> = Words & {
  readonly siglum: string;
  readonly place: QuotePlace;
};

/** Places of quoted words: in the address of `year`, or in the document's own passages. */
export function findEvidence(
  edition: Edition,
  { document, exact, year }: Quoted,
): readonly QuotePlace[] {
  if (year !== undefined) {
    const speech = edition.speeches.find((one) => one.year === year);
    return placeQuote(speech?.paragraphs ?? [], exact);
  }
  const passages = edition.documents.find(({ id }) => id === document)?.passages ?? [];
  return placeQuote(passages, exact);
}

/** Adds the place of the words; throws when they stand nowhere. */
export function placeEvidence<Words extends Quoted>(
  edition: Edition,
  quoted: Words,
): Placed<Words> {
  const [place] = findEvidence(edition, quoted);
  const siglum = edition.documents.find(({ id }) => id === quoted.document)?.siglum;
  if (place === undefined || siglum === undefined) {
    throw new RangeError(`not in ${quoted.document}: ${quoted.exact}`);
  }
  return { ...quoted, siglum, place };
}
