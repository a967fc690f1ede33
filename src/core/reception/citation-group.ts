import type { Citation, CitationKind } from '../../schema/citation.ts';

/** Citations that a reader is shown under one heading. */
interface CitationGroup {
  /** Part of an address. */
  readonly id: string;
  readonly title: string;
  /** As short as a closed fold has room for. */
  readonly short: string;
  readonly citations: readonly Citation[];
}

interface GroupNames extends Omit<CitationGroup, 'citations'> {
  readonly kinds: readonly CitationKind[];
  /** Whether the year is recovered; not asked if left out. */
  readonly isRecovered?: boolean;
}

const GROUPS: readonly GroupNames[] = [
  { id: 'quoted', title: '引用', short: '引用', kinds: ['quotation'] },
  {
    id: 'absent',
    title: '文献说是这一年讲的，节选里没有',
    short: '节选未见',
    kinds: ['testimonium'],
    isRecovered: false,
  },
  {
    id: 'recovered',
    title: '节选里没有，此处没有说是哪一年，由本文他处或其他文献得知',
    short: '年份由他处得知',
    kinds: ['testimonium'],
    isRecovered: true,
  },
  {
    id: 'discrepant',
    title: '文献说是另一年讲的，这一年的节选里有',
    short: '所说年份不同',
    kinds: ['discrepant'],
  },
  {
    id: 'unmarked',
    title: '文字相同或相近，没有注明出处',
    short: '没有注明出处',
    kinds: ['echo'],
  },
  {
    id: 'named',
    title: '只提到名称或致辞',
    short: '只提到名称或致辞',
    kinds: ['label', 'mention'],
  },
  { id: 'shared', title: '几种文献共有的文字', short: '共有的文字', kinds: ['parallel'] },
];

/** Citations by what a reader is told of them, in the order of the headings; groups without any are left out. */
export function groupCitations(citations: readonly Citation[]): CitationGroup[] {
  return GROUPS.map(({ kinds, isRecovered, ...names }) => ({
    ...names,
    citations: citations.filter(
      ({ kind, evidence }) =>
        kinds.includes(kind) &&
        (isRecovered === undefined || isRecovered === (evidence.basis === 'recovered')),
    ),
  })).filter((one) => one.citations.length > 0);
}
