import { namePlace, nameSentences } from '../edition/place.ts';
import type { Routes } from '../edition/route.ts';
import type { CheckCorpus, WorkName } from './check-corpus.ts';
import { tellDifferences } from './difference-lines.ts';
import { VERDICT_KINDS, type Verdict, type VerdictKind } from './verdict.ts';

/** Words for each verdict. None says that a text is wrong: the edition is the measure, and it has excerpts. */
export const VERDICT_NAMES = {
  verbatim: '逐字相符',
  punctuation: '标点有异',
  variant: '文字有异',
  composite: '节引、合引',
  'wrong-year': '年份不合',
  testimonium: '节选未见而有旁证',
  echo: '未加引号而文句相同',
  unknown: '本编无从判断',
} as const satisfies Record<VerdictKind, string>;

/** Names and references that verdicts are worded with. */
export interface CheckNames {
  /** Form of the address of a year: 讲话, 贺信. */
  readonly forms: ReadonlyMap<number, string>;
  readonly sigla: ReadonlyMap<string, string>;
  /** Ids of the sentences of an address, where they are not s1, s2 … */
  readonly sentences: ReadonlyMap<number, readonly string[]>;
  /** Works by year or by id of a document, as strings. */
  readonly works: ReadonlyMap<string, WorkName>;
}

export function collectCheckNames({
  speeches,
  documents,
}: Pick<CheckCorpus, 'speeches' | 'documents'>): CheckNames {
  return {
    forms: new Map(speeches.map(({ year, form }) => [year, form])),
    sentences: new Map(speeches.flatMap(({ year, ids }) => (ids ? [[year, ids] as const] : []))),
    sigla: new Map(documents.map(({ id, siglum }) => [id, siglum])),
    works: new Map([
      ...speeches.map(({ year, work }) => [String(year), work] as const),
      ...documents.map(({ id, work }) => [id, work] as const),
    ]),
  };
}

/** `共3条：逐字相符1，文字有异2`; none gives an empty string. */
export function tallyVerdicts(kinds: readonly VerdictKind[]): string {
  const counts = VERDICT_KINDS.map(
    (kind) => [kind, kinds.filter((one) => one === kind).length] as const,
  );
  const told = counts.filter(([, count]) => count > 0);
  if (told.length === 0) return '';
  return `共${kinds.length}条：${told.map(([kind, count]) => `${VERDICT_NAMES[kind]}${count}`).join('，')}`;
}

/** A place of the edition that a verdict points at. */
interface VerdictSource {
  readonly label: string;
  /** Path below the host. */
  readonly href: string;
}

/** Where the words stand: `2015年讲话　第1句`, `文献丁　第13段`; one for each year that has them whole. */
export function listSources(
  verdict: Verdict,
  names: CheckNames,
  routes: Routes,
): readonly VerdictSource[] {
  const { cited, year, years } = verdict;
  if (cited?.kind === 'document') {
    const siglum = names.sigla.get(cited.document) ?? cited.document;
    return [
      {
        label: `文献${siglum}　${namePlace(cited.passage)}`,
        href: routes.document(cited.document, cited.passage),
      },
    ];
  }
  if (cited !== null && year !== null) {
    const label = `${nameAddress(year, names)}　${nameSentences(cited.sentences, names.sentences.get(year))}`;
    return [{ label, href: routes.year(year, cited.sentences[0]) }];
  }
  return (year === null ? years : [year]).map((one) => ({
    label: nameAddress(one, names),
    href: routes.year(one, verdict.recovered.length > 0 ? 'absent' : undefined),
  }));
}

/** `2015年讲话` */
function nameAddress(year: number, { forms }: Pick<CheckNames, 'forms'>): string {
  return `${year}年${forms.get(year) ?? '致辞'}`;
}

/** One or two sentences that say what was found and how it is known. */
export function explainVerdict(verdict: Verdict, names: CheckNames): string {
  return EXPLANATIONS[verdict.kind](verdict, names);
}

