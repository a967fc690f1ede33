import type { PartialDate } from '../edition/date.ts';
import { NUMERAL, parseNumeral } from '../text/numeral.ts';
import type { Span } from '../text/span.ts';
import type { Calendar } from './calendar.ts';
import { fitsAddress, parseOrdinal } from './calendar.ts';

/** Words that name a time or a conference. Span in UTF-16 code units of the text searched. */
export interface Occasion extends Span {
  /** As far as stated; `null` where the year cannot be known. */
  readonly date: PartialDate | null;
  /** `conference`: by its number or year; `date`: by the calendar; `relative`: 同年, 10年前, 昨天. */
  readonly kind: 'conference' | 'date' | 'relative';
  /** Year of the address that the words can mean, or `null`. */
  readonly address: number | null;
}

/** What relative times are counted from. */
export interface TimeFrame {
  /** Date of the document, if known. */
  readonly today: PartialDate | null;
  /** Year last named before the text. */
  readonly lastYear: number | null;
}

const CONFERENCE = '(?:世界互联网大会|乌镇峰会|互联网大会)';
const NUMBERED = `(?:首|第[${NUMERAL}]{1,3})届(?:${CONFERENCE})`;
const YEAR = `(?:[12]\\d{3}|[一二][〇零○一二三四五六七八九]{3})`;
const DATED = `(${YEAR})年(?:(${CONFERENCE})|([${NUMERAL}]{1,3})月(?:([${NUMERAL}]{1,3})日)?)?`;
const MONTH_DAY = `([${NUMERAL}]{1,3})月([${NUMERAL}]{1,3})日`;
const RELATIVE = `同年|当年|次年|翌年|第二年|前一年|今年|去年|前年|([${NUMERAL}]{1,3})年前|昨天|昨日|今天|今日`;
const OCCASION = new RegExp(`(${NUMBERED})|${DATED}|${MONTH_DAY}|(${RELATIVE})`, 'gu');

/** A time that began then is no occasion: 2014年首届世界互联网大会举办以来. */
const SINCE = /^[^，。；：、]*以来/u;

/** Finds occasions in order. The text should have its quotations blanked. Cost: linear. */
export function findOccasions(text: string, calendar: Calendar, frame: TimeFrame): Occasion[] {
  const occasions: Occasion[] = [];
  let lastYear = frame.lastYear;
  for (const found of text.matchAll(OCCASION)) {
    const span = { start: found.index, end: found.index + found[0].length };
    if (SINCE.test(text.slice(span.end, span.end + 40))) continue;
    const occasion = readOccasion(found, calendar, { today: frame.today, lastYear });
    occasions.push({ ...span, ...occasion });
    lastYear = occasion.date?.year ?? lastYear;
  }
  return occasions;
}

function readOccasion(
  found: RegExpExecArray,
  calendar: Calendar,
  frame: TimeFrame,
): Omit<Occasion, 'start' | 'end'> {
  const [, numbered, year, conference, month, day, bareMonth, bareDay, relative, yearsAgo] = found;
  if (numbered !== undefined) {
    const address = calendar.conferences.get(parseOrdinal(numbered) ?? 0) ?? null;
    return { kind: 'conference', address, date: address === null ? null : dateOf(address) };
  }
  if (relative !== undefined) {
    return weigh('relative', readRelative(relative, yearsAgo, frame), calendar);
  }
  if (year === undefined) {
    const known = frame.today?.year ?? frame.lastYear;
    const date = known === null || known === undefined ? null : dateOf(known, bareMonth, bareDay);
    return weigh('relative', date, calendar);
  }
  const date = dateOf(parseNumeral(year) ?? 0, month, day);
  return weigh(conference === undefined ? 'date' : 'conference', date, calendar);
}

function weigh(
  kind: Occasion['kind'],
  date: PartialDate | null,
  calendar: Calendar,
): Omit<Occasion, 'start' | 'end'> {
  return {
    kind,
    date,
    address: date !== null && fitsAddress(calendar, date) ? date.year : null,
  };
}

function dateOf(year: number, month?: string, day?: string): PartialDate {
  return {
    year,
    month: month === undefined ? null : parseNumeral(month),
    day: day === undefined ? null : parseNumeral(day),
  };
}

function readRelative(
  words: string,
  yearsAgo: string | undefined,
  { today, lastYear }: TimeFrame,
): PartialDate | null {
  const shift = (year: number | null | undefined, by: number) =>
    year === null || year === undefined ? null : dateOf(year + by);
  if (yearsAgo !== undefined) return shift(today?.year, -(parseNumeral(yearsAgo) ?? 0));
  if (/^(?:昨|今[天日])/u.test(words)) return dayBefore(today, words.startsWith('昨') ? 1 : 0);
  if (words === '今年') return shift(today?.year, 0);
  if (words === '去年') return shift(today?.year, -1);
  if (words === '前年') return shift(today?.year, -2);
  if (words === '前一年') return shift(lastYear, -1);
  return shift(lastYear, words === '同年' || words === '当年' ? 0 : 1);
}

function dayBefore(today: PartialDate | null, days: number): PartialDate | null {
  if (today === null || today.month === null || today.day === null) return today;
  const date = new Date(Date.UTC(today.year, today.month - 1, today.day - days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
