import { decodeSkeleton } from '../../core/concordance/query-skeleton.ts';
import {
  makeQueryText,
  type QueryPassageSource,
  type QueryText,
} from '../../core/concordance/query-text.ts';
import type { VariantClasses } from '../../core/text/fold.ts';

/** What Pagefind keeps of a record: the folded characters, and an anchor with a skeleton for each passage. */
interface PagefindFragment {
  readonly url: string;
  readonly content: string;
  readonly anchors: readonly { readonly id: string; readonly title: string }[];
}

/** Makes the searched text of what Pagefind gives back; throws if it is not such a record, whole. */
export function readFragment(fragment: unknown, variants: VariantClasses): QueryText {
  if (!isFragment(fragment)) throw new TypeError('not a record of the index');
  const characters = fragment.content.replaceAll(' ', '')[Symbol.iterator]();
  const sources = fragment.anchors.map(({ id, title }): QueryPassageSource => {
    const [, year, passage = id] = /^(\d{4})\.(.+)$/u.exec(id) ?? [];
    const address = year === undefined ? null : Number(year);
    return { id: passage, address, text: decodeSkeleton(title, characters, variants) };
  });
  if (characters.next().done !== true) throw new RangeError('more characters than skeletons');
  return makeQueryText(readKey(fragment.url), sources, variants);
}

/** The last segment of the path, which is the year or the id of the document. */
function readKey(url: string): string {
  return url.split('/').findLast((segment) => segment !== '') ?? '';
}

function isFragment(value: unknown): value is PagefindFragment {
  return (
    typeof value === 'object' &&
    value !== null &&
    'url' in value &&
    typeof value.url === 'string' &&
    'content' in value &&
    typeof value.content === 'string' &&
    'anchors' in value &&
    Array.isArray(value.anchors)
  );
}
