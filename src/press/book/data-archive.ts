import { globSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edition } from '../../core/edition/edition.ts';
import { CRATE_FILE, makeCrate } from '../../core/publication/data/ro-crate.ts';
import { packArchive } from './archive.ts';

/** The archive of all data, below the folder of the site. */
const ARCHIVE = 'data/edition.zip';
/** All that is data on the site: what stands below `data/`, and the files beside the pages of texts. */
const DATA = [
  'data/*.{json,jsonld,csv,xml,rng}',
  '[0-9]*/*.{txt,md,xml,bib,json}',
  'documents/*/*.{txt,md,xml,bib,json}',
];

/**
 * Describes the data files of the site in `folder` as an RO-Crate, and packs them with the description into one
 * archive; bytes depend on the edition alone.
 */
export async function writeDataArchive(
  folder: string,
  edition: Edition,
  home: string,
): Promise<void> {
  const files = globSync(DATA, { cwd: folder })
    .sort()
    .map((path) => ({ path, bytes: readFileSync(join(folder, path)) }));
  const sizes = files.map(({ path, bytes }) => ({ path, size: bytes.byteLength }));
  const text = `${JSON.stringify(makeCrate(edition, { home, files: sizes }), null, 1)}\n`;
  const crate = { path: CRATE_FILE, bytes: new TextEncoder().encode(text) };
  await writeFile(join(folder, CRATE_FILE), text);
  await writeFile(join(folder, ARCHIVE), packArchive([crate, ...files], edition.date));
}
