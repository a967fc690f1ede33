import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Edition } from '../../core/edition/edition.ts';
import type { Evolution } from '../../core/evolution/evolution.ts';
import { planPictureFonts } from '../share/picture-fonts.ts';
import { type FaceJob, FEATURES } from './face-cutter.ts';
import { type FontFace, planFonts } from './font-plan.ts';

/** Where the fonts of a build lie, below the project's root. */
export const FONT_FOLDER = '.astro/fonts';

const PACKAGE = '@fontsource/noto-serif-sc';

/**
 * Cuts the subset fonts and writes them into `.astro/fonts`, with `fonts.css` and a sheet for each page that has its own.
 * Output depends on the characters and the font package alone; nothing is done when both are as before.
 * Throws when the source font lacks a needed character.
 */
export async function makeFonts(
  root: string,
  edition: Edition,
  evolution: Evolution,
): Promise<void> {
  const plan = [...planFonts(root, edition, evolution), ...planPictureFonts(edition, evolution)];
  const source = dirname(
    createRequire(join(root, 'package.json')).resolve(`${PACKAGE}/package.json`),
  );
  const folder = join(root, FONT_FOLDER);
  const key = keyOf(plan, readFileSync(join(source, 'package.json'), 'utf8'));
  const keyFile = join(folder, 'key.txt');
  if (existsSync(keyFile) && readFileSync(keyFile, 'utf8') === key) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const weights = [...new Set(plan.map(({ weight }) => weight))];
  await Promise.all(
    weights.map((weight) => {
      const faces = plan.filter((one) => one.weight === weight);
      return cutInThread({ faces, source, folder });
    }),
  );
  writeFileSync(join(folder, 'LICENSE.txt'), readFileSync(join(source, 'LICENSE')));
  for (const [sheet, faces] of Map.groupBy(plan, nameSheet)) {
    writeFileSync(join(folder, sheet), faces.flatMap(writeRule).join('\n'));
  }
  writeFileSync(keyFile, key);
}

/** Compressing takes seconds: a thread for each weight, beside what the build does meanwhile. */
function cutInThread(job: FaceJob): Promise<void> {
  const worker = new Worker(new URL('./face-worker.ts', import.meta.url), { workerData: job });
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', () => resolve());
  });
}

function keyOf(plan: readonly FontFace[], manifest: string): string {
  return createHash('sha256')
    .update(JSON.stringify([plan, FEATURES, manifest]))
    .digest('hex');
}

function nameSheet({ page }: FontFace): string {
  return page === undefined ? 'fonts.css' : `page-${page}.css`;
}

function writeRule({ family, file, weight, range }: FontFace): string[] {
  if (range === null) return [];
  const rule = `@font-face{font-family:"${family}";src:url(./${file}) format("woff2");font-weight:${weight};font-display:swap;unicode-range:${range}}`;
  return [rule];
}
