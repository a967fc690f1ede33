import {
  type FoldedText,
  foldText,
  unfoldSpan,
  type VariantClasses,
} from '../../core/text/fold.ts';
import { listOffsets } from '../../core/text/offset.ts';
import type { Span } from '../../core/text/span.ts';
import { mapVariantClasses } from '../../core/text/variants.ts';

/** Ids of sentences and passages, the only elements whose text is the edition's. */
const ADDRESS = /^(s\d+[a-rt-z]*|[tbhp]\d+[a-rt-z]*(s\d+[a-rt-z]*)?)$/;

/** Notes, numbers and marks that stand in the text but are not of it. */
const APPARATUS =
  '.margin-note, .note-mark, .inline-number, .gutter-number, .paragraph-number, [hidden], .relocation';

/** A text node; the span is in the joined text, UTF-16 code units, half-open. */
interface Piece extends Span {
  readonly node: Text;
}

/**
 * Paints the words of `?q=` where the address of the page points, or everywhere if it points nowhere,
 * also where they run across notes, marks and paragraphs. The DOM stays, where the browser can highlight.
 * The search links with the words as printed; for words in other characters, `directory` has the classes.
 */
export async function paintQuery(directory: string): Promise<void> {
  const query = new URLSearchParams(location.search).get('q') ?? '';
  const pieces = collectPieces();
  const text = pieces.map(({ node }) => node.data).join('');
  const found = findSpans(text, query);
  const spans = found.length > 0 ? found : findSpans(text, query, await readVariants(directory));
  const show = (whole: readonly Span[]) => {
    const target = document.getElementById(location.hash.slice(1));
    const here = spans.filter(({ start }) => target?.contains(findPiece(pieces, start)));
    const chosen = here.length > 0 ? here : whole;
    if (chosen.length === 0) return;
    const first = paint(chosen, pieces);
    const reach = () => {
      target?.setAttribute('tabindex', '-1');
      target?.focus({ preventScroll: true });
      first?.scrollIntoView({ block: 'center', behavior: 'instant' });
    };
    // After the browser has gone to the fragment in its own way; and when the text face has come.
    requestAnimationFrame(() => requestAnimationFrame(reach));
    void document.fonts.ready.then(reach);
  };
  if (document.readyState !== 'complete') await new Promise((go) => addEventListener('load', go));
  show(spans);
  addEventListener('hashchange', () => show([]));
}

function collectPieces(): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const root = document.querySelector('main') ?? document.body;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || !isReading(node.parentElement)) continue;
    pieces.push({ node, start, end: start + node.length });
    start += node.length;
  }
  return pieces;
}

function isReading(parent: Element | null): boolean {
  if (parent?.closest(APPARATUS)) return false;
  for (let owner = parent; owner !== null; owner = owner.parentElement) {
    if (ADDRESS.test(owner.id)) return true;
  }
  return false;
}

function findPiece(pieces: readonly Piece[], offset: number): Text | null {
  return pieces.find(({ end }) => offset < end)?.node ?? null;
}

function findSpans(text: string, query: string, variants?: VariantClasses) {
  const folded: FoldedText = foldText(text, variants);
  const words = foldText(query, variants).text;
  return listOffsets(folded.text, words).map((at) => unfoldSpan(folded, at, at + words.length));
}

async function readVariants(directory: string): Promise<VariantClasses> {
  const { classes } = await (await fetch(directory)).json();
  return mapVariantClasses(classes);
}

/** Returns the element that has the first painted words. */
function paint(spans: readonly Span[], pieces: readonly Piece[]): Element | null | undefined {
  const ranges = spans.flatMap(({ start, end }) =>
    pieces
      .filter((piece) => piece.start < end && start < piece.end)
      .map((piece) => {
        const range = new Range();
        range.setStart(piece.node, Math.max(0, start - piece.start));
        range.setEnd(piece.node, Math.min(end, piece.end) - piece.start);
        return range;
      }),
  );
  const first = ranges[0]?.startContainer.parentElement;
  if (typeof Highlight === 'function') highlight(ranges);
  else for (const range of ranges.reverse()) range.surroundContents(document.createElement('mark'));
  return first;
}

function highlight(ranges: readonly Range[]): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('::highlight(hit){background:var(--mark);color:var(--ink)}');
  document.adoptedStyleSheets.push(sheet);
  CSS.highlights.set('hit', new Highlight(...ranges));
}
