import { NUMERAL, parseNumeral } from '../text/numeral.ts';
import type { TextCard } from './concordance.ts';

const YEAR = new RegExp(`^\\s*([${NUMERAL}]{4})\\s*年?\\s*$`, 'u');

/** The address that a query names and nothing else, by its year (2017, ２０１７年, 二〇一七年) or as pages name it. */
export function findYearPage(raw: string, cards: readonly TextCard[]): TextCard | null {
  const year = parseNumeral(YEAR.exec(raw)?.[1] ?? '');
  const name = raw.trim();
  const addresses = cards.filter(({ kind }) => kind === 'address');
  return addresses.find((card) => card.year === year || card.name === name) ?? null;
}
