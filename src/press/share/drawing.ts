import type { Edition } from '../../core/edition/edition.ts';
import type { Evolution } from '../../core/evolution/evolution.ts';
import { listSharedPages, locatePicture } from '../../core/publication/share/share-page.ts';
import { drawPicture } from '../../core/publication/share/share-picture.ts';

/** A picture not yet rasterised. */
export interface Drawing {
  /** Path below the site. */
  readonly file: string;
  readonly svg: string;
}

/** The pictures of shared links of all pages that have one. */
export function drawPictures(edition: Edition, evolution: Evolution): Drawing[] {
  const motifs = evolution.motifs.map(({ history }) => history);
  return listSharedPages(edition).map((page) => ({
    file: locatePicture(page),
    svg: drawPicture(page, { edition, motifs }),
  }));
}

/** Everything that is written on pictures. */
export function readLetters(drawings: readonly Drawing[]): string {
  const texts = drawings.flatMap(({ svg }) => [...svg.matchAll(/>([^<]+)</g)]);
  return texts.map(([, text = '']) => text.replace(/&(amp|lt|gt);/g, '&<>')).join('');
}
