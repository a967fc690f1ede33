import type { VariantClasses } from '../../core/text/folding/fold.ts';
import { mapVariantClasses } from '../../core/text/folding/variants.ts';
import type { Span } from '../../core/text/span.ts';
import { collectPieces, findSpans, joinPieces, keepWithin, type Piece } from '../reading-text.ts';

/**
 * Paints the words of `?q=` where the address of the page points, or everywhere if it points nowhere,
 * also where they run across notes, marks and paragraphs. The DOM stays, where the browser can highlight.
 * Of several places within the target `?n=` chooses one. The search links with the words as printed;
 * for words in other characters, `directory` has the classes.
 */
export async function paintQuery(directory: string): Promise<void> {
  const address = new URLSearchParams(location.search);
  const query = address.get('q') ?? '';
  const turn = Number(address.get('n') ?? 0);
  const pieces = collectPieces(document.querySelector('main') ?? document.body);
  const text = joinPieces(pieces);
  const found = findSpans(text, query);
  const spans = found.length > 0 ? found : findSpans(text, query, await readVariants(directory));
  const show = (whole: readonly Span[]) => {
    const target = document.getElementById(location.hash.slice(1));
    const here = keepWithin(spans, pieces, target);
    const chosen = here.length > 0 ? chooseTurn(here, turn) : whole;
    if (chosen.length === 0) return;
    const first = paint(chosen, pieces);
    const reach = () => {
      target?.setAttribute('tabindex', '-1');
      target?.focus({ preventScroll: true });
      for (let one = first; one; one = one.parentElement)
        if (one instanceof HTMLDetailsElement) one.open = true;
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

/** The one of the places that is asked for, else all. */
function chooseTurn(places: readonly Span[], turn: number): readonly Span[] {
  const one = places[turn - 1];
  return one === undefined ? places : [one];
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

/** Forced colours take the page's own away, but not those of the system. */
const HIT_COLOURS =
  '::highlight(hit){background:var(--mark);color:var(--ink)}' +
  '@media (forced-colors:active){::highlight(hit){background:Highlight;color:HighlightText}}';

function highlight(ranges: readonly Range[]): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(HIT_COLOURS);
  document.adoptedStyleSheets.push(sheet);
  CSS.highlights.set('hit', new Highlight(...ranges));
}
