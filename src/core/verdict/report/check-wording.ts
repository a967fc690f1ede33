import { namePlace, nameSentences } from '../../edition/passage/place.ts';
import type { Routes } from '../../edition/route.ts';
import { FIDELITY_NAMES, KIND_NAMES } from '../../reception/citation-wording.ts';
import type { CheckCorpus, WorkName } from '../check-corpus.ts';
import { VERDICT_KINDS, type Verdict, type VerdictKind } from '../verdict.ts';
import { tellDifferences } from './difference-lines.ts';

/** Words for each verdict, those of citations where they are the same. None says that a text is wrong: the edition is the measure, and it has excerpts. */
export const VERDICT_NAMES = {
  ...FIDELITY_NAMES,
  'other-year': KIND_NAMES.discrepant,
  elsewhere: '另见他处',
  testimonium: KIND_NAMES.testimonium,
  echo: KIND_NAMES.echo,
  unknown: '本编无从判断',
} as const satisfies Record<VerdictKind, string>;

/** Names and references that verdicts are worded with. */
export interface CheckNames {
  /** Form of the address of a year: 讲话, 贺信. */
  readonly forms: ReadonlyMap<number, string>;
  /** Names of documents: 人民日报. */
  readonly documents: ReadonlyMap<string, string>;
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
    documents: new Map(documents.map(({ id, work }) => [id, work.short])),
    works: new Map([
      ...speeches.map(({ year, work }) => [String(year), work] as const),
      ...documents.map(({ id, work }) => [id, work] as const),
    ]),
  };
}

/** `共3条：逐字相符1；文字有异2`; none gives an empty string. */
export function tallyVerdicts(kinds: readonly VerdictKind[]): string {
  const counts = VERDICT_KINDS.map(
    (kind) => [kind, kinds.filter((one) => one === kind).length] as const,
  );
  const told = counts.filter(([, count]) => count > 0);
  if (told.length === 0) return '';
  return `共${kinds.length}条：${told.map(([kind, count]) => `${VERDICT_NAMES[kind]}${count}`).join('；')}`;
}

/** A place of the edition that a verdict points at. */
interface VerdictSource {
  readonly label: string;
  /** Path below the host. */
  readonly href: string;
}

