import type { Routes } from './route.ts';

/** Address of a sentence or passage of an address or a document. */
export function linkPlace(routes: Routes, place: Place, fragment: string): string {
  return place.kind === 'speech'
    ? routes.year(place.year, fragment)
    : routes.document(place.document, fragment);
}

/** How a sentence or passage is cited: `2015·4`, `丁·13`, `丙·标题2`, `甲·题`. */
export function citePlace(
  place: Place,
  fragment: string,
  sigla: ReadonlyMap<string, string>,
): string {
  if (place.kind === 'speech') return `${place.year}·${fragment.slice(1)}`;
  const siglum = sigla.get(place.document) ?? place.document;
  const [, letter = '', number = ''] = /^([a-z])(\d+)/.exec(fragment) ?? [];
  return `${siglum}·${letter === 'p' ? number : namePlace(letter + number)}`;
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ['t', '题名'],
  ['b', '署名'],
  ['h', '标题'],
]);

/** Name of a passage for readers: `第13段`, `标题2`, `题名1`. */
export function namePlace(passage: string): string {
  const number = passage.slice(1);
  const name = NAMES.get(passage.charAt(0));
  return name === undefined ? `第${number}段` : `${name}${number}`;
}

/** Where a text stands: in the address of a year, or in a document. */
export type Place =
  | { readonly kind: 'speech'; readonly year: number }
  | { readonly kind: 'document'; readonly document: string };

/** `第4句`, `第4—8句`, `第4、6句`; ids in order, none gives an empty string. */
export function nameSentences(ids: readonly string[]): string {
  const numbers = ids.map((id) => Number(id.slice(1)));
  const [first] = numbers;
  const last = numbers.at(-1);
  if (first === undefined || last === undefined) return '';
  const isRow = numbers.length > 1 && last - first === numbers.length - 1;
  return `第${isRow ? `${first}—${last}` : numbers.join('、')}句`;
}
