import { readFileSync } from 'node:fs';
import { convert } from 'fontverter';
import { Face, Blob as FontBlob } from 'harfbuzzjs';

/** The font of the texts, with every letter that it has. */
export const TEXT_FONT =
  'node_modules/@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-400-normal.woff2';

/** All letters that a font file has. */
export async function readFont(file: string): Promise<string> {
  const sfnt = await convert(readFileSync(file), 'truetype');
  return String.fromCodePoint(...new Face(new FontBlob(sfnt)).collectUnicodes());
}
