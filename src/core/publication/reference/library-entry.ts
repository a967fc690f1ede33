import { type CitableWork, listAuthors, locateReference, nameWork } from './reference.ts';

interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
  readonly circa?: true;
}

/** One item of CSL-JSON, as far as this edition uses it. */
interface CslItem {
  readonly id: string;
  readonly type: 'webpage';
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly issued: CslDate;
  /** The date of the edition stands for it until a reader's program writes its own. */
  readonly accessed: CslDate;
  readonly 'container-title': string;
  readonly 'original-publisher'?: string;
  readonly version: string;
  readonly URL: string;
  readonly language: 'zh-CN';
  readonly note: string;
}

/**
 * One `@online` entry of biblatex, ending without a line break. A date that is not printed bears the sign of
 * approximation of ISO 8601-2, `~`. What is no part of a reference stands in `comment`, and the language in `langid`
 * alone: styles print `note`, `annotation` and `language`.
 */
export function formatBibtex(work: CitableWork): string {
  const fields = [
    [
      'author',
      listAuthors(work)
        .map((name) => `{${name}}`)
        .join(' and '),
    ],
    ['title', `{${nameWork(work)}}`],
    ['date', work.certainty === 'printed' ? work.date : `${work.date}~`],
    ['urldate', work.editionDate],
    ['organization', `{${work.editionTitle}}`],
    // The style for GB/T 7714 prints it without a word before it.
    ['version', `V${work.editionVersion}`],
    ['origpublisher', work.publisher === '' ? '' : `{${work.publisher}}`],
    ['comment', `${shortReference(work)}；据${work.witness}转录`],
  ];
  const lines = fields
    .filter(([, value]) => value !== '')
    .map(([name, value = '']) => `  ${name} = {${escapeTex(value)}},`);
  const url = `  url = {${locateReference(work)}},\n  langid = {chinese}`;
  return `@online{${identify(work)},\n${lines.join('\n')}\n${url}\n}`;
}

/** Between Chinese characters XeTeX prints no space that is not in braces. */
function escapeTex(value: string): string {
  return value
    .replace(/[&%$#_]/gu, '\\$&')
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '{ }');
}

/** One CSL-JSON item. The date is the work's; the edition's version stands in `version`. */
export function toCslItem(work: CitableWork): CslItem {
  const parts = (date: string) => [date.split('-').map(Number)];
  const isPrinted = work.certainty === 'printed';
  return {
    id: identify(work),
    type: 'webpage',
    title: nameWork(work),
    ...(work.author === '' ? {} : { author: listAuthors(work).map((literal) => ({ literal })) }),
    issued: { 'date-parts': parts(work.date), ...(isPrinted ? {} : { circa: true }) },
    accessed: { 'date-parts': parts(work.editionDate) },
    'container-title': work.editionTitle,
    ...(work.publisher === '' ? {} : { 'original-publisher': work.publisher }),
    version: work.editionVersion,
    URL: locateReference(work),
    language: 'zh-CN',
    note: `${shortReference(work)}；据${work.witness}转录`,
  };
}

/** The forms for programs, each under its label. */
export function formatEntries(
  work: CitableWork,
): readonly (readonly [label: string, text: string])[] {
  return [
    ['BibTeX', formatBibtex(work)],
    ['CSL-JSON', JSON.stringify([toCslItem(work)], null, 1)],
  ];
}

function identify(work: CitableWork): string {
  return work.passage === '' ? work.key : `${work.key}-${work.passage}`;
}

/** `2015·4`, `丁·13`, `丁·13·2`; the short name alone for the whole work. For data: readers are told names. */
function shortReference(work: CitableWork): string {
  return [work.short, ...(work.passage.match(/\d+[a-rt-z]*/gu) ?? [])].join('·');
}
