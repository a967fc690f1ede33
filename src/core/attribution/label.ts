import type { SourceText } from '../reuse/library.ts';
import type { CitedWords } from '../reuse/reuse.ts';
import { NUMERAL, parseNumeral } from '../text/numeral.ts';
import { chooseYear, type YearClaim } from './claimed-year.ts';

/** The name of a formula by its number: 四项原则, 三个倡导. */
interface Label {
  readonly number: number;
  readonly noun: string;
}

const LABEL = new RegExp(`^([${NUMERAL}]{1,2})[个项点条大种]([\\p{Script=Han}]{2,4})$`, 'u');

/** Reads 五点主张 as 5 and 主张; `null` where the words are no such name. */
export function parseLabel(words: string): Label | null {
  const [, numeral, noun] = LABEL.exec(words) ?? [];
  const number = parseNumeral(numeral ?? '');
  return number === null || noun === undefined ? null : { number, noun };
}

/** 三个倡导 and 三大倡导 have the same key. */
export function keyLabel({ number, noun }: Label): string {
  return `${number}${noun}`;
}

/** Which year's address a label names, by its key. */
export type LabelYears = ReadonlyMap<string, number>;

/** A place where a document gives a label to the address of a year. */
export interface LabelClaim extends YearClaim {
  readonly label: Label;
}

/**
 * The years of labels as `document` has to take them, see {@link chooseYear}. A name that stands in one address alone
 * (5点主张 in 2015) is that of its year, whatever documents say.
 */
export function learnLabels(
  claims: readonly LabelClaim[],
  addresses: ReadonlyMap<number, SourceText>,
  document: string | null = null,
): LabelYears {
  const byKey = new Map<string, LabelClaim[]>();
  for (const claim of claims) {
    const key = keyLabel(claim.label);
    const own = byKey.get(key);
    if (own === undefined) byKey.set(key, [claim]);
    else own.push(claim);
  }
  const years = new Map<string, number>();
  for (const [key, own] of byKey) {
    const year = findNamedYear(own, addresses) ?? chooseYear(own, document);
    if (year !== null) years.set(key, year);
  }
  return years;
}

/** The year among the claims whose address alone has the name itself. */
function findNamedYear(
  claims: readonly LabelClaim[],
  addresses: ReadonlyMap<number, SourceText>,
): number | null {
  const [first] = claims;
  if (first === undefined) return null;
  const years = [...new Set(claims.map(({ year }) => year))];
  const named = years.filter((year) => findName(addresses.get(year), first.label) !== null);
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Where an address has the name itself: 5点主张 for 五点主张 in 2015. `null` where it does not. */
export function findLabelWords(source: SourceText | undefined, words: string): CitedWords | null {
  const label = parseLabel(words);
  return label === null ? null : findName(source, label);
}

function findName(source: SourceText | undefined, label: Label): CitedWords | null {
  if (source === undefined) return null;
  const names = new RegExp(`[${NUMERAL}]{1,2}[个项点条大种]${label.noun}`, 'gu');
  for (const found of source.text.matchAll(names)) {
    const own = parseLabel(found[0]);
    if (own === null || keyLabel(own) !== keyLabel(label)) continue;
    const span = { start: found.index, end: found.index + found[0].length };
    return { source, span, runs: [] };
  }
  return null;
}
