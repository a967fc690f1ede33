import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { findCitations } from '../../src/core/citation/edition-citations.ts';
import type { Edition } from '../../src/core/edition/edition.ts';
import { findBaseline, weighBaseline } from '../../src/core/truth/baseline.ts';
import { readTruth, tallyTruth } from '../../src/core/truth/truth.ts';
import { buildCitations } from '../../src/press/citations.ts';
import { truthFile } from '../../src/schema/content/truth.ts';

type PrintLine = (what: string, measured: string, limit: string) => void;

/** Prints recall and precision on the list typed by hand, by kind, before and after rulings, and the peer's. */
export function benchCitations(edition: Edition, print: PrintLine): void {
  const started = performance.now();
  const computed = findCitations(edition, []).citations;
  const seconds = (performance.now() - started) / 1000;
  const built = buildCitations(process.cwd(), edition);
  if (!built.ok) throw new Error('the citations have problems: npm run check');
  const { citations } = built.citations;
  const truths = readTruths(edition);
  printTallies('before rulings', tallyTruth(truths, computed), print);
  printTallies('after rulings', tallyTruth(truths, citations), print);
  const peer = weighBaseline(findBaseline(edition), citations);
  const shares = `${percent(peer.recall)} / ${percent(peer.precision)}`;
  print('peer: exact runs of eight letters, recall / precision', shares, '');
  print('finding all citations, cold', `${seconds.toFixed(2)} s`, '');
}

function readTruths({ documents }: Edition): ReturnType<typeof readTruth>[] {
  const listed = documents.filter(({ id }) => existsSync(truthPath(id)));
  return listed.map((document) =>
    readTruth(truthFile.parse(parse(readFileSync(truthPath(document.id), 'utf8'))), document),
  );
}

function printTallies(
  when: string,
  tallies: ReturnType<typeof tallyTruth>,
  print: PrintLine,
): void {
  const goal = when === 'after rulings' ? '100 % / 100 %' : '97 % / 97 % of all';
  for (const { kind, listed, recall, precision } of tallies) {
    print(`${kind}, ${listed} listed, ${when}`, `${percent(recall)} / ${percent(precision)}`, '');
  }
  const sum = (key: 'listed' | 'missing' | 'found' | 'surplus') =>
    tallies.reduce((total, one) => total + one[key], 0);
  const recall = 1 - sum('missing') / sum('listed');
  const precision = 1 - sum('surplus') / sum('found');
  const shares = `${percent(recall)} / ${percent(precision)}`;
  print(`all kinds, ${sum('listed')} listed, ${when}, recall / precision`, shares, goal);
}

function truthPath(document: string): string {
  return `src/core/truth/${document}.yaml`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
