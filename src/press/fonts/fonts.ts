import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Edition } from '../../core/edition/edition.ts';
import type { Evolution } from '../../core/evolution/evolution.ts';
import { planPictureFonts } from '../share/picture-fonts.ts';
import { type FaceJob, FEATURES } from './face-cutter.ts';
import { type FontFace, planFonts } from './font-plan.ts';

/** Where the sheets lie that pages import, beside a stand-in for each font, below the project's root. */
export const SHEET_FOLDER = '.astro/fonts';

/** Where the cut fonts lie, with their licence. */
export const FONT_FOLDER = '.astro/cut-fonts';

/** The rules of the fonts that are no page's own, beside these. */
export const BOOK_SHEET = 'book-fonts.css';

const PACKAGE = '@fontsource/noto-serif-sc';

/** Fonts that threads are cutting. */
export interface CutFonts {
  /** When those for pictures are there, which come first. */
  readonly pictures: Promise<void>;
  /** When all are. */
  readonly all: Promise<void>;
}

/**
 * Writes the sheets at once, with a stand-in for each font: from its text comes the hash in the font's name, so that
 * pages need not wait for the fonts. Output depends on the characters and the font package alone; nothing is cut when
 * both are as before.
 */
export function makeFonts(root: string, edition: Edition, evolution: Evolution): CutFonts {
  const plan = [...planPictureFonts(edition, evolution), ...planFonts(root, edition, evolution)];
  const require = createRequire(join(root, 'package.json'));
  const source = dirname(require.resolve(`${PACKAGE}/package.json`));
  const made = [FEATURES, readFileSync(join(source, 'package.json'), 'utf8')];
  const folder = join(root, FONT_FOLDER);
  writeSheets(join(root, SHEET_FOLDER), plan, (face) => hash([face, ...made]));
  return cutFonts(plan, { source, folder, key: hash([plan, ...made]) });
}

/** Puts the cut fonts into the place of their stand-ins among the assets of a built site. */
export function placeFonts(root: string, assets: string): void {
  for (const name of globSync('*.woff2', { cwd: assets })) {
    const [face] = name.split('.', 1);
    copyFileSync(join(root, FONT_FOLDER, `${face}.woff2`), join(assets, name));
  }
}

function writeSheets(
  folder: string,
  plan: readonly FontFace[],
  standFor: (face: FontFace) => string,
): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [sheet, faces] of Map.groupBy(plan, nameSheet)) {
    writeFileSync(join(folder, sheet), writeSheet(faces));
  }
  for (const face of plan) writeFileSync(join(folder, face.file), standFor(face));
}

function cutFonts(
  plan: readonly FontFace[],
  { source, folder, key }: { source: string; folder: string; key: string },
): CutFonts {
  const keyFile = join(folder, 'key.txt');
  if (existsSync(keyFile) && readFileSync(keyFile, 'utf8') === key) {
    return { pictures: Promise.resolve(), all: Promise.resolve() };
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { pictures, all } = cutInThread({ faces: plan, source, folder });
  const finish = () => {
    const book = plan.filter(({ page }) => page === undefined);
    writeFileSync(join(folder, BOOK_SHEET), writeSheet(book));
    writeFileSync(join(folder, 'LICENSE.txt'), readFileSync(join(source, 'LICENSE')));
    writeFileSync(keyFile, key);
  };
  return { pictures, all: all.then(finish) };
}

/** Compressing takes seconds: one thread, beside what the build does meanwhile. */
function cutInThread(job: FaceJob): CutFonts {
  const worker = new Worker(new URL('./face-worker.ts', import.meta.url), { workerData: job });
  const last = job.faces.findLast(({ range }) => range === null)?.file;
  const when = (wait: (resolve: () => void) => void) =>
    new Promise<void>((resolve, reject) => {
      worker.on('error', reject);
      wait(resolve);
    });
  const pictures = when((resolve) => {
    worker.on('message', (file: string) => file === last && resolve());
  });
  return { pictures, all: when((resolve) => worker.on('exit', () => resolve())) };
}

function hash(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

function nameSheet({ page }: FontFace): string {
  return page === undefined ? 'fonts.css' : `page-${page}.css`;
}

function writeSheet(faces: readonly FontFace[]): string {
  return faces.flatMap(writeRule).join('\n');
}

function writeRule({ family, file, weight, range }: FontFace): string[] {
  if (range === null) return [];
  const rule = `@font-face{font-family:"${family}";src:url(./${file}) format("woff2");font-weight:${weight};font-display:swap;unicode-range:${range}}`;
  return [rule];
}
