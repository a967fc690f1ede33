import { type Zippable, zipSync } from 'fflate';

/** A file of an archive. */
export interface ArchivedFile {
  /** Path within the archive. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What is compressed already grows when it is compressed again. */
const COMPRESSED = /\.(?:png|woff2|zip|epub)$/u;

/**
 * A ZIP archive. Its bytes depend on paths, contents and the date alone.
 * `date` is an ISO date; ZIP knows no time zone, so that of every file is midnight wherever it is made.
 */
export function packArchive(files: readonly ArchivedFile[], date: string): Uint8Array {
  const mtime = new Date(`${date}T00:00:00`);
  const entries = files.map(({ path, bytes }): [string, Zippable[string]] => {
    const isStored = path === 'mimetype' || COMPRESSED.test(path);
    return [path, [bytes, { level: isStored ? 0 : 9, mtime }]];
  });
  return zipSync(Object.fromEntries(entries));
}
