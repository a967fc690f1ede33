import type {
  Citation,
  CitationKind,
  CitationStatus,
  EvidenceBasis,
  Fidelity,
} from '../../schema/citation.ts';
import { formatYears, isEarlier, type PartialDate, parseDate } from '../edition/date.ts';
import type { Edition } from '../edition/edition.ts';
import { citePlace, namePlace, nameSentences } from '../edition/passage/place.ts';

export const KIND_NAMES = {
  quotation: '引用',
  testimonium: '文献说有，节选未见',
  discrepant: '所说年份不同',
  echo: '文字相同或相近，没有注明出处',
  label: '只提到名称',
  mention: '只提到致辞',
  parallel: '几种文献共有的文字',
} as const satisfies Record<CitationKind, string>;

export const FIDELITY_NAMES = {
  verbatim: '逐字相符',
  punctuation: '标点有异',
  variant: '文字有异',
  composite: '有删节或合并',
} as const satisfies Record<Fidelity, string>;

/** How the year is known, as a reader is told. */
export const BASIS_NAMES = {
  stated: '本处指明年份或场合',
  continued: '前一句指明年份或场合',
  carried: '前文指明年份或场合',
  collective: '概指历年致辞，不指一年',
  label: '由所提名称得知',
  section: '本节前文指明年份或场合',
  recovered: '本处没有说，由本文他处或其他文献得知',
  words: '本处没有说，只据文字相同',
} as const satisfies Record<EvidenceBasis, string>;

/** Where else the year of a citation is told: `本文他处、某报`; empty where it is told here. */
export function nameRecovered(
  { shorts }: Pick<CitationNames, 'shorts'>,
  { citing, evidence }: Pick<Citation, 'citing' | 'evidence'>,
): string {
  return evidence.recovered
    .map((one) => (one === citing.document ? '本文他处' : (shorts.get(one) ?? one)))
    .join('、');
}

/** Both years of words that stand in another excerpt than that of the year stated; empty for all other citations. */
export function wordDiscrepancy({ cited }: Pick<Citation, 'cited'>): string {
  if (cited === null || !('year' in cited) || cited.stated === undefined) return '';
  return `文献称为${cited.stated}年之语；文字见于${cited.year}年节选，${cited.stated}年节选中未见，节选不足以断定该年有无`;
}

/** Other years that have words known by themselves alone, as a clause that follows how; empty for all other citations. */
export function wordOthers({ cited }: Pick<Citation, 'cited'>): string {
  const years = listOthers(cited);
  return years === '' ? '' : `；${years}节选也有，凭文字不能定为一年`;
}

function listOthers(cited: Citation['cited']): string {
  if (cited === null || !('year' in cited) || cited.others === undefined) return '';
  return formatYears(cited.others);
}

/** Other candidates after the name of the year that is cited: `（2034年也有）`. */
function nameOthers(cited: Citation['cited']): string {
  const years = listOthers(cited);
  return years === '' ? '' : `（${years}也有）`;
}

export const STATUS_NAMES = {
  computed: '由程序比对得出',
  confirmed: '由程序比对得出，经编者核定',
  annotated: '由程序比对得出，编者有按语',
} as const satisfies Record<CitationStatus, string>;

/** What wording needs to know of an edition. */
interface CitationNames {
  readonly sigla: ReadonlyMap<string, string>;
  readonly shorts: ReadonlyMap<string, string>;
  readonly forms: ReadonlyMap<number, string>;
  /** Dates of documents, as far as they are known. */
  readonly dates: ReadonlyMap<string, PartialDate>;
  /** Ids of the sentences of each address, in the order of its text. */
  readonly sentences: ReadonlyMap<number, readonly string[]>;
}

/** Sigla, short names and forms of address by id and year. */
export function collectNames({ documents, speeches }: Edition): CitationNames {
  return {
    sigla: new Map(documents.map(({ id, siglum }) => [id, siglum])),
    shorts: new Map(documents.map(({ id, card }) => [id, card.short])),
    dates: new Map(documents.map(({ id, card }) => [id, parseDate(card.date.value)])),
    forms: new Map(speeches.map(({ year, form }) => [year, form])),
    sentences: new Map(
      speeches.map(({ year, sentences }) => [year, sentences.map(({ id }) => id)]),
    ),
  };
}

/** What is cited, in full: `2015年讲话　第4—8句`, `某报　第14段`, `历年致辞`. */
export function nameCited(
  names: CitationNames,
  citations: readonly Pick<Citation, 'cited'>[],
): string {
  const cited = citations[0]?.cited ?? null;
  if (cited === null) return '历年致辞';
  if ('document' in cited) {
    return `${names.shorts.get(cited.document) ?? cited.document}　${namePlace(cited.passage)}`;
  }
  const ids = citations.flatMap((one) =>
    one.cited !== null && 'year' in one.cited ? one.cited.sentences : [],
  );
  const order = names.sentences.get(cited.year) ?? [];
  const sentences = nameSentences(
    order.filter((id) => ids.includes(id)),
    order,
  );
  const form = names.forms.get(cited.year) ?? '致辞';
  const place = sentences === '' ? '' : `　${sentences}`;
  return `${cited.year}年${form}${place}${nameOthers(cited)}`;
}

/**
 * Whether the citing document is certainly the later one: documents are ordered by their dates, and a date that is
 * known by its year alone does not tell which of two documents of that year was first.
 */
export function isLater(
  { dates }: Pick<CitationNames, 'dates'>,
  { citing, cited }: Pick<Citation, 'citing' | 'cited'>,
): boolean {
  if (cited === null || !('document' in cited)) return true;
  const [own, other] = [dates.get(citing.document), dates.get(cited.document)];
  return own !== undefined && other !== undefined && isEarlier(other, own);
}

/** How two documents that share words stand to each other. */
export function wordParallel(names: CitationNames, citation: Citation): string {
  return isLater(names, citation)
    ? '两种文献文句相同，先后依文献日期，不足以断定孰引孰'
    : '两种文献文句相同，先后不明';
}

/** Name of the cited place: `2015年　第4—8句`, `某报　第14段`, `2017年`, `2019年　第1句（2034年也有）`. */
export function citeCited(names: CitationNames, { cited }: Pick<Citation, 'cited'>): string {
  if (cited === null) return '历年致辞';
  if ('document' in cited) {
    return citePlace({ kind: 'document', document: cited.document }, cited.passage, names.shorts);
  }
  const sentences = nameSentences(cited.sentences, names.sentences.get(cited.year));
  const place = sentences === '' ? '' : `　${sentences}`;
  return `${cited.year}年${place}${nameOthers(cited)}`;
}

/** Both ends in one line: `某报　第10段 → 2015年　第4句`; words without attribution have no arrow. */
export function joinEnds(
  names: CitationNames,
  citation: Pick<Citation, 'kind' | 'citing' | 'cited'>,
): string {
  const isAlike = citation.kind === 'echo' || citation.kind === 'parallel';
  return `${citeCiting(names, citation)} ${isAlike ? '与' : '→'} ${citeCited(names, citation)}`;
}

/** Name of the citing place: `某报　第10段`. */
export function citeCiting(names: CitationNames, { citing }: Pick<Citation, 'citing'>): string {
  const { document, passage } = citing;
  return citePlace({ kind: 'document', document }, passage, names.shorts);
}
