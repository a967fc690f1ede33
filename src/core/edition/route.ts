/** Paths of the site, each beginning with the base and ending in `/` or a file name. */
export interface Routes {
  home(fragment?: string): string;
  year(year: number, fragment?: string): string;
  documents(): string;
  document(id: string, fragment?: string): string;
  apparatus(fragment?: string): string;
  about(essay?: string): string;
  data(file?: string): string;
  /** Any path below the base, without leading slash. */
  path(path: string): string;
}

/** Binds the routes to a base path such as `/` or `/edition/`. */
export function createRoutes(base: string): Routes {
  const root = `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
  const at = (path: string, fragment?: string) =>
    `${root}${path}${fragment === undefined ? '' : `#${fragment}`}`;
  return {
    home: (fragment) => at('', fragment),
    year: (year, fragment) => at(`${year}/`, fragment),
    documents: () => at('documents/'),
    document: (id, fragment) => at(`documents/${id}/`, fragment),
    apparatus: (fragment) => at('apparatus/', fragment),
    about: (essay) => at(essay === undefined ? 'about/' : `about/${essay}/`),
    data: (file) => at(file === undefined ? 'data/' : `data/${file}`),
    path: (path) => at(path),
  };
}

/** Where the site is when no other place is set. */
const LOCAL = 'http://localhost:4321';

/** Makes absolute addresses of paths that begin with the base. `origin` has no trailing slash. */
export function createLocator(origin: string = LOCAL): (path: string) => string {
  return (path) => `${origin}${path}`;
}
