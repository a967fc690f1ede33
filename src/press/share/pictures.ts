import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { Face, Blob as FontBlob } from 'harfbuzzjs';
import type { Drawing } from './drawing.ts';
import { packIcon } from './icon.ts';
import { MISSING, PICTURE_FONTS } from './picture-fonts.ts';

/** Edges of the pictures in `favicon.ico`, in pixels. */
const ICON_SIZES = [16, 32, 48] as const;
/** Edge of the picture on the home screen of a phone, and the paper round the book on it. */
const TOUCH_SIZE = 180;
const TOUCH_PAPER = '#f6f8f8';

/** Rasterises the pictures into `folder`; `fonts` is the folder of the edition's fonts. Bytes depend on the input alone. */
export async function writePictures(
  folder: string,
  drawings: readonly Drawing[],
  fonts: string,
): Promise<void> {
  const available = await readAvailable(fonts);
  for (const { file, svg } of drawings) {
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, rasteriseDrawing(markMissing(svg, available), fonts));
  }
}

/** What all the fonts of pictures have, as code points. */
async function readAvailable(fonts: string): Promise<ReadonlySet<number>> {
  const [name = ''] = PICTURE_FONTS;
  const file = await readFile(join(fonts, name));
  return new Set(new Face(new FontBlob(file)).collectUnicodes());
}

/** A drawing with a mark in place of each letter that is not available, which would be left out without a trace. */
export function markMissing(svg: string, available: ReadonlySet<number>): string {
  const draw = (one: string) =>
    one.length > 2 || available.has(one.codePointAt(0) ?? 0) ? one : MISSING;
  return svg.replace(
    />([^<]+)</g,
    (_, text: string) => `>${text.replace(/&(?:amp|lt|gt);|./gsu, draw)}<`,
  );
}

/** A drawing as PNG, with the letters of the fonts in the folder `fonts`. */
export function rasteriseDrawing(svg: string, fonts: string): Buffer {
  return rasterise(svg, { fontFiles: PICTURE_FONTS.map((name) => join(fonts, name)) });
}

/** Makes `favicon.ico` and `apple-touch-icon.png` of the `favicon.svg` in `folder`. */
export async function writeIcons(folder: string): Promise<void> {
  const svg = await readFile(join(folder, 'favicon.svg'), 'utf8');
  const pictures = ICON_SIZES.map((size) => ({ size, png: rasterise(svg, { size }) }));
  await writeFile(join(folder, 'favicon.ico'), packIcon(pictures));
  const touch = rasterise(padDrawing(svg), { size: TOUCH_SIZE });
  await writeFile(join(folder, 'apple-touch-icon.png'), touch);
}

/** The square drawing with an eighth of its edge as paper on each side: phones round the corners off. */
function padDrawing(svg: string): string {
  return svg.replace(/viewBox="0 0 (\d+) \1">/, (_, edge: string) => {
    const pad = Number(edge) / 8;
    const whole = Number(edge) + 2 * pad;
    const box = `${-pad} ${-pad} ${whole} ${whole}`;
    return `viewBox="${box}"><path fill="${TOUCH_PAPER}" d="M${-pad} ${-pad}h${whole}v${whole}h${-whole}z"/>`;
  });
}

function rasterise(
  svg: string,
  { size, fontFiles = [] }: { readonly size?: number; readonly fontFiles?: string[] },
): Buffer {
  const font = { fontFiles, loadSystemFonts: false };
  const fit = size === undefined ? {} : { fitTo: { mode: 'width', value: size } as const };
  return new Resvg(svg, { font, ...fit }).render().asPng();
}
