import type { Speech } from './edition.ts';
import type { Sentence } from './passage/passage.ts';

/** Points that an address sets out one after the other. */
export interface Points {
  readonly kind: 'items' | 'parallel';
  /** What all of them begin with; empty for the items of a list. */
  readonly opening: string;
  readonly sentences: readonly Sentence[];
}

/** So many sentences in a row make points. */
const FEWEST = 3;
/** Letters that parallel sentences begin with: 我们倡导 (4); 中国 or 各国 alone begin sentences that are no points. */
const SHORTEST_OPENING = 3;

/** The items of the address, else the longest row of sentences that begin alike; `null` where there is neither. */
export function findOwnPoints({ paragraphs }: Pick<Speech, 'paragraphs'>): Points | null {
  const items = paragraphs
    .filter(({ kind }) => kind === 'item')
    .flatMap(({ sentences }) => sentences);
  if (items.length > 0) return { kind: 'items', opening: '', sentences: items };
  const rows = paragraphs.flatMap(({ sentences }) => findRows(sentences));
  const longest = rows.sort((left, right) => right.length - left.length)[0];
  if (longest === undefined) return null;
  return {
    kind: 'parallel',
    opening: longest.map(({ text }) => text).reduce(shareOpening),
    sentences: longest,
  };
}

function findRows(sentences: readonly Sentence[]): Sentence[][] {
  const rows: Sentence[][] = [];
  for (const sentence of sentences) {
    const row = rows.at(-1);
    const before = row?.at(-1);
    const isAlike =
      before !== undefined && shareOpening(before.text, sentence.text).length >= SHORTEST_OPENING;
    if (isAlike) row?.push(sentence);
    else rows.push([sentence]);
  }
  return rows.filter(({ length }) => length >= FEWEST);
}

function shareOpening(left: string, right: string): string {
  let length = 0;
  while (length < left.length && left.charAt(length) === right.charAt(length)) length += 1;
  return left.slice(0, length);
}

/** How much room the timeline gives a year. */
interface WeighedSpeech {
  readonly speech: Speech;
  /** `heavy` sets out points; `middle` is the first or the latest; `light` is every other. */
  readonly weight: 'heavy' | 'middle' | 'light';
  readonly points: Points | null;
}

/** Weighs the addresses, in their order. */
export function weighYears(speeches: readonly Speech[]): WeighedSpeech[] {
  return speeches.map((speech, index) => {
    const points = findOwnPoints(speech);
    const isEnd = index === 0 || index === speeches.length - 1;
    return { speech, weight: points !== null ? 'heavy' : isEnd ? 'middle' : 'light', points };
  });
}
