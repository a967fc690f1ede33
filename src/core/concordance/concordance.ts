import { showNumber } from '../edition/passage/passage-id.ts';
import { namePlace } from '../edition/passage/place.ts';
import { splitSentences } from '../text/sentence.ts';
import { measureOverlap } from '../text/span.ts';
import type { NearPart, NearPlace } from './near.ts';
import type { Occurrence } from './occurrence.ts';
import { isCountedElsewhere, isQuoted, listPassages } from './occurrence.ts';
import { type CitedSpan, findSentenceId, type QueryPassage } from './query-text.ts';

/** A searched text as it is named in the results. */
export interface TextCard {
  readonly key: string;
  readonly kind: 'address' | 'document';
  /** Path of its page below the base. */
  readonly path: string;
  readonly year: number;
  readonly siglum: string | null;
  readonly name: string;
  readonly note: string;
}

/** Keyword in context: the words as printed with what stands before and after them in the same passage. */
export interface ConcordanceLine {
  readonly card: TextCard;
  /** Start of the words in the reading text of the whole text, UTF-16 code units. */
  readonly start: number;
  /** Id of the sentence in the page, or of the passage where the sentences have none. */
  readonly anchor: string;
  /** 第4句, 第13段, 标题2 */
  readonly label: string;
  readonly before: string;
  /** The matched words, one string a passage. */
  readonly words: readonly string[];
  readonly after: string;
  readonly isQuoted: boolean;
  /** The citation that the words belong to, in a document. */
  readonly cited: CitedSpan | null;
}

/** Code units of context on either side: more than a line of the widest page holds. */
const CONTEXT_LENGTH = 48;

/** The line of an occurrence. */
export function drawLine(occurrence: Occurrence, card: TextCard): ConcordanceLine {
  const { text, start, end, passages } = occurrence;
  const [first] = passages;
  const last = passages.at(-1) ?? first;
  return {
    card,
    start,
    ...nameSentence(first, text.reading.slice(first.start, first.end), start - first.start),
    before: cutStart(text.reading.slice(first.start, start)),
    words: passages.map((one) =>
      text.reading.slice(Math.max(start, one.start), Math.min(end, one.end)),
    ),
    after: cutEnd(text.reading.slice(end, last.end)),
    isQuoted: isQuoted(occurrence),
    cited: findCited(occurrence),
  };
}

/** The citation that has most of the words, and half of them at least. */
function findCited({ start, end, passages: [passage] }: Occurrence): CitedSpan | null {
  const words = { start: start - passage.start, end: end - passage.start };
  const shares = passage.cited.map((cited) => ({ cited, share: measureOverlap(cited, words) }));
  const [best] = shares.sort((left, right) => right.share - left.share);
  return best !== undefined && 2 * best.share >= words.end - words.start ? best.cited : null;
}

/** Address and label of the sentence at an offset of the passage's reading text. */
function nameSentence(
  passage: QueryPassage,
  reading: string,
  offset: number,
): { anchor: string; label: string } {
  const { id } = passage;
  const letter = id.charAt(0);
  const at = splitSentences(reading).findIndex((sentence) => offset < sentence.end);
  const anchor = findSentenceId(passage, Math.max(0, at));
  if (letter === 's') return { anchor, label: `第${showNumber(anchor)}句` };
  return { anchor: letter === 'p' ? anchor : id, label: namePlace(id) };
}

/** Whole clauses are shown before the words up to so many code units: what a line holds on a wide page. */
const CLAUSES_LENGTH = 24;

const CLAUSE_START = /(?<=[，；：。！？][”’）》」』】]*)(?![”’）》」』】])/u;

/** What stands before the words, from the start of a clause. */
function cutStart(text: string): string {
  const clauses = text.split(CLAUSE_START);
  let before = clauses.pop() ?? '';
  for (const clause of clauses.reverse()) {
    if (clause.length + before.length > CLAUSES_LENGTH) break;
    before = clause + before;
  }
  return before.slice(-CONTEXT_LENGTH).replace(/^[\uDC00-\uDFFF]/u, '');
}

/** What stands behind the words, to the end of a clause if one ends within reach. */
function cutEnd(text: string): string {
  let after = '';
  for (const clause of text.split(CLAUSE_START)) {
    if (after.length + clause.length > CONTEXT_LENGTH) break;
    after += clause;
  }
  if (/[^，；：。！？”’）》」』】]/u.test(after)) return after;
  return text.slice(0, CONTEXT_LENGTH).replace(/[\uD800-\uDBFF]$/u, '');
}

/** Which places are looked at. */
interface LineFilter {
  readonly addressesOnly: boolean;
  readonly quotedOnly: boolean;
}

/** Lines that pass both parts of the filter. */
export function filterLines(
  lines: readonly ConcordanceLine[],
  { addressesOnly, quotedOnly }: LineFilter,
): ConcordanceLine[] {
  return lines.filter(
    ({ card, isQuoted: quoted }) =>
      (!addressesOnly || card.kind === 'address') && (!quotedOnly || quoted),
  );
}

/** Number of lines by key of the text. */
export function countLines(lines: readonly ConcordanceLine[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { card } of lines) counts.set(card.key, (counts.get(card.key) ?? 0) + 1);
  return counts;
}

/** Lines of one text, in the order of the text. */
export interface LineGroup {
  readonly card: TextCard;
  readonly lines: readonly ConcordanceLine[];
}

/** Groups by text in the order of the cards, which is that of dates, or with the addresses first. */
export function groupLines(
  lines: readonly ConcordanceLine[],
  cards: readonly TextCard[],
  addressesFirst: boolean,
): LineGroup[] {
  const ordered = addressesFirst
    ? [
        ...cards.filter(({ kind }) => kind === 'address'),
        ...cards.filter(({ kind }) => kind === 'document'),
      ]
    : cards;
  return ordered
    .map((card) => ({ card, lines: lines.filter((line) => line.card.key === card.key) }))
    .filter((group) => group.lines.length > 0);
}

/** A near place in its context. */
export interface NearLine extends ConcordanceLine {
  readonly matched: number;
  readonly total: number;
  readonly parts: readonly NearPart[];
}

/** The line of a near place, or `null` if the page of an address counts it. */
export function drawNearLine(place: NearPlace, card: TextCard): NearLine | null {
  const { text, start, end, matched, total, parts } = place;
  const passages = listPassages(text, place);
  if (isCountedElsewhere(passages)) return null;
  return { ...drawLine({ text, start, end, passages }, card), matched, total, parts };
}
