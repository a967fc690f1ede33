import type { Edition } from '../../core/edition/edition.ts';
import type { Evolution } from '../../core/evolution/evolution.ts';
import { collectBold, collectHan, collectText, type Letters, listShared } from './letters.ts';

/** One font file to make; a font of pages is compressed, one of pictures is not. */
export interface FontFace {
  readonly file: string;
  readonly family: 'Ed Page' | 'Ed Song' | 'Ed Common' | 'Ed Rest' | 'Ed Num';
  readonly weight: 300 | 400 | 600;
  /** Which part of the source family it is cut from. */
  readonly subset: 'chinese-simplified' | 'latin';
  readonly characters: string;
  /** Value of `unicode-range`; `null` for the fonts of pictures, which no page loads. */
  readonly range: string | null;
  /** A year, `document-` and an id, or a name that pages share: only pages that ask for it have the face. */
  readonly page?: string;
}

/** Without the first extension of Han letters: the font has none of them, and a file would be loaded for nothing. */
const HAN_RANGE =
  'U+2010-205E,U+2460-2473,U+25A0-25FF,U+2E80-33FF,U+4E00-9FFF,U+FE30-FE4F,U+FF00-FFEF';
/** Characters in one file of those that no page has as its own: a page that needs few does not load all of them. */
const SLICE = 60;
/** For a family with nothing in one weight: without a face of that weight it would lend the other. */
const FILLER = '一';
const FIGURES = ' %+,0123456789\u00A0·';
const LETTERS = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index))
  .concat(...'×«»°±é')
  .filter((one) => !FIGURES.includes(one))
  .join('');

/**
 * Which characters go into which file. The core has what most addresses share, and every page needs some of it;
 * the pages of texts have a file with what is their own, documents beside what most of them share; the rest is rare.
 * The families stand in this order in `tokens.css`: core, page, common, rest; a letter is looked for in the next when
 * one lacks it.
 */
export function planFonts(root: string, edition: Edition, evolution: Evolution): FontFace[] {
  return [
    ...planWeight(400, collectText(root, edition, evolution)),
    ...planWeight(600, collectBold(root, edition, evolution)),
    ...planLatinFonts(),
  ];
}

function planWeight(weight: 400 | 600, letters: Letters): FontFace[] {
  const core = collectHan(letters.frame + listShared(letters.years));
  const common = without(collectHan(letters.common), core);
  const rest = without(collectHan(letters.any), core + common);
  const face = { weight, subset: 'chinese-simplified' } as const;
  const wide = { ...face, range: HAN_RANGE } as const;
  const file = (part: string) => `song-${weight}-${part}.woff2`;
  const planOwn = ([page, text]: readonly [string, string], taken: string): FontFace => {
    const characters = without(collectHan(text), taken) || FILLER;
    return { ...wide, family: 'Ed Page', page, file: `page-${page}-${weight}.woff2`, characters };
  };
  return [
    ...[...letters.years, ...letters.shared].map((one) => planOwn(one, core)),
    ...[...letters.documents, ['about', letters.about] as const].map((one) => {
      const own = planOwn(one, core + common);
      return { ...own, range: toRange(own.characters) };
    }),
    { ...face, family: 'Ed Song', file: file('core'), characters: core, range: toRange(core) },
    { ...wide, file: file('common'), family: 'Ed Common', characters: common || FILLER },
    ...planSlices(rest, (characters, place) => {
      return { ...face, family: 'Ed Rest', file: file(`rest-${place}`), characters };
    }),
  ];
}

/** The characters in order of code point, cut into parts that lie beside each other. */
function planSlices(
  characters: string,
  plan: (part: string, place: number) => Omit<FontFace, 'range'>,
): FontFace[] {
  const parts = Math.ceil(characters.length / SLICE);
  return Array.from({ length: parts }, (_, place) => {
    const part = characters.slice(place * SLICE, (place + 1) * SLICE);
    return { ...plan(part, place + 1), range: spanRange(part) };
  });
}

/** From the first letter to the last, without the block between of which the font has nothing. */
function spanRange(part: string): string {
  const sides = [part.replace(/[\u3400-\uFFFF]+/u, ''), part.replace(/[\0-\u4DFF]+/u, '')];
  return sides.filter(Boolean).map(spanLetters).join(',');
}

function spanLetters(letters: string): string {
  const [first = 0, last = 0] = [0, letters.length - 1].map((at) => letters.codePointAt(at));
  return `U+${toHex(first)}-${toHex(last)}`;
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
  return runs.map(([from, to]) => `U+${toHex(from)}${to > from ? `-${toHex(to)}` : ''}`).join(',');
}

function toHex(point: number): string {
  return point.toString(16).toUpperCase();
}
