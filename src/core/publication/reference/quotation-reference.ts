import { formatDate } from '../../edition/date.ts';
import type { Document, Speech } from '../../edition/edition.ts';
import { namePassage } from './reference.ts';

/** Where words stand that a reader copies or links. */
interface WordsOrigin {
  /** As it is named behind the words: 习近平主席向第六届世界互联网大会致贺信，2019年10月20日，节选. */
  readonly source: string;
  /** Absolute address of the page, without query and fragment. */
  readonly url: string;
}

/** Words and the passage in which they begin. */
export interface SharedWords extends WordsOrigin {
  readonly words: string;
  /** `s2`, `p3s1`; a heading (`h4`) is no citable passage and is not named. */
  readonly passage: string;
  /** Which of several like words of the passage, from 1; 0 if there are no others. */
  readonly turn: number;
}

const CITABLE = /^[sp]\d/u;
const TURNED: ReadonlyMap<string, string> = new Map(
  [...'“‘”’'].map((mark, at) => [mark, '‘“’”'.charAt(at)]),
);

/** How an address is named behind words of it. */
export function nameSpeechSource({ title, date }: Speech): string {
  return `${title}，${formatDate(date)}，节选`;
}

/** How a document is named behind words of it; who wrote or printed it stands first, where that is known. */
export function nameDocumentSource({ card }: Document): string {
  const name = card.title.replace('　', '：');
  return `${card.author.value ?? card.publisher.value ?? ''}《${turnMarks(name)}》，${card.date.display}`;
}

/** “Words”（source，第2句）, and the address of the passage on a line of its own. */
export function formatQuotation({ words, source, url, passage }: SharedWords): string {
  const place = CITABLE.test(passage) ? `，${namePassage(passage)}` : '';
  return `“${turnMarks(words)}”（${source}${place}）\n${url}#${passage}`;
}

/** Address at which exactly these words are marked: `/2019/?q=…#s2`, with `n` where the passage has them twice. */
export function locateSharedWords({ words, url, passage, turn }: SharedWords): string {
  const chosen = turn > 0 ? `&n=${turn}` : '';
  return `${url}?q=${encodeURIComponent(words)}${chosen}#${passage}`;
}

/** Marks within marks change from double to single and back. */
export function turnMarks(words: string): string {
  return words.replace(/[“”‘’]/gu, (mark) => TURNED.get(mark) ?? mark);
}
