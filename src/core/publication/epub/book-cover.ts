import type { Edition } from '../../edition/edition.ts';
import { SITE } from '../../edition/site-name.ts';
import { writeStandfirst } from '../../edition/standfirst.ts';
import { fillLines } from '../../text/line.ts';
import { COLOURS, drawSlip, drawTextLine } from '../share/share-type.ts';

/** Width and height of the cover, in pixels: the 5:8 that bookshops show. */
const SIZE = { width: 1250, height: 2000 } as const;

/** The closed book as on the home page, upright: slip, stitches of the binding, years. As SVG. */
export function drawBookCover({ speeches }: Pick<Edition, 'speeches'>): string {
  const { width, height } = SIZE;
  const [left, top, size, leading] = [430, 170, 58, 96];
  const { occasion } = writeStandfirst(speeches);
  const lines = fillLines(occasion, 10);
  const years = speeches.map(({ year }) => year);
  const span = [years[0], years.at(-1)].join('—');
  const stitches = [0.08, 0.34, 0.66, 0.92]
    .map((part) => `M1120 ${Math.round(height * part)}h130`)
    .join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<path fill="${COLOURS.cover}" d="M0 0h${width}v${height}H0z"/>`,
    `<path stroke="${COLOURS.thread}" stroke-width="4" d="M1120 0v${height}${stitches}"/>`,
    drawSlip(
      { left: 130, top: 130, width: 200, height: 1240 },
      { title: SITE.work, kind: SITE.kind, size: 86 },
    ),
    ...lines.map((line, index) =>
      drawTextLine(line, {
        x: left,
        y: top + leading * index + size,
        size,
        weight: 600,
        fill: COLOURS.paper,
      }),
    ),
    drawTextLine(span, { x: left, y: 1840, size: 92, weight: 300, fill: COLOURS.pale }),
    '</svg>',
  ].join('');
}
