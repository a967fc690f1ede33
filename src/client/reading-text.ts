import {
  type FoldedText,
  foldText,
  unfoldSpan,
  type VariantClasses,
} from '../core/text/folding/fold.ts';
import { listOffsets } from '../core/text/offset.ts';
import type { Span } from '../core/text/span.ts';

/** Ids of sentences and passages, the only elements whose text is the edition's; on 通读 with the year before them. */
const ADDRESS = /^(?:r\d{4})?(s\d+[a-rt-z]*|[tbhp]\d+[a-rt-z]*(?:s\d+[a-rt-z]*)?)$/;

/** Notes, numbers and marks that stand in the text but are not of it. */
const APPARATUS =
  '.margin-note, .note-mark, .inline-number, .gutter-number, .paragraph-number, [hidden], .relocation';

/** A text node; the span is in the joined text, UTF-16 code units, half-open. */
export interface Piece extends Span {
  readonly node: Text;
}

/** The text of the edition below `root`, in order; the pieces join without a gap. */
export function collectPieces(root: Node): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || !isReading(node.parentElement)) continue;
    pieces.push({ node, start, end: start + node.length });
    start += node.length;
  }
  return pieces;
}

export function joinPieces(pieces: readonly Piece[]): string {
  return pieces.map(({ node }) => node.data).join('');
}

/** The innermost sentence or passage that an element is or stands in. */
export function findPassage(element: Element | null): Element | null {
  let owner = element;
  while (owner !== null && !ADDRESS.test(owner.id)) owner = owner.parentElement;
  return owner;
}

/** `s2` of the elements `s2` and, on a page of several years, `r2019s2`. */
export function readPassageId({ id }: Element): string {
  return ADDRESS.exec(id)?.[1] ?? '';
}

function isReading(parent: Element | null): boolean {
  return parent?.closest(APPARATUS) === null && findPassage(parent) !== null;
}

/** Every place of the words in the text, whatever the punctuation; overlapping places too. */
export function findSpans(text: string, query: string, variants?: VariantClasses): Span[] {
  const folded: FoldedText = foldText(text, variants);
  const words = foldText(query, variants).text;
  return listOffsets(folded.text, words).map((at) => unfoldSpan(folded, at, at + words.length));
}

/** The spans that begin within an element. */
export function keepWithin(
  spans: readonly Span[],
  pieces: readonly Piece[],
  element: Element | null,
): Span[] {
  return spans.filter(({ start }) => {
    const piece = pieces.find(({ end }) => start < end);
    return piece !== undefined && element?.contains(piece.node);
  });
}
