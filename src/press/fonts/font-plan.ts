import type { Document, Edition } from '../../core/edition/edition.ts';
import type { Evolution } from '../../core/evolution/evolution.ts';
import {
  collectBold,
  collectCore,
  collectDisplay,
  collectHan,
  collectText,
  readBold,
} from './letters.ts';

/** One font file to make; a font of pages is compressed, one of pictures is not. */
export interface FontFace {
  readonly file: string;
  readonly family: 'Ed Song' | 'Ed Document' | 'Ed Rest' | 'Ed Num';
  readonly weight: 300 | 400 | 600;
  /** Which part of the source family it is cut from. */
  readonly subset: 'chinese-simplified' | 'latin';
  readonly characters: string;
  /** Value of `unicode-range`; `null` for the fonts of pictures, which no page loads. */
  readonly range: string | null;
  /** Document whose page alone has the face, if it is one's own. */
  readonly document?: string;
}

const HAN_RANGE = 'U+2010-205E,U+2460-2473,U+25A0-25FF,U+2E80-9FFF,U+FE30-FE4F,U+FF00-FFEF';
const FIGURES = ' %+0123456789\u00A0·';
const LETTERS = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index))
  .concat(...'×«»°±é')
  .filter((one) => !FIGURES.includes(one))
  .join('');

const SONG = { family: 'Ed Song', subset: 'chinese-simplified' } as const;

/**
 * Which characters go into which file. Home and year pages load the `core` files alone, the page of a document
 * beside them what is its own, other pages the `rest`. The families stand in this order in `tokens.css`.
 */
export function planFonts(root: string, edition: Edition, evolution: Evolution): FontFace[] {
  const core = collectCore(root, edition, evolution);
  const display = collectDisplay(root, edition, evolution);
  const rest = { ...SONG, family: 'Ed Rest', range: HAN_RANGE } as const;
  const text = without(collectText(root), core);
  const bold = without(collectBold(root, edition), display);
  return [
    { ...SONG, file: 'song-400-core.woff2', weight: 400, characters: core, range: toRange(core) },
    {
      ...SONG,
      file: 'song-600-core.woff2',
      weight: 600,
      characters: display,
      range: toRange(display),
    },
    { ...rest, file: 'song-400-rest.woff2', weight: 400, characters: text },
    { ...rest, file: 'song-600-rest.woff2', weight: 600, characters: bold },
    ...edition.documents.flatMap((document) => planDocumentFonts(document, { core, display })),
    ...planLatinFonts(),
  ];
}

function planLatinFonts(): FontFace[] {
  const parts = { figures: FIGURES, latin: LETTERS };
  const texts = ([400, 600] as const).flatMap((weight) =>
    Object.entries(parts).map(
      ([part, characters]): FontFace => ({
        family: 'Ed Song',
        subset: 'latin',
        file: `song-${weight}-${part}.woff2`,
        weight,
        characters,
        range: toRange(characters),
      }),
    ),
  );
  const characters = '0123456789';
  const numerals: FontFace = {
    family: 'Ed Num',
    subset: 'latin',
    file: 'num-300.woff2',
    weight: 300,
    characters,
    range: toRange(characters),
  };
  return [...texts, numerals];
}

function planDocumentFonts(
  { id, passages }: Document,
  { core, display }: { readonly core: string; readonly display: string },
): FontFace[] {
  const own = { subset: 'chinese-simplified', family: 'Ed Document', document: id } as const;
  const text = without(collectHan(passages.map((one) => one.text).join('')), core);
  const bold = without(collectHan(passages.map(readBold).join('')), display);
  return [
    { ...own, file: `document-${id}-400.woff2`, weight: 400, characters: text, range: HAN_RANGE },
    { ...own, file: `document-${id}-600.woff2`, weight: 600, characters: bold, range: HAN_RANGE },
  ];
}

function without(all: string, core: string): string {
  const taken = new Set(core);
  return [...all].filter((one) => !taken.has(one)).join('');
}

function toRange(characters: string): string {
  const points = [...characters].map((one) => one.codePointAt(0) ?? 0);
  const runs: [number, number][] = [];
  for (const point of points) {
    const last = runs.at(-1);
    if (last !== undefined && point === last[1] + 1) last[1] = point;
    else runs.push([point, point]);
  }
  const hex = (point: number) => point.toString(16).toUpperCase();
  return runs.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join(',');
}
