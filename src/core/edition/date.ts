/** `2015-12-16` as 2015年12月16日; `2025-12` and `2025` as far as they go. */
export function formatDate(iso: string): string {
  const [year, ...rest] = iso.split('-');
  return `${year}年${rest.map((part, index) => `${Number(part)}${'月日'.charAt(index)}`).join('')}`;
}

/** `2015-12-16` as 12月16日. */
export function formatDayOfYear(iso: string): string {
  return formatDate(iso).replace(/^\d+年/, '');
}

/** 2015 as 二〇一五, for vertical lines. */
export function spellYear(year: number): string {
  return String(year).replace(/\d/g, (digit) => '〇一二三四五六七八九'.charAt(Number(digit)));
}

/**
 * Years as a reader says them: 2014年 · 2014、2016年 · 2015、2017至2020年.
 * Three and more in a row are joined. The years are distinct and ascending; none gives an empty string.
 */
export function formatYears(years: readonly number[]): string {
  const parts: string[] = [];
  for (let index = 0; index < years.length; ) {
    const run = measureRun(years, index);
    if (run >= 3) parts.push(`${years[index]}至${years[index + run - 1]}`);
    else parts.push(...years.slice(index, index + run).map(String));
    index += run;
  }
  return parts.length === 0 ? '' : `${parts.join('、')}年`;
}

function measureRun(years: readonly number[], from: number): number {
  let length = 1;
  while (years[from + length] === (years[from] ?? Number.NaN) + length) length += 1;
  return length;
}

/** A day, as far as a text gives it. */
export interface PartialDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** `2015-12-16`, `2015-12` or `2015`. */
export function parseDate(iso: string): PartialDate {
  const [year, month, day] = iso.split('-').map(Number);
  if (year === undefined || Number.isNaN(year)) throw new RangeError(`no date: ${iso}`);
  return { year, month: month ?? null, day: day ?? null };
}

/** Whether one day is certainly earlier than another; where precision ends, it is not. */
export function isEarlier(one: PartialDate, other: PartialDate): boolean {
  return !canCite(one, other);
}

/** Whether something that existed on `source` can be cited on `date`; where precision ends or a day is unknown, it can. */
export function canCite(date: PartialDate | null, source: PartialDate | null): boolean {
  if (date === null || source === null) return true;
  if (date.year !== source.year) return date.year > source.year;
  if (date.month === null || source.month === null) return true;
  if (date.month !== source.month) return date.month > source.month;
  return date.day === null || source.day === null || date.day >= source.day;
}
