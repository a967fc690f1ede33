import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockedPackage {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages }: { packages: Readonly<Record<string, LockedPackage>> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
);

/** Whether `name` is found from a package at `path` as Node finds it: below it, or beside any folder above. */
function isLocked(path: string, name: string): boolean {
  const places = path.split('/node_modules/').map((_, depth, parts) => {
    const above = parts.slice(0, depth + 1).join('/node_modules/');
    return `${above}/node_modules/${name}`;
  });
  return [`node_modules/${name}`, ...places].some((place) => place in packages);
}

test('every optional dependency of a locked package is locked: an install adds nothing', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isLocked(path, name))
      .map((name) => `${path}: ${name}`),
  );
  expect(missing).toEqual([]);
});

test('no entry names the registry that it came from', () => {
  const named = Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined);
  expect(named.map(([path]) => path)).toEqual([]);
});
