import type { Edition } from '../../core/edition/edition.ts';
import type { Evolution } from '../../core/evolution/evolution.ts';
import { collectBold, collectHan, collectText, type Letters } from './letters.ts';

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
  /** A year, the id of a document, or a name that pages share: only pages that ask for it have the face. */
  readonly page?: string;
}

const HAN_RANGE = 'U+2010-205E,U+2460-2473,U+25A0-25FF,U+2E80-9FFF,U+FE30-FE4F,U+FF00-FFEF';
/** Characters in one file of those that are rare: a page that has one does not load all of them. */
const SLICE = 200;
/** For a page with nothing of its own in one weight: without a face of that weight the family would lend the other. */
const BLANK = '\u3000';
const FIGURES = ' %+,0123456789\u00A0·';
const LETTERS = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index))
  .concat(...'×«»°±é')
  .filter((one) => !FIGURES.includes(one))
  .join('');

/**
 * Which characters go into which file. The core has what half of the addresses share, and every page needs some of it;
 * the pages of texts have a file with what is their own, documents beside what half of them share; the rest is rare.
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
  const common = without(collectHan(listShared(letters.documents)), core);
  const rest = without(collectHan(letters.all), core + common);
  const face = { weight, subset: 'chinese-simplified' } as const;
  const wide = { ...face, range: HAN_RANGE } as const;
  const file = (part: string) => `song-${weight}-${part}.woff2`;
  const planOwn = ([page, text]: readonly [string, string], taken: string): FontFace => {
    const characters = without(collectHan(text), taken) || BLANK;
    return { ...wide, family: 'Ed Page', page, file: `page-${page}-${weight}.woff2`, characters };
  };
  return [
    ...[...letters.years, ...letters.shared].map((one) => planOwn(one, core)),
    ...[...letters.documents].map((one) => {
      const own = planOwn(one, core + common);
      return { ...own, range: toRange(own.characters) };
    }),
    { ...face, family: 'Ed Song', file: file('core'), characters: core, range: toRange(core) },
    { ...wide, file: file('common'), family: 'Ed Common', characters: common },
    ...slice(rest).map((characters, place): FontFace => {
      const range = `U+${toHex(characters.codePointAt(0) ?? 0)}-${toHex(characters.codePointAt(characters.length - 1) ?? 0)}`;
      return { ...face, family: 'Ed Rest', file: file(`rest-${place + 1}`), characters, range };
    }),
  ];
}

/** The characters in order of code point, cut into parts. */
function slice(characters: string): string[] {
  const parts = Math.ceil(characters.length / SLICE);
  return Array.from({ length: parts }, (_, place) =>
    characters.slice(place * SLICE, (place + 1) * SLICE),
  );
}

/** Characters that half of the texts have. */
function listShared(texts: ReadonlyMap<string, string>): string {
  const counts = new Map<string, number>();
  for (const one of [...texts.values()].flatMap((text) => [...new Set(text)])) {
    counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return [...counts.keys()].filter((one) => (counts.get(one) ?? 0) * 2 >= texts.size).join('');
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
