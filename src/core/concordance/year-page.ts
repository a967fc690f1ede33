import { NUMERAL, parseNumeral } from '../text/numeral.ts';
import type { TextCard } from './concordance.ts';

const YEAR = new RegExp(`^\\s*([${NUMERAL}]{4})\\s*年?\\s*$`, 'u');

/** The address of the year that a query names and nothing else: 2017, ２０１７年, 二〇一七年. */
export function findYearPage(raw: string, cards: readonly TextCard[]): TextCard | null {
  const year = parseNumeral(YEAR.exec(raw)?.[1] ?? '');
  return cards.find((card) => card.kind === 'address' && card.year === year) ?? null;
}
