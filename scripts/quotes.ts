import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createRoutes } from '../src/core/edition/route.ts';
import {
  type CheckNames,
  collectCheckNames,
  explainVerdict,
  listSources,
  tallyVerdicts,
  VERDICT_NAMES,
} from '../src/core/verdict/check-wording.ts';
import type { Verdict } from '../src/core/verdict/verdict.ts';
import { openQuoteChecker } from '../src/press/quote-checker.ts';

/**
 * Checks the quotations of a text file: `npm run quotes -- file.txt [--json]`, `-` for the standard input.
 * Exit code 0: nothing differs from the edition; what it does not have is no difference.
 * 1: some words differ (文字有异) or stand in another year (年份不合). 2: there was nothing that could be checked.
 */
const USAGE = `npm run quotes -- <file.txt | -> [--json]

Prints a verdict for every quotation of a text in UTF-8, as the page check/ does.

  0  nothing differs from the edition
  1  some words differ (文字有异), or belong to another year (年份不合)
  2  no file, or no text in it`;

process.exitCode = main(process.argv.slice(2));

function main(options: string[]): number {
  let text: string;
  let isJson: boolean;
  try {
    const { values, positionals } = parseArgs({
      args: options,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, help: { type: 'boolean' } },
    });
    if (values.help === true) {
      console.log(USAGE);
      return 0;
    }
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) throw new Error(USAGE);
    text = readText(file);
    isJson = values.json ?? false;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 2;
  }
  const { check, corpus } = openQuoteChecker(fileURLToPath(new URL('..', import.meta.url)));
  const verdicts = check(text);
  if (isJson) console.log(JSON.stringify(verdicts, null, 2));
  else printVerdicts(verdicts, collectCheckNames(corpus));
  return verdicts.some(({ kind }) => kind === 'variant' || kind === 'wrong-year') ? 1 : 0;
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
  if (text.includes('\0')) throw new Error(`${file}: no text`);
  return text;
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
