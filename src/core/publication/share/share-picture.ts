import { formatDate, spellYear } from '../../edition/date.ts';
import type { Edition } from '../../edition/edition.ts';
import { SITE } from '../../edition/site-name.ts';
import { describeExtent, type Standfirst, writeStandfirst } from '../../edition/standfirst.ts';
import type { MotifHistory } from '../../evolution/history.ts';
import { beginsHanging, fillLines } from '../../text/line.ts';
import {
  nameOrigin,
  PICTURE,
  type SharedPage,
  writeEvolutionOffer,
  writeReadingOffer,
} from './share-page.ts';
import { drawThreads } from './share-threads.ts';
import { COLOURS, drawSlip, drawTextLine, type TextStyle } from './share-type.ts';

/** What the pictures of an edition are drawn from. */
interface PictureSource {
  readonly edition: Pick<Edition, 'speeches'>;
  readonly motifs: readonly MotifHistory[];
}

interface Leaf {
  /** Of the slip. */
  readonly title: string;
  readonly kind: string;
  readonly promise: string;
}

interface WordSize {
  readonly size: number;
  readonly leading: number;
  /** In characters. */
  readonly longest: number;
}

/** Left edge of the text column and its width, in pixels. */
const COLUMN = { left: 244, width: 884 } as const;
/** What is written below stays above this line. */
const RULE = 522;
/** Sizes and leadings that words are tried in; the first holds 45 characters at most. */
const SIZES: readonly WordSize[] = [
  { size: 47, leading: 72, longest: 45 },
  { size: 40, leading: 62, longest: Number.POSITIVE_INFINITY },
  { size: 34, leading: 54, longest: Number.POSITIVE_INFINITY },
];
/** A title may be larger. */
const TITLE_SIZES: readonly WordSize[] = [{ size: 54, leading: 80, longest: 45 }, ...SIZES];
/** What the foot of a picture says of the page. */
const PROMISES = {
  excerpts: '致辞节选　逐句可引',
  whole: '全文转录　逐段可引',
  limits: '以本编所收为限',
} as const;
const INK: TextStyle = { size: 27, fill: COLOURS.ink };
const META: TextStyle = { size: 27, fill: COLOURS.ink2 };

/** The picture of a page as SVG, 1200 × 630; all text is in the family and weights of the edition's own fonts. */
export function drawPicture(page: SharedPage, { edition, motifs }: PictureSource): string {
  const { speeches } = edition;
  const years = speeches.map(({ year }) => year);
  switch (page.kind) {
    case 'home':
      return frame(drawCover(writeStandfirst(speeches), years));
    case 'read':
      return drawSheet({ title: '历年致辞', kind: '通读', promise: PROMISES.excerpts }, [
        drawNumeral([years[0], years.at(-1)].join('—')),
        drawTextLine(describeExtent(speeches), { ...META, x: COLUMN.left, y: 219 }),
        ...drawWords(writeReadingOffer(speeches), 252),
      ]);
    case 'evolution':
      return drawSheet({ title: '提法演变', kind: SITE.kind, promise: PROMISES.limits }, [
        ...drawWords(writeEvolutionOffer(speeches), 66),
        drawThreads(motifs, years, COLUMN),
      ]);
    case 'speech': {
      const { year, form, date, occasion, pull } = page.speech;
      return drawSheet(
        { title: `${spellYear(year)}年${form}`, kind: '节选', promise: PROMISES.excerpts },
        [
          drawNumeral(String(year)),
          drawTextLine(`${formatDate(date)}　${occasion}`, { ...META, x: COLUMN.left, y: 219 }),
          ...drawWords(`“${pull}”`, 252),
        ],
      );
    }
    case 'document': {
      const { card } = page.document;
      const [title = '', ...rest] = card.title.split(/(?=——)|　/u);
      return drawSheet({ title: card.short, kind: card.genre, promise: PROMISES.whole }, [
        drawTextLine(nameOrigin(page.document), { ...META, x: COLUMN.left, y: 108 }),
        ...drawWords([title, ...rest].join(' '), 148, TITLE_SIZES),
      ]);
    }
  }
}

