import type { MotifHistory } from '../../evolution/history.ts';
import { COLOURS, drawTextLine } from './share-type.ts';

/** Terms that a picture has room for. */
const MOST_ROWS = 5;
const TOP = 276;
const ROW = 52;
/** Width of the column of terms, in pixels: nine characters. */
const LABELS = 262;
const LABEL_SIZE = 26;
/** A term named by several wordings or with a gap has marks in its name. */
const ONE_WORDING = /^\p{Script=Han}+$/u;

/** The terms that return most often, year by year: a ring where a term is first, a disc where it returns. */
export function drawThreads(
  motifs: readonly MotifHistory[],
  years: readonly number[],
  column: { readonly left: number; readonly width: number },
): string {
  const left = column.left + LABELS;
  const step = (column.width - LABELS) / years.length;
  const at = (index: number) => Math.round(left + step * (index + 0.5));
  const heads = years.map((year, index) =>
    drawTextLine(String(year).slice(-2), {
      x: at(index),
      y: TOP - 34,
      size: 26,
      weight: 300,
      fill: COLOURS.ink2,
      anchor: 'middle',
    }),
  );
  const rows = chooseMotifs(motifs).map((motif, row) =>
    drawThread(motif, { y: TOP + ROW * row, left: column.left, at }),
  );
  return [...heads, ...rows].join('');
}

function chooseMotifs(motifs: readonly MotifHistory[]): MotifHistory[] {
  const fitting = motifs.filter(({ motif: { term } }) => {
    return ONE_WORDING.test(term) && term.length * LABEL_SIZE <= LABELS;
  });
  const ranked = fitting
    .map((one) => ({ one, count: listYears(one).length }))
    .filter(({ count }) => count > 1)
    .sort((left, right) => right.count - left.count);
  const chosen = ranked.slice(0, MOST_ROWS).map(({ one }) => one);
  return chosen.sort((left, right) => (left.first ?? 0) - (right.first ?? 0));
}

/** Positions of the years whose excerpt has the term. */
function listYears({ years }: MotifHistory): number[] {
  return years.flatMap(({ occurrences }, index) => (occurrences.length > 0 ? [index] : []));
}

function drawThread(
  history: MotifHistory,
  { y, left, at }: { y: number; left: number; at: (index: number) => number },
): string {
  const [first = 0, ...later] = listYears(history);
  const last = later.at(-1) ?? first;
  return [
    drawTextLine(history.motif.term, { x: left, y: y + 9, size: LABEL_SIZE, fill: COLOURS.ink }),
    `<path stroke="${COLOURS.line}" stroke-width="3" d="M${at(first)} ${y}H${at(last)}"/>`,
    `<circle cx="${at(first)}" cy="${y}" r="10" fill="${COLOURS.paper}" stroke="${COLOURS.ochre}" stroke-width="5"/>`,
    ...later.map((index) => `<circle cx="${at(index)}" cy="${y}" r="9" fill="${COLOURS.line}"/>`),
  ].join('');
}
