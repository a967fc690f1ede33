import type { Citation, Fidelity, QuoteClass } from '../../schema/citation.ts';

/** What a reader is told of a citation: kind and fidelity in one word. `part` is told of a sentence, never of a citation. */
export type Standing =
  | 'verbatim'
  | 'punctuation'
  | 'composite'
  | 'variant'
  | 'absent'
  | 'discrepant'
  | 'unmarked'
  | 'rephrased'
  | 'abridged'
  | 'part'
  | 'label'
  | 'mention'
  | 'parallel';

/** How a standing is named and drawn. `line` is the class of the underline, `null` where there is none. */
interface StandingStyle {
  readonly name: string;
  readonly line: '' | 'altered' | 'absent' | 'unmarked' | 'parallel' | null;
}

/** In the order of tallies and legends; of overlapping citations the first one here is drawn. */
export const STANDINGS = {
  verbatim: { name: '逐字相符', line: '' },
  punctuation: { name: '标点有异', line: '' },
  part: { name: '只引一部分', line: '' },
  composite: { name: '有删节或合并', line: 'altered' },
  variant: { name: '文字有异', line: 'altered' },
  absent: { name: '节选未见', line: 'absent' },
  discrepant: { name: '所说年份不同', line: 'altered' },
  unmarked: { name: '文字相同，没有注明出处', line: 'unmarked' },
  rephrased: { name: '文字有异，没有注明出处', line: 'unmarked' },
  abridged: { name: '有删节或合并，没有注明出处', line: 'unmarked' },
  parallel: { name: '几种文献共有', line: 'parallel' },
  label: { name: '只提到名称', line: null },
  mention: { name: '只提到致辞', line: null },
} as const satisfies Record<Standing, StandingStyle>;

/** The keys of {@link STANDINGS}, in its order. */
export const STANDING_ORDER: readonly Standing[] = [
  'verbatim',
  'punctuation',
  'part',
  'composite',
  'variant',
  'absent',
  'discrepant',
  'unmarked',
  'rephrased',
  'abridged',
  'parallel',
  'label',
  'mention',
];

/** Names of words in quotation marks that cite none of the texts. */
export const QUOTE_NAMES = {
  elsewhere: '引自他处',
  unsourced: '出处未载',
  others: '他人语',
  name: '专名、成语、比喻等',
} as const satisfies Record<QuoteClass, string>;

/** Standings of words without attribution: they are told apart as they are filtered. */
const UNMARKED = {
  verbatim: 'unmarked',
  punctuation: 'unmarked',
  variant: 'rephrased',
  composite: 'abridged',
} as const satisfies Record<Fidelity, Standing>;

/** Standing of a citation. */
export function judgeStanding({ kind, fidelity }: Pick<Citation, 'kind' | 'fidelity'>): Standing {
  if (kind === 'quotation') return fidelity ?? 'variant';
  if (kind === 'testimonium') return 'absent';
  if (kind === 'echo') return UNMARKED[fidelity ?? 'variant'];
  return kind;
}

/** Whether words of an address are cited and can be compared: quoted, unattributed, or given to another year. */
export function hasWords({ kind }: Pick<Citation, 'kind'>): boolean {
  return kind === 'quotation' || kind === 'echo' || kind === 'discrepant';
}

/** Year of the address that is cited, or `null`. */
export function getCitedYear({ cited }: Pick<Citation, 'cited'>): number | null {
  return cited !== null && 'year' in cited ? cited.year : null;
}

/** Whether two citations are of the same words: of one sentence of an address, or one passage of a document. */
export function sharesTarget(
  { cited: left }: Pick<Citation, 'cited'>,
  { cited: right }: Pick<Citation, 'cited'>,
): boolean {
  if (left === null || right === null) return false;
  if ('document' in left || 'document' in right) {
    return (
      'document' in left &&
      'document' in right &&
      left.document === right.document &&
      left.passage === right.passage
    );
  }
  return left.year === right.year && left.sentences.some((id) => right.sentences.includes(id));
}
