import { expect, test } from 'vitest';
import { listOwnExports } from './export.ts';
import { findLargestFolder } from './folder-size.ts';
import { listLongFunctions, listWideFunctions } from './function-size.ts';
import { listBreaches, listCircles, listHomonyms } from './layers.ts';
import { readSources } from './source.ts';

const sources = readSources();

test('a file imports from rows above its own only', () => {
  expect(listBreaches()).toEqual([]);
});

test('no file imports itself, by whatever way', () => {
  expect(listCircles()).toEqual([]);
});

test('one exported name in core has one meaning', () => {
  expect(listHomonyms()).toEqual([]);
});

test('what is exported is imported by another file', () => {
  expect(listOwnExports(sources)).toEqual([]);
});

test('no folder holds more files than one takes in at a glance', () => {
  const largest = findLargestFolder();
  expect(largest.files, largest.folder).toBeLessThanOrEqual(16);
});

test('a function is seen at once: forty lines, three parameters', () => {
  expect(listLongFunctions(sources)).toEqual([]);
  expect(listWideFunctions(sources)).toEqual([]);
});
