import type { Edition } from '../../core/edition/edition.ts';
import type { Evolution } from '../../core/evolution/evolution.ts';
import type { FontFace } from '../fonts/font-plan.ts';
import { drawPictures, readLetters } from './drawing.ts';

const WEIGHTS = [300, 400, 600] as const;

/** Stands in print for a letter that the type has not. */
export const MISSING = '〓';

/** Names of the fonts that pictures are drawn with, in the folder of fonts. */
export const PICTURE_FONTS = WEIGHTS.map(nameFile);

/** The fonts that pictures are drawn with: all letters on them, in each weight. */
export function planPictureFonts(edition: Edition, evolution: Evolution): FontFace[] {
  const letters = new Set(MISSING + readLetters(drawPictures(edition, evolution)));
  const characters = [...letters].sort().join('');
  return WEIGHTS.map((weight) => ({
    file: nameFile(weight),
    family: 'Ed Song',
    subset: 'chinese-simplified',
    range: null,
    weight,
    characters,
  }));
}

function nameFile(weight: number): string {
  return `picture-${weight}.ttf`;
}
