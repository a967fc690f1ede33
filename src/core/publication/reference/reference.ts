/**
 * A work as this edition carries it, with all that a citation must name: the work, the witness it is
 * transcribed from, and the edition. Flat strings, so that data attributes can carry it; `''` is “none”.
 */
export interface CitableWork {
  /** Stem of the BibTeX key and CSL id, ASCII. */
  readonly key: string;
  /** Year of an address or siglum of a document: `2015`, `丁`. */
  readonly short: string;
  /** Names joined by 、. */
  readonly author: string;
  readonly title: string;
  /** What the title does not say: `2015年12月16日，节选`; of a document who made it, and when. */
  readonly qualifier: string;
  /** What stands in brackets behind the title: that the text is an excerpt, or who printed or issued it first. */
  readonly remark: string;
  /** Newspaper or body that printed or issued the text before it was captured. */
  readonly publisher: string;
  /** ISO date of the work, or as much of one as is known. */
  readonly date: string;
  /** `inferred` where the text does not print the date. */
  readonly certainty: 'printed' | 'inferred';
  /** The capture that was transcribed, in words that follow 据. */
  readonly witness: string;
  /** Absolute address of the work's page, without fragment. */
  readonly url: string;
  /** `s4` of an address, `p13` or `p13s2` of a document; `''` cites the whole work. */
  readonly passage: string;
  readonly editionTitle: string;
  readonly editionVersion: string;
  /** ISO date of this version of the edition. */
  readonly editionDate: string;
}

/** What a reference in running text names. */
export type NamedWork = Pick<
  CitableWork,
  | 'short'
  | 'title'
  | 'qualifier'
  | 'witness'
  | 'url'
  | 'passage'
  | 'editionTitle'
  | 'editionVersion'
>;

/** What the reference to the whole edition names. */
interface CitedEdition {
  readonly title: string;
  readonly version: string;
  /** ISO date of this version. */
  readonly date: string;
}

const PASSAGE = /^([sp])(\d+[a-rt-z]*)(?:s(\d+[a-rt-z]*))?$/u;

/** `第4句`, `第13段`, `第13段第2句`. Throws on an id that names neither sentence nor paragraph. */
export function namePassage(id: string): string {
  const [, letter, first, second] = PASSAGE.exec(id) ?? [];
  if (first === undefined) throw new RangeError(`no citable passage: ${id}`);
  if (letter === 's') return `第${first}句`;
  return second === undefined ? `第${first}段` : `第${first}段第${second}句`;
}

/** Absolute address of the cited passage. */
export function locateReference(work: NamedWork): string {
  return work.passage === '' ? work.url : `${work.url}#${work.passage}`;
}

/**
 * GB/T 7714—2025, 8.11.3 (web page, sequential numbering), with the edition as host item and its version (7.4). Without
 * these two it is what the official CSL style makes of `toCslItem`. An estimated year stands in square brackets.
 * @param accessed ISO date of access; the edition's date where none is known.
 */
export function formatGbt7714(work: CitableWork, accessed: string = work.editionDate): string {
  const host = `${work.editionTitle}. V${work.editionVersion}`;
  const date = work.certainty === 'printed' ? `（${work.date}）` : `[${work.date.slice(0, 4)}]`;
  const author = work.author === '' ? '' : `${listAuthors(work).join('，')}. `;
  return `${author}${nameWork(work)}[EB/OL]//${host}. ${date}[${accessed}]. ${locateReference(work)}.`;
}

/** The edition as a whole in the same form; `url` is the absolute address of its first page. */
export function formatEditionReference(edition: CitedEdition, url: string): string {
  const { title, version, date } = edition;
  return `${title}[EB/OL]. V${version}. （${date}）[${date}]. ${url}.`;
}

/** The forms for writings in Chinese, each under its label. */
export function formatReferences(
  work: CitableWork,
  accessed: string = work.editionDate,
): readonly (readonly [label: string, text: string])[] {
  return [
    ['GB/T 7714—2025', formatGbt7714(work, accessed)],
    ['中文', formatPlainReference(work)],
  ];
}

/** For brackets in running text: （习近平，2015，第1句）. Without an author the title stands. */
export function citeInText(work: CitableWork): string {
  const name = work.author === '' ? `《${work.title}》` : work.author;
  const passage = work.passage === '' ? '' : `，${namePassage(work.passage)}`;
  return `（${name}，${work.date.slice(0, 4)}${passage}）`;
}

/** A form for notes in Chinese. */
export function formatPlainReference(work: NamedWork): string {
  const qualifier = work.qualifier === '' ? '' : `（${work.qualifier}）`;
  const passage = work.passage === '' ? '' : `，${namePassage(work.passage)}`;
  const edition = `《${work.editionTitle}》${work.editionVersion}版`;
  return `${work.title}${qualifier}${passage}，${edition}，${locateReference(work)}`;
}

/** Names of the authors; none gives an empty list. */
export function listAuthors({ author }: CitableWork): string[] {
  return author === '' ? [] : author.split('、');
}

/** Title, what stands in brackets behind it, and the passage. */
export function nameWork(work: CitableWork): string {
  const passage = work.passage === '' ? '' : `：${namePassage(work.passage)}`;
  return `${nameWhole(work)}${passage}`;
}

/** Title of the whole work as references have it: 坚持推动构建网络空间命运共同体（光明日报）. */
export function nameWhole({ title, remark }: Pick<CitableWork, 'title' | 'remark'>): string {
  return remark === '' ? title : `${title}（${remark}）`;
}
