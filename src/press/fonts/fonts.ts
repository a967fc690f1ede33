import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { convert } from 'fontverter';
import { Face, Blob as FontBlob } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import type { Edition } from '../../core/edition/edition.ts';
import type { Evolution } from '../../core/evolution/evolution.ts';
import { type FontFace, planFonts } from './font-plan.ts';

/** Where the fonts of a build lie, below the project's root. */
export const FONT_FOLDER = '.astro/fonts';

const PACKAGE = '@fontsource/noto-serif-sc';
/** Half-width marks at line ends, vertical forms, localized forms, composition, kerning. */
const FEATURES = ['chws', 'halt', 'vhal', 'vert', 'locl', 'ccmp', 'kern'];

/**
 * Cuts the subset fonts and writes them with `fonts.css` into `.astro/fonts`.
 * Output depends on the characters and the font package alone; nothing is done when both are as before.
 * Throws when the source font lacks a needed character.
 */
export async function makeFonts(
  root: string,
  edition: Edition,
  evolution: Evolution,
): Promise<void> {
  const plan = planFonts(root, edition, evolution);
  const source = dirname(
    createRequire(join(root, 'package.json')).resolve(`${PACKAGE}/package.json`),
  );
  const folder = join(root, FONT_FOLDER);
  const key = keyOf(plan, readFileSync(join(source, 'package.json'), 'utf8'));
  const keyFile = join(folder, 'key.txt');
  if (existsSync(keyFile) && readFileSync(keyFile, 'utf8') === key) return;
  mkdirSync(folder, { recursive: true });
  const fonts = new Map<string, Buffer>();
  for (const face of plan) {
    const name = `noto-serif-sc-${face.subset}-${face.weight}-normal.woff2`;
    const font =
      fonts.get(name) ?? (await convert(readFileSync(join(source, 'files', name)), 'truetype'));
    fonts.set(name, font);
    writeFileSync(join(folder, face.file), await cutFace(font, face));
  }
  writeFileSync(join(folder, 'LICENSE.txt'), readFileSync(join(source, 'LICENSE')));
  writeFileSync(join(folder, 'fonts.css'), plan.map(writeRule).join('\n'));
  writeFileSync(keyFile, key);
}

async function cutFace(sfnt: Buffer, face: FontFace): Promise<Buffer> {
  const available = new Set(new Face(new FontBlob(sfnt)).collectUnicodes());
  const missing = [...face.characters].filter((one) => !available.has(one.codePointAt(0) ?? 0));
  if (missing.length > 0) {
    throw new Error(
      `${PACKAGE} ${face.subset} has no glyph for ${missing.join(' ')} (${face.file})`,
    );
  }
  return subsetFont(sfnt, face.characters, {
    targetFormat: 'woff2',
    keepFeatures: FEATURES,
    noHinting: true,
  });
}

function keyOf(plan: readonly FontFace[], manifest: string): string {
  return createHash('sha256')
    .update(JSON.stringify([plan, FEATURES, manifest]))
    .digest('hex');
}

function writeRule({ family, file, weight, range }: FontFace): string {
  return `@font-face{font-family:"${family}";src:url(./${file}) format("woff2");font-weight:${weight};font-display:swap;unicode-range:${range}}`;
}
