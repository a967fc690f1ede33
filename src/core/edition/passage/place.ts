import type { Routes } from '../route.ts';
import { isSentenceId, passagePart, showNumber } from './passage-id.ts';

/** Address of a sentence or passage of an address or a document. */
export function linkPlace(routes: Routes, place: Place, fragment: string): string {
  return place.kind === 'speech'
    ? routes.year(place.year, fragment)
    : routes.document(place.document, fragment);
}

/** How a sentence or passage is cited: `2015年　第4句`, `某报　第13段`, `某报　标题2`; documents by their short names. */
export function citePlace(
  place: Place,
  fragment: string,
  shorts: ReadonlyMap<string, string>,
): string {
  if (place.kind === 'speech') return `${place.year}年　第${showNumber(fragment)}句`;
  return `${shorts.get(place.document) ?? place.document}　${namePlace(passagePart(fragment))}`;
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ['t', '题名'],
  ['b', '落款'],
  ['h', '标题'],
]);

/** Name of a passage for readers: `第13段`, `标题2`, `题名1`. */
export function namePlace(passage: string): string {
  const number = showNumber(passage);
  const name = NAMES.get(passage.charAt(0));
  return name === undefined ? `第${number}段` : `${name}${number}`;
}

/** Name of any fragment for readers: `第13段`, `第13段第2句`, `标题2第1句`; of a sentence of an address `第4句`. */
export function nameFragment(id: string): string {
  const passage = passagePart(id);
  const sentence = isSentenceId(id) ? `第${showNumber(id)}句` : '';
  return `${passage === '' ? '' : namePlace(passage)}${sentence}`;
}

/** Where a text stands: in the address of a year, or in a document. */
export type Place =
  | { readonly kind: 'speech'; readonly year: number }
  | { readonly kind: 'document'; readonly document: string };

/**
 * `第4句`, `第4—8句`, `第4、6句`; ids in order, none gives an empty string. `order` has all ids of the address in the
 * order of its text; it may be left out where they are s1, s2 … without a gap.
 */
export function nameSentences(ids: readonly string[], order?: readonly string[]): string {
  const [first] = ids;
  const last = ids.at(-1);
  if (first === undefined || last === undefined) return '';
  const locate = (id: string) => order?.indexOf(id) ?? Number(showNumber(id));
  const isRow = ids.length > 1 && locate(last) - locate(first) === ids.length - 1;
  return `第${isRow ? `${showNumber(first)}—${showNumber(last)}` : ids.map(showNumber).join('、')}句`;
}