function frame(drawing: string): string {
  const { width, height } = PICTURE;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${drawing}</svg>`;
}

/** A leaf of paper: spine, slip, what is given, rule, name of the site. */
function drawSheet({ title, kind, promise }: Leaf, parts: readonly string[]): string {
  const { left, width } = COLUMN;
  const foot = { y: 571, x: left };
  return frame(
    [
      `<path fill="${COLOURS.paper}" d="M0 0h1200v630H0z"/><path fill="${COLOURS.cover}" d="M0 0h22v630H0z"/>`,
      drawSlip({ left: 92, top: 66, width: 88, height: 498 }, { title, kind, size: 37 }),
      ...parts,
      `<path stroke="${COLOURS.rule}" stroke-width="2" d="M${left} ${RULE + 1}h${width}"/>`,
      drawTextLine(SITE.work, { ...INK, ...foot }),
      drawTextLine(SITE.kind, {
        ...INK,
        ...foot,
        x: left + SITE.work.length * INK.size,
        weight: 600,
      }),
      drawTextLine(promise, {
        ...META,
        ...foot,
        size: 24,
        x: left + width,
        anchor: 'end',
      }),
    ].join(''),
  );
}

function drawNumeral(text: string): string {
  return drawTextLine(text, {
    x: COLUMN.left - 6,
    y: 173,
    size: 124,
    weight: 300,
    fill: COLOURS.ink,
  });
}

/** Words in the largest size in which they stand between `top` and the rule. */
function drawWords(words: string, top: number, sizes = SIZES): string[] {
  const fits = sizes.map(({ size, leading, longest }) => {
    const lines = fillLines(words, COLUMN.width / size);
    const holds = words.length <= longest && top + lines.length * leading < RULE;
    return { size, leading, lines, holds };
  });
  const chosen = fits.find(({ holds }) => holds) ?? fits.at(-1);
  if (chosen === undefined) throw new RangeError('no size of words');
  const { size, leading, lines } = chosen;
  const most = Math.floor((RULE - top) / leading);
  return lines.slice(0, most).map((line, index) => {
    const y = top + leading * index + (leading - size) / 2 + 0.88 * size;
    const x = COLUMN.left - (beginsHanging(line) && index === 0 ? size : 0);
    const isCut = index === most - 1 && lines.length > most;
    return drawTextLine(isCut ? `${line}……` : line, { x, y, size, weight: 600, fill: COLOURS.ink });
  });
}

/** The closed book: slip, standfirst, years, stitches of the binding. */
function drawCover({ occasion, contents }: Standfirst, years: readonly number[]): string {
  const [left, width, top, size, leading] = [276, 774, 88, 52, 78];
  const lines = fillLines(occasion, width / size);
  const white = { x: left, fill: COLOURS.paper };
  const small = 30;
  const half = 19;
  const step = (width - 2 * half) / Math.max(1, years.length - 1);
  return [
    `<path fill="${COLOURS.cover}" d="M0 0h1200v630H0z"/>`,
    `<path stroke="${COLOURS.thread}" stroke-width="3" d="M1098 0v630M1098 54h102M1098 220h102M1098 410h102M1098 576h102"/>`,
    drawSlip(
      { left: 92, top: 50, width: 88, height: 530 },
      { title: SITE.work, kind: SITE.kind, size: 34 },
    ),
    ...lines.map((line, index) =>
      drawTextLine(line, { ...white, y: top + leading * index + 59, size, weight: 600 }),
    ),
    ...fillLines(contents, width / small).map((line, index) =>
      drawTextLine(line, {
        x: left,
        y: top + leading * lines.length + 66 + 48 * index,
        size: small,
        fill: COLOURS.pale,
      }),
    ),
    ...years.map((year, index) =>
      drawTextLine(String(year).slice(-2), {
        x: left + half + step * index,
        y: 548,
        size: 34,
        weight: 300,
        fill: COLOURS.pale,
        anchor: 'middle',
      }),
    ),
  ].join('');
}
