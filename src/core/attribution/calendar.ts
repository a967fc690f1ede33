import { type PartialDate, parseDate } from '../edition/date.ts';
import type { Speech } from '../edition/edition.ts';
import { parseNumeral } from '../text/numeral.ts';

/** When each address was given and which conference it opened. */
export interface Calendar {
  readonly dates: ReadonlyMap<number, PartialDate>;
  /** Year of the address to the conference of that number. */
  readonly conferences: ReadonlyMap<number, number>;
}

/**
 * Days by which a text may miss the date of an address and still mean it: a letter is dated the day it is
 * read out, a report the day after. Other occasions of the same month lie further off (2025-11-28).
 */
const DAY_TOLERANCE = 2;

/** Reads dates and conference numbers (首届, 第二届 …) off the addresses. */
export function createCalendar(
  speeches: readonly Pick<Speech, 'year' | 'date' | 'occasion'>[],
): Calendar {
  const dates = new Map<number, PartialDate>();
  const conferences = new Map<number, number>();
  for (const { year, date, occasion } of speeches) {
    dates.set(year, parseDate(date));
    const number = parseOrdinal(occasion);
    if (number !== null) conferences.set(number, year);
  }
  return { dates, conferences };
}

/** Number in 首届 or 第二届, `null` where there is none. */
export function parseOrdinal(text: string): number | null {
  const ordinal = /(?:首|第(.{1,3}?))届/u.exec(text);
  if (ordinal === null) return null;
  return ordinal[1] === undefined ? 1 : parseNumeral(ordinal[1]);
}

/** Whether the date can be that of the year's address; what is not stated fits. */
export function fitsAddress(calendar: Calendar, date: PartialDate): boolean {
  const address = calendar.dates.get(date.year);
  if (address === undefined) return false;
  if (date.month !== null && date.month !== address.month) return false;
  if (date.day === null || address.day === null) return true;
  return Math.abs(date.day - address.day) <= DAY_TOLERANCE;
}
