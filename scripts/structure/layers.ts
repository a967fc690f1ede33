import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/**
 * Folders and files below `src`, and the packages that they may use. A member may import itself and every row above;
 * members of one row do not import each other unless they stand `together`.
 */
interface Row {
  readonly members: readonly string[];
  readonly packages: readonly RegExp[];
  readonly together?: true;
}

const ASTRO = /^astro(?::|\/|$)/;
const VIRTUAL = /^virtual:/;

const ROWS: readonly Row[] = [
  { members: ['schema', 'core/problem.ts'], packages: [/^astro\/zod$/] },
  { members: ['core/text'], packages: [] },
  { members: ['core/edition'], packages: [] },
  { members: ['core/register'], packages: [] },
  { members: ['core/transcription', 'core/apparatus', 'core/reuse'], packages: [] },
  {
    // A place near a query is reuse of its words: the concordance uses the engine of reuse, as citations do.
    members: ['core/attribution', 'core/concordance', 'core/reception', 'core/evolution'],
    packages: [],
  },
  { members: ['core/citation', 'core/publication'], packages: [] },
  { members: ['core/verdict', 'core/truth'], packages: [] },
  { members: ['press', 'client'], packages: [/^node:/, /^[a-z@][\w@/.-]*$/] },
  // Binds the edition's routes, names and links once, so that no component hands them on.
  { members: ['site.ts'], packages: [/^virtual:(?:edition|citations)$/] },
  { members: ['components', 'layouts', 'styles'], packages: [ASTRO], together: true },
  { members: ['pages', 'content.config.ts'], packages: [ASTRO, VIRTUAL], together: true },
];

/** Imports that the table does not speak of, with the reason. */
const BEYOND: ReadonlyMap<string, string> = new Map([
  ['press/exports.ts > virtual:edition', 'routes of data files share their paths and answers'],
  ['layouts/Base.astro > ../.astro/fonts/fonts.css', 'made by press before pages are built'],
  [
    'layouts/Base.astro > ../.astro/fonts/song-400-core.woff2',
    'its stand-in, made by press, preloaded',
  ],
]);

const IMPORT = /^\s*(?:import|export)\s(?:[^'";]*?\sfrom\s)?'([^']+)'|\bimport\('([^']+)'\)/gm;

/** Paths below `src`, or names of packages, that a file imports. */
function listImports(file: string): string[] {
  const source = readFileSync(join('src', file), 'utf8');
  return [...source.matchAll(IMPORT)].map(([, name = '', late = '']) => {
    const path = (name || late).replace(/\?.*$/, '');
    return path.startsWith('.') ? relative('src', join('src', dirname(file), path)) : path;
  });
}

function memberOf(path: string): { readonly row: number; readonly member: string } | null {
  for (const [row, { members }] of ROWS.entries()) {
    const member = members.find((one) => path === one || path.startsWith(`${one}/`));
    if (member !== undefined) return { row, member };
  }
  return null;
}

function mayImport(file: string, name: string): boolean {
  const own = memberOf(file);
  if (own === null) return false;
  const row = ROWS[own.row];
  const target = memberOf(name);
  if (target === null) return row?.packages.some((rule) => rule.test(name)) ?? false;
  if (target.row < own.row || target.member === own.member) return true;
  return target.row === own.row && row?.together === true;
}

const FILES = globSync('**/*.{ts,astro}', { cwd: 'src' }).filter(
  (file) => !file.endsWith('.test.ts'),
);
const GRAPH = new Map(FILES.map((file) => [file, listImports(file)]));

/** Imports that the table does not allow, as `importing file > imported path`, both below `src`. */
export function listBreaches(): string[] {
  return [...GRAPH].flatMap(([file, names]) =>
    names
      .filter((name) => !mayImport(file, name) && !BEYOND.has(`${file} > ${name}`))
      .map((name) => `${file} > ${name}`),
  );
}

/** Ways by which a file imports itself, each as its files joined by ` > `. */
export function listCircles(): string[] {
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' > '));
    if (path.includes(file) || done.has(file)) return;
    for (const name of GRAPH.get(file) ?? []) if (GRAPH.has(name)) visit(name, [...path, file]);
    done.add(file);
  };
  for (const file of FILES) visit(file, []);
  return circles;
}

/** Names that two files of `core` or `schema` export, with the files. */
export function listHomonyms(): [name: string, files: string[]][] {
  const EXPORT = /^export (?:async )?(?:function|const|class|interface|type) (\w+)/gm;
  const owners = new Map<string, string[]>();
  for (const file of FILES.filter((one) => /^(?:core|schema)\//.test(one))) {
    for (const [, name = ''] of readFileSync(join('src', file), 'utf8').matchAll(EXPORT)) {
      owners.set(name, [...(owners.get(name) ?? []), file]);
    }
  }
  return [...owners].filter(([, places]) => places.length > 1);
}
