import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, isSeq, parseDocument } from 'yaml';
import type { Repair } from '../../src/core/problem.ts';

/** Writes repairs into their files; comments and order stay. Returns one line for each. */
export function writeRepairs(root: string, repairs: readonly Repair[]): string[] {
  const files = new Set(repairs.map(({ file }) => file));
  return [...files].flatMap((file) => {
    const own = dropRepeated(repairs.filter((one) => one.file === file));
    const path = join(root, file);
    writeFileSync(path, repairYaml(readFileSync(path, 'utf8'), own));
    return own.map(describeRepair);
  });
}

/** The text of a YAML file with repairs applied. */
export function repairYaml(text: string, repairs: readonly Repair[]): string {
  const document = parseDocument(text);
  for (const one of repairs) if (one.value !== null) setValue(document, one);
  // From the end, so that the indices of the others hold.
  const removals = repairs.filter(({ value }) => value === null);
  for (const { path } of removals.toReversed()) document.deleteIn(path);
  return printYaml(document, text);
}

/** Prints a document as the files of `content/` are written: no line folded, braces padded as they were. */
export function printYaml(document: Document, before = ''): string {
  return document.toString({ lineWidth: 0, flowCollectionPadding: before.includes('{ ') });
}

function setValue(document: Document, { path, value }: Repair): void {
  const list = path.slice(0, -1);
  const isFirst = typeof path.at(-1) === 'number' && !isSeq(document.getIn(list));
  if (isFirst) document.setIn(list, document.createNode([value]));
  else document.setIn(path, document.createNode(value));
}

function dropRepeated(repairs: readonly Repair[]): Repair[] {
  const keys = repairs.map(({ path }) => path.join('.'));
  return repairs.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

function describeRepair({ file, path, value }: Repair): string {
  const written = typeof value === 'object' ? JSON.stringify(value) : value;
  return `${file}: ${path.join('.')} ${value === null ? 'removed' : `= ${written}`}`;
}