/** Where the words stand: `2015年讲话　第1句`, `人民日报　第13段`; one for each year that has them whole. */
export function listSources(
  verdict: Verdict,
  names: CheckNames,
  routes: Routes,
): readonly VerdictSource[] {
  const { cited, year, years } = verdict;
  if (cited?.kind === 'document') {
    return [
      {
        label: `${nameDocument(cited.document, names)}　${namePlace(cited.passage)}`,
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
    verbatim: explainVerbatim,
    punctuation: (verdict, names) =>
      `与${nameSource(verdict, names)}用字相同，只有标点不同：${tellDifferences(verdict.operations)}。`,
    variant: (verdict, names) =>
      `较${nameSource(verdict, names)}${tellDifferences(verdict.operations)}。${tellDoubts(verdict)}`,
    composite: (verdict, names) =>
      `取自${nameSource(verdict, names)}，不是连续的原句：${tellDifferences(verdict.operations)}。`,
    'other-year': explainOtherYear,
    elsewhere: explainElsewhere,
    testimonium: explainTestimony,
    echo: (verdict, names) => {
      const difference = tellDifferences(verdict.operations);
      const same = difference === '' ? '文字相同' : `文句大体相同，此处${difference}`;
      return `文中没有说是谁的话；与${nameSource(verdict, names)}${same}。`;
    },
    unknown: explainUnknown,
  };

function explainVerbatim(verdict: Verdict, names: CheckNames): string {
  const { attributed, cited, exact, year, years } = verdict;
  if (year !== null && cited?.kind === 'address' && cited.exact !== exact && isLabel(verdict)) {
    return `${nameAddress(year, names)}节选有此名称，作“${cited.exact}”。`;
  }
  const others = years.filter((one) => one !== attributed);
  if (attributed !== null && years.includes(attributed) && others.length > 0) {
    return `与${nameAddress(attributed, names)}节选一字不差；${listYears(others)}节选也有这几个字。`;
  }
  return years.length > 1
    ? `本编所收${years.length}篇都有这几个字：${listYears(years)}，凭文字不能定为一年。`
    : `与${nameYears(years, names)}节选一字不差。`;
}

/** Names of formulas are found by their number, however it is written. */
function isLabel({ operations }: Verdict): boolean {
  return operations.some(({ type }) => type !== 'equal');
}

function explainUnknown(verdict: Verdict, names: CheckNames): string {
  const { cited, said, years } = verdict;
  const given = tellClaim(verdict, names);
  if (cited?.kind === 'document') {
    return `${given}所收节选中没有这句话；${nameSource(verdict, names)}有同样的话，没有归于哪一年的致辞。`;
  }
  if (said !== null) return `${given}不是本编所收的致辞，本编无从核对。`;
  if (years.length > 0) {
    return `${given}这几个字见于${nameYears(years, names)}节选，但用语常见，不能据以定年；所说之年的节选未见，也不能说没有讲过。`;
  }
  return `${given}所收节选中没有这句话，各篇文献也没有把它归于哪一年的致辞。节选不是全文，未见不等于误引。`;
}

/** Whom the text gives the words to, as the first half of a sentence; nothing where it does not say. */
function tellClaim({ attributed, said }: Verdict, names: CheckNames): string {
  if (attributed !== null) return `文中说是${nameStated(attributed, names)}；`;
  if (said === null) return '';
  const whom = said.kind === 'speaker' ? '别人的话' : '另一场合的话';
  return `文中说是${whom}（${said.name}）；`;
}

/** A year that has no address of the edition is named all the same. */
function nameStated(year: number, names: CheckNames): string {
  return names.forms.has(year) ? nameAddress(year, names) : `${year}年（本编没有这一年的致辞）`;
}

const SILENCE = '所说之年只存节选，不能排除那一年也讲过。';

/** The evidence in one sentence, and what it cannot show. */
function explainOtherYear(verdict: Verdict, names: CheckNames): string {
  return `${tellClaim(verdict, names)}${tellEvidence(verdict, names)}。${tellSilence(verdict, names)}${tellDoubts(verdict)}`;
}

function tellSilence({ attributed }: Verdict, names: CheckNames): string {
  return attributed !== null && names.forms.has(attributed) ? SILENCE : '';
}

function tellEvidence(verdict: Verdict, names: CheckNames): string {
  const { year, recovered, operations } = verdict;
  const witnesses = listDocuments(recovered, names);
  const difference = tellDifferences(operations);
  const beside = difference === '' ? '' : `，此处${difference}`;
  if (witnesses !== '' && year !== null) {
    return `节选中没有，${witnesses}引作${nameAddress(year, names)}${beside}`;
  }
  return `${difference === '' ? '这些文字' : '相近的文字'}见于${nameSource(verdict, names)}${beside}`;
}

function explainElsewhere(verdict: Verdict, names: CheckNames): string {
  const evidence = tellEvidence(verdict, names);
  if (verdict.said !== null) return `${tellClaim(verdict, names)}不是本编所收的致辞。${evidence}。`;
  const weight = verdict.recovered.length > 0 ? '' : '，但不足以定年';
  return `${tellClaim(verdict, names)}${evidence}${weight}。${tellSilence(verdict, names)}`;
}

/** Where the editors doubt the words that the difference touches. */
function tellDoubts({ doubts }: Verdict): string {
  return doubts.map((note) => `本编此处亦存疑：${note}。`).join('');
}

function explainTestimony(verdict: Verdict, names: CheckNames): string {
  const { year, recovered, attributed, operations } = verdict;
  const witnesses = listDocuments(recovered, names);
  const named = year === null ? '' : nameAddress(year, names);
  if (witnesses === '') return `文中归于${named}；本编所收节选中没有这几个字。`;
  const own = attributed === null ? '文中没有交代年份；' : '';
  const difference = tellDifferences(operations);
  const beside = difference === '' ? '' : `；与其引文相比，此处${difference}`;
  return `本编所收节选中没有这句话；${own}${witnesses}引作${named}${beside}。`;
}

function nameSource(verdict: Verdict, names: CheckNames): string {
  const { cited, year, years } = verdict;
  if (cited?.kind === 'document') {
    return `${nameDocument(cited.document, names)}${namePlace(cited.passage)}`;
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

function listDocuments(ids: readonly string[], names: CheckNames): string {
  return ids.map((id) => nameDocument(id, names)).join('、');
}

/** Name of a document: 人民日报. */
export function nameDocument(id: string, { documents }: Pick<CheckNames, 'documents'>): string {
  return documents.get(id) ?? id;
}
