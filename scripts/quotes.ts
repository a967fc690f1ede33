import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type PartialDate, parseDate } from '../src/core/edition/date.ts';
import { createRoutes } from '../src/core/edition/route.ts';
import {
  type CheckNames,
  collectCheckNames,
  explainVerdict,
  listSources,
  tallyVerdicts,
  VERDICT_NAMES,
} from '../src/core/verdict/report/check-wording.ts';
import { isDiffering, type Verdict } from '../src/core/verdict/verdict.ts';
import { openQuoteChecker } from '../src/press/quote-checker.ts';

/**
 * Checks the quotations of a text file: `npm run quotes -- file.txt [--json] [--date 2017-12-04]`, `-` for the standard input.
 * Exit code 0: nothing differs from the edition; what it does not have is no difference.
 * 1: some words differ (文字有异), or another year than the stated one is shown (所说年份不同). 2: there was nothing that could be checked.
 */
const USAGE = `npm run quotes -- <file.txt | -> [--json] [--date <YYYY-MM-DD>]

Prints a verdict for every quotation of a text in UTF-8, as the page check/ does. --date is the date of the text, by
which 今年 and 11月23日 are read and after which nothing can be quoted; without it a dateline tells it.

  0  nothing differs from the edition
  1  some words differ (文字有异), or another year than the stated one is shown (所说年份不同)
  2  no file, or no text in it`;

process.exitCode = main(process.argv.slice(2));

function main(options: string[]): number {
  let text: string;
  let isJson: boolean;
  let date: PartialDate | undefined;
  try {
    const { values, positionals } = parseArgs({
      args: options,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, date: { type: 'string' }, help: { type: 'boolean' } },
    });
    if (values.help === true) {
      console.log(USAGE);
      return 0;
    }
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new Error(USAGE);
    text = readText(file);
    isJson = values.json ?? false;
    date = values.date === undefined ? undefined : readDate(values.date);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 2;
  }
  const { check, corpus } = openQuoteChecker(process.cwd());
  const { verdicts } = check(text, date === undefined ? {} : { date });
  const names = collectCheckNames(corpus);
  if (isJson) console.log(JSON.stringify(verdicts.map(label(names)), null, 2));
  else printVerdicts(verdicts, names);
  return verdicts.some(isDiffering) ? 1 : 0;
}

/** Throws on what is no date. */
function readDate(iso: string): PartialDate {
  if (!/^20\d\d(?:-\d\d(?:-\d\d)?)?$/u.test(iso)) throw new Error(`no date: ${iso}`);
  return parseDate(iso);
}

/** Throws on bytes that are no UTF-8 and on files with other controls than tabs and line breaks. */
function readText(file: string): string {
  const bytes = readFileSync(file === '-' ? 0 : file);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`${file}: no text in UTF-8`);
  }
  if (text.includes('\0') || text.trim() === '') throw new Error(`${file}: no text`);
  return text;
}

/** Adds what a reader is told to a verdict: its name, where the words stand, and why. */
function label(names: CheckNames) {
  const routes = createRoutes('/');
  return (verdict: Verdict) => ({
    ...verdict,
    name: VERDICT_NAMES[verdict.kind],
    sources: listSources(verdict, names, routes).map((source) => source.label),
    explanation: explainVerdict(verdict, names),
  });
}

function printVerdicts(verdicts: readonly Verdict[], names: CheckNames): void {
  const routes = createRoutes('/');
  for (const [index, verdict] of verdicts.entries()) {
    const sources = listSources(verdict, names, routes).map(({ label }) => label);
    console.log(`${index + 1}　${VERDICT_NAMES[verdict.kind]}　${sources.join('，')}`);
    console.log(`   “${verdict.exact.replace(/\s+/gu, ' ')}”`);
    console.log(`   ${explainVerdict(verdict, names)}\n`);
  }
  console.log(
    `${tallyVerdicts(verdicts.map(({ kind }) => kind)) || '没有查到引文'}。以本编所收为限。`,
  );
}
