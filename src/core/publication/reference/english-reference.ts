import { turnMarks } from './quotation-reference.ts';
import { type CitableWork, listAuthors, locateReference, nameWork } from './reference.ts';

/** The forms for writings in English, each under its label. Names and titles stay in Chinese. */
export function formatEnglishReferences(
  work: CitableWork,
): readonly (readonly [label: string, text: string])[] {
  return [
    ['APA 7', formatApa(work)],
    ['Chicago 18', formatChicagoNote(work)],
  ];
}

/**
 * Publication Manual of the APA, 7th edition, 10.16 (page of a website). The form has no place for the version of the
 * site, and none for a date of access where a date of the page is given.
 */
export function formatApa(work: CitableWork): string {
  const authors = joinNames(listAuthors(work));
  const [year = '', ...rest] = work.date.split('-');
  const day = rest.length === 0 ? year : `${year}, ${spellDate(work.date, 'day')}`;
  const date = work.certainty === 'printed' ? `(${day})` : `(ca. ${day})`;
  const start = authors === '' ? [nameWork(work), date] : [authors, date, nameWork(work)];
  const printer = work.publisher === '' ? '' : ` (Original work published ${work.publisher})`;
  return `${[...start, work.editionTitle, locateReference(work)].join('. ')}${printer}`;
}

/** Chicago Manual of Style, 18th edition, 14.104 (page of a website): the full note. A date not printed is doubted. */
export function formatChicagoNote(work: CitableWork): string {
  const authors = listAuthors(work);
  const names = authors.length > 2 ? `${authors[0]} et al.` : authors.join(' and ');
  const date = spellDate(work.date, 'year');
  const parts = [
    `“${turnMarks(nameWork(work))},” version ${work.editionVersion}`,
    work.editionTitle,
    work.publisher,
    work.certainty === 'printed' ? date : `[${date}?]`,
    locateReference(work),
  ];
  return `${[names, ...parts].filter((part) => part !== '').join(', ')}.`;
}

/** `甲`, `甲 & 乙`, `甲, 乙, & 丙`. */
function joinNames(names: readonly string[]): string {
  if (names.length < 3) return names.join(' & ');
  return `${names.slice(0, -1).join(', ')}, & ${names.at(-1)}`;
}

/** `2015-12-16` as December 16, 2015, or without the year; `2025-12` as far as it goes. */
function spellDate(iso: string, form: 'year' | 'day'): string {
  const parts = iso.split('-').length;
  return new Intl.DateTimeFormat('en-US', {
    timeZone: 'UTC',
    ...(form === 'year' && { year: 'numeric' }),
    ...(parts > 1 && { month: 'long' }),
    ...(parts > 2 && { day: 'numeric' }),
  }).format(new Date(iso));
}
