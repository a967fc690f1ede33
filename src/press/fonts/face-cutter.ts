import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { convert } from 'fontverter';
import { Face, Blob as FontBlob } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import type { FontFace } from './font-plan.ts';

/** Font files to cut from the files of a font package. */
export interface FaceJob {
  readonly faces: readonly FontFace[];
  /** Folder of the font package. */
  readonly source: string;
  /** Folder to write to. */
  readonly folder: string;
}

/** Name of a family with all its weights, in an OpenType name table: pictures choose by it. */
const TYPOGRAPHIC_FAMILY = 16;
/** Half-width marks at line ends, vertical forms, localized forms, composition, kerning. */
export const FEATURES = ['chws', 'halt', 'vhal', 'vert', 'locl', 'ccmp', 'kern'];

/** A font of the package, and the characters that it has. */
interface SourceFont {
  readonly sfnt: Buffer;
  readonly available: ReadonlySet<number>;
}

/** Cuts and writes faces in their order, and tells of each. A character that the source font lacks is left to the fonts of the reader. */
export async function cutFaces(
  { faces, source, folder }: FaceJob,
  tell: (file: string) => void,
): Promise<void> {
  const fonts = new Map<string, SourceFont>();
  for (const face of faces) {
    const name = `noto-serif-sc-${face.subset}-${face.weight}-normal.woff2`;
    const font = fonts.get(name) ?? (await readFont(join(source, 'files', name)));
    fonts.set(name, font);
    writeFileSync(join(folder, face.file), await cutFace(font, face));
    tell(face.file);
  }
}

async function readFont(file: string): Promise<SourceFont> {
  const sfnt = await convert(readFileSync(file), 'truetype');
  return { sfnt, available: new Set(new Face(new FontBlob(sfnt)).collectUnicodes()) };
}

async function cutFace({ sfnt, available }: SourceFont, face: FontFace): Promise<Buffer> {
  const characters = [...face.characters].filter((one) => available.has(one.codePointAt(0) ?? 0));
  return subsetFont(sfnt, characters.join(''), {
    targetFormat: face.range === null ? 'truetype' : 'woff2',
    keepFeatures: FEATURES,
    preserveNameIds: face.range === null ? [TYPOGRAPHIC_FAMILY] : [],
    noHinting: true,
  });
}
