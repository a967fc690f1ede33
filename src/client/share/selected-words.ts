import type { SharedWords } from '../../core/publication/reference/quotation-reference.ts';
import {
  collectPieces,
  findPassage,
  findSpans,
  joinPieces,
  keepWithin,
  type Piece,
  readPassageId,
} from '../reading-text.ts';

/** A word, and a paragraph: shorter and longer selections are for the system's own menu. */
const SHORTEST = 4;
const LONGEST = 200;

/** Words selected in one text, without numbers and notes that stand among them. */
export interface SelectedWords extends SharedWords {
  readonly range: Range;
}

/** What is selected now, if it is words of one text that can be shared. */
export function readSelectedWords(): SelectedWords | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const { startContainer } = range;
  const owner = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  const text = owner?.closest<HTMLElement>('[data-source]');
  if (!text || !endsWithin(range, text)) return null;
  const parts = collectPieces(text).flatMap((piece) => cutPart(piece, range));
  const words = parts
    .map(({ words }) => words)
    .join('')
    .trim();
  const [first] = parts.filter((part) => part.words.trim() !== '');
  const passage = first && findPassage(first.node.parentElement);
  if (!passage || words.length < SHORTEST || words.length > LONGEST) return null;
  const { source = '', url = '' } = text.dataset;
  const turn = countTurn(passage, words, first);
  return { words, passage: readPassageId(passage), turn, source, url, range };
}

/** A selection of a whole last paragraph ends where the next element begins. */
function endsWithin({ endContainer, endOffset }: Range, text: Element): boolean {
  return text.contains(endContainer) || endOffset === 0;
}

/** The selected part of a text node, without the line breaks between blocks. */
interface Part {
  readonly node: Text;
  /** Where it begins in the node. */
  readonly from: number;
  readonly words: string;
}

function cutPart({ node }: Piece, range: Range): Part[] {
  if (!range.intersectsNode(node)) return [];
  const from = node === range.startContainer ? range.startOffset : 0;
  const to = node === range.endContainer ? range.endOffset : node.length;
  return from < to
    ? [{ node, from, words: node.data.slice(from, to).replace(/\s*\n\s*/g, '') }]
    : [];
}

/** Which of the places of these words that begin in the passage, from 1; 0 where it is the only one. */
function countTurn(passage: Element, words: string, first: Part): number {
  const pieces = collectPieces(document.querySelector('main') ?? document.body);
  const places = keepWithin(findSpans(joinPieces(pieces), words), pieces, passage);
  const start = (pieces.find(({ node }) => node === first.node)?.start ?? 0) + first.from;
  return places.length > 1 ? places.findIndex(({ end }) => start < end) + 1 : 0;
}