const EXPLANATIONS: Readonly<Record<VerdictKind, (verdict: Verdict, names: CheckNames) => string>> =
  {
    verbatim: ({ years }, names) =>
      years.length > 1
        ? `本编所收${years.length}篇都有这几个字：${listYears(years)}，凭文字不能定为一年。`
        : `与${nameYears(years, names)}节选一字不差。`,
    punctuation: (verdict, names) =>
      `与${nameSource(verdict, names)}用字相同，只有标点不同：${tellDifferences(verdict.operations)}。`,
    variant: (verdict, names) =>
      `较${nameSource(verdict, names)}${tellDifferences(verdict.operations)}。`,
    composite: (verdict, names) =>
      `取自${nameSource(verdict, names)}，不是连续的原句：${tellDifferences(verdict.operations)}。`,
    'wrong-year': explainYear,
    testimonium: explainTestimony,
    echo: (verdict, names) => {
      const difference = tellDifferences(verdict.operations);
      const same = difference === '' ? '文字相同' : `文句大体相同，此处${difference}`;
      return `文中没有标作引文；与${nameSource(verdict, names)}${same}。`;
    },
    unknown: explainUnknown,
  };

function explainUnknown(verdict: Verdict, names: CheckNames): string {
  const { attributed, cited } = verdict;
  const given = attributed === null ? '' : `文中归于${nameAddress(attributed, names)}；`;
  if (cited?.kind === 'document') {
    return `${given}所收节选中没有这句话；${nameSource(verdict, names)}有同样的话，没有归于哪一年的致辞。以本编所收为限。`;
  }
  return `${given}所收节选中没有这句话，各篇文献也没有把它归于哪一年的致辞。节选不是全文，未见不等于误引。`;
}

function explainYear(verdict: Verdict, names: CheckNames): string {
  const { attributed, year, years, cited, recovered, operations } = verdict;
  const given = attributed === null ? '' : `文中归于${nameAddress(attributed, names)}；`;
  if (cited !== null) {
    const difference = tellDifferences(operations);
    const beside = difference === '' ? '' : `，且此处${difference}`;
    return `${given}这些文字见于${nameSource(verdict, names)}${beside}。以本编所收为限。`;
  }
  const witnesses = listDocuments(recovered, names);
  if (witnesses === '' && years.length > 0) {
    return `${given}这些文字见于${nameYears(years, names)}。以本编所收为限。`;
  }
  const by = witnesses === '' ? '' : `${witnesses}引作`;
  return `${given}${by}${year === null ? '他年' : nameAddress(year, names)}，节选未见。以本编所收为限。`;
}

function explainTestimony(
  { year, cited, recovered, attributed }: Verdict,
  names: CheckNames,
): string {
  const witnesses = listDocuments(recovered, names);
  const named = year === null ? '' : nameAddress(year, names);
  if (cited !== null) return `${named}节选中有此名目。`;
  if (witnesses === '') return `文中归于${named}；本编所收节选中没有这几个字。`;
  const own = attributed === null ? '文中没有交代年份；' : '';
  return `本编所收节选中没有这句话；${own}${witnesses}引作${named}。`;
}

function nameSource(verdict: Verdict, names: CheckNames): string {
  const { cited, year, years } = verdict;
  if (cited?.kind === 'document') {
    return `文献${names.sigla.get(cited.document) ?? ''}${namePlace(cited.passage)}`;
  }
  if (year === null) return nameYears(years, names);
  return `${nameAddress(year, names)}${cited === null ? '' : nameSentences(cited.sentences, names.sentences.get(year))}`;
}

function nameYears(years: readonly number[], names: CheckNames): string {
  if (years.length > 2) return `${listYears(years)}各篇`;
  return years.map((year) => nameAddress(year, names)).join('、');
}

function listYears(years: readonly number[]): string {
  return `${years.join('、')}年`;
}

function listDocuments(ids: readonly string[], { sigla }: CheckNames): string {
  return ids.length === 0 ? '' : `文献${ids.map((id) => sigla.get(id) ?? id).join('、')}`;
}
