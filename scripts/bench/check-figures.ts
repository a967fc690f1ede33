import { foldText } from '../../src/core/text/folding/fold.ts';
import type { Verdict } from '../../src/core/verdict/verdict.ts';
import type { QuoteChecker } from '../../src/press/quote-checker.ts';
import type { Citation } from '../../src/schema/citation.ts';
import type { QuotationSample } from './check-samples.ts';

/** How many of how many came out as they should, and the others, each in words. */
export interface Figure {
  readonly right: number;
  readonly all: number;
  readonly wrong: readonly string[];
}

/** Whether each mutated quotation is 文字有异 from its year's words, by exactly what was mutated. */
export function judgeMutated({ check }: QuoteChecker, samples: readonly QuotationSample[]): Figure {
  return count(samples, ({ text, words, year, original, differing }) => {
    const { verdicts } = check(text);
    const [only] = verdicts;
    const isExact =
      verdicts.length === 1 &&
      only?.kind === 'variant' &&
      only.year === year &&
      trimStop(only.operations.map(({ citing }) => citing).join('')) === words &&
      trimStop(only.operations.map(({ cited }) => cited).join('')) === original &&
      countDiffering(only) === differing;
    return isExact ? null : `${year} ${words}: ${verdicts.map(describe).join(' | ')}`;
  });
}

/** Whether each intact quotation is 逐字相符 with its year. */
export function judgeIntact({ check }: QuoteChecker, samples: readonly QuotationSample[]): Figure {
  return count(samples, ({ text, words, year }) => {
    const { verdicts } = check(text);
    const [only] = verdicts;
    const isExact =
      verdicts.length === 1 &&
      only?.kind === 'verbatim' &&
      only.years.includes(year) &&
      trimStop(only.exact) === words;
    return isExact ? null : `${year} ${words}: ${verdicts.map(describe).join(' | ')}`;
  });
}

/** Whether nothing of the edition is found in texts that have nothing of it. */
export function judgeForeign({ check }: QuoteChecker, texts: readonly string[]): Figure {
  return count(texts, (text) => {
    const verdicts = check(text).verdicts.filter(
      ({ kind, cited }) => kind !== 'unknown' || cited !== null,
    );
    return verdicts.length === 0 ? null : `${text}: ${verdicts.map(describe).join(' | ')}`;
  });
}

/** Whether a captured document has a verdict of the same words and year for each of its citations of addresses. */
export function judgeCapture(
  { check }: QuoteChecker,
  capture: string,
  citations: readonly Citation[],
): Figure {
  const verdicts = new Set(check(capture).verdicts);
  const uses = citations.filter(({ kind }) => kind !== 'mention' && kind !== 'parallel');
  return count(uses, ({ kind, citing, cited }) => {
    const year = cited !== null && 'year' in cited ? cited.year : null;
    for (const verdict of verdicts) {
      if (verdict.year !== year || fold(verdict.exact) !== fold(citing.exact)) continue;
      verdicts.delete(verdict);
      return null;
    }
    return `${citing.passage} ${kind} ${year}: ${citing.exact}`;
  });
}

function count<Value>(values: readonly Value[], judge: (value: Value) => string | null): Figure {
  const wrong = values.map(judge).filter((one) => one !== null);
  return { right: values.length - wrong.length, all: values.length, wrong };
}

function fold(text: string): string {
  return foldText(text).text;
}

function trimStop(words: string): string {
  return words.replace(/[。！？]$/u, '');
}

function countDiffering({ operations }: Verdict): number {
  return operations
    .filter(({ type }) => type !== 'equal')
    .reduce((sum, { citing, cited }) => sum + [...citing].length + [...cited].length, 0);
}

function describe({ kind, year, attributed, operations }: Verdict): string {
  const differences = operations
    .filter(({ type }) => type !== 'equal')
    .map(({ citing, cited }) => `${cited}→${citing}`);
  return `${kind} ${year ?? '–'} (${attributed ?? '–'}) ${differences.join(' ')}`;
}
