import { z } from 'astro/zod';

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** ISO date of the calendar, or as much of one as is known: `2025`, `2025-12`, `2025-12-15`. */
export const partialDate = z.string().refine(isPartialDate, {
  message: 'a date as 2025, 2025-12 or 2025-12-15',
  params: { kind: 'date' },
});

function isPartialDate(text: string): boolean {
  const found = PARTIAL_DATE.exec(text);
  if (found === null) return false;
  const [, year, month = '01', day = '01'] = found;
  const time = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).getUTCDate() === Number(day);
}
