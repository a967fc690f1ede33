/** Where the site is when no other place is set. */
const LOCAL = 'http://localhost:4321';

/** Makes absolute addresses of paths that begin with the base. `origin` has no trailing slash. */
export function createLocator(origin: string = LOCAL): (path: string) => string {
  return (path) => `${origin}${path}`;
}
