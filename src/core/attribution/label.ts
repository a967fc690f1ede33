import type { SourceText } from '../reuse/library.ts';
import type { CitedWords } from '../reuse/reuse.ts';
import { NUMERAL, parseNumeral } from '../text/numeral.ts';

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

/** Which year's address a label names; labels given to several years are left out. */
export type LabelYears = ReadonlyMap<string, number>;

/** Learns the years from the places where a text gives a label to an address. */
export function learnLabels(
  given: readonly { readonly label: Label; readonly year: number }[],
): LabelYears {
  const years = new Map<string, Set<number>>();
  for (const { label, year } of given) {
    const key = keyLabel(label);
    years.set(key, (years.get(key) ?? new Set()).add(year));
  }
  const certain = new Map<string, number>();
  for (const [key, found] of years) {
    const [year] = found;
    if (found.size === 1 && year !== undefined) certain.set(key, year);
  }
  return certain;
}

/** Where an address has the name itself: 5点主张 for 五点主张 in 2015. `null` where it does not. */
export function findLabelWords(source: SourceText | undefined, words: string): CitedWords | null {
  const label = parseLabel(words);
  if (source === undefined || label === null) return null;
  const names = new RegExp(`[${NUMERAL}]{1,2}[个项点条大种]${label.noun}`, 'gu');
  for (const found of source.text.matchAll(names)) {
    const own = parseLabel(found[0]);
    if (own === null || keyLabel(own) !== keyLabel(label)) continue;
    const span = { start: found.index, end: found.index + found[0].length };
    return { source, span, runs: [] };
  }
  return null;
}
