import { cutSqueezedMarks } from '../../text/line.ts';

/** Colours of the light scheme and of the cover, as the pages have them. */
export const COLOURS = {
  paper: '#f6f8f8',
  sheet: '#fdfefe',
  ink: '#191d21',
  ink2: '#394046',
  rule: '#838d93',
  cover: '#243b5c',
  thread: '#c9d4e2',
  pale: '#dde5ef',
  line: '#5f7fa8',
  ochre: '#a8703a',
} as const;

/** Family of all weights of the source font, as its name table gives it. */
const FAMILY = 'Noto Serif SC ExtraLight';

export interface TextStyle {
  readonly size: number;
  readonly fill: string;
  readonly weight?: 300 | 400 | 600;
  readonly anchor?: 'start' | 'middle' | 'end';
}

interface PlacedStyle extends TextStyle {
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
}

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface SlipText {
  readonly title: string;
  /** Small, at the foot. */
  readonly kind: string;
  /** Of a letter of the title, where it need not be smaller to fit. */
  readonly size: number;
}

/** One line of text; of two neighbouring marks the second moves left by half an em. */
export function drawTextLine(text: string, style: PlacedStyle): string {
  const { x, y, size, fill, weight = 400, anchor = 'start' } = style;
  const [first = '', ...squeezed] = cutSqueezedMarks(text).map(escapeMarkup);
  const rest = squeezed.map((part) => `<tspan dx="${-size / 2}">${part}</tspan>`).join('');
  return `<text x="${round(x)}" y="${round(y)}" font-family="${FAMILY}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}">${first}${rest}</text>`;
}

/** A title slip, letter below letter; a title too long for it is set smaller. */
export function drawSlip(box: Rectangle, { title, kind, size }: SlipText): string {
  const { left, top, width, height } = box;
  const small = 23;
  const [pad, gap, pitch] = [30, 20, 1.14];
  const room = height - 2 * pad - gap - kind.length * small * pitch;
  const letter = Math.min(size, Math.floor(room / (title.length * pitch)));
  const centre = left + width / 2;
  const column = (text: string, style: PlacedStyle) =>
    [...text]
      .map((one, index) =>
        drawTextLine(one, { ...style, y: style.y + style.size * (0.88 + index * pitch) }),
      )
      .join('');
  const shared = { fill: COLOURS.ink, anchor: 'middle' } as const;
  const foot = top + height - pad - kind.length * small * pitch;
  return [
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="${COLOURS.sheet}" stroke="${COLOURS.rule}" stroke-width="1.5"/>`,
    `<rect x="${left + 8.5}" y="${top + 8.5}" width="${width - 17}" height="${height - 17}" fill="none" stroke="${COLOURS.ink}"/>`,
    column(title, { ...shared, x: centre, y: top + pad, size: letter, weight: 600 }),
    column(kind, { ...shared, x: centre + 7, y: foot, size: small }),
  ].join('');
}

function round(length: number): number {
  return Math.round(length * 100) / 100;
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
