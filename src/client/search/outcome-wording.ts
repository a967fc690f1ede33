import type { ConcordanceLine } from '../../core/concordance/concordance.ts';
import type { Divergence } from '../../core/concordance/divergence.ts';
import type { CitedSpan } from '../../core/concordance/query-text.ts';
import type { ReworkedLines } from '../../core/concordance/quotation-search.ts';

/** Sentences of the result list. Other punctuation is always tried, so that none advises to ignore it. */
export const SENTENCES = {
  none: '没有搜到。可试较短的词句。',
  empty: '请输入汉字、字母或数字。',
  near: '没有逐字相符的文字。下列文字相近，不计为相符。',
  filtered: '按所选条件没有搜到。',
  late: '正在载入搜索所需的文字。',
  error: '搜索所需的文字未能读取，是否有相符的文字尚不能断定。请检查网络连接，然后重试。',
} as const;

export const REWORKED_LABELS = {
  numeral: '数字写法不同',
  regional: '用词不同（台湾、香港用语）',
  punctuation: '文字相同，标点不同',
} as const satisfies Record<ReworkedLines['kind'], string>;

/** Where the words of a document come from, as far as the edition can tell. */
export function describeCited({ kind, year }: CitedSpan): string {
  switch (kind) {
    case 'quotation':
      return `引用${year}年致辞`;
    case 'testimonium':
      return `文献说是${year}年讲的，节选里没有`;
    case 'echo':
      return `与${year}年致辞文字相同，没有注明出处`;
  }
}

/** What of the query was looked for nowhere. */
export function describeIgnored(symbols: readonly string[]): string {
  return `未计入不是文字的“${symbols.map(showSymbol).join('')}”。`;
}

/** A character that no font has is told by its number. */
function showSymbol(symbol: string): string {
  const point = symbol.codePointAt(0) ?? 0;
  return /\p{S}/u.test(symbol) ? symbol : `U+${point.toString(16).toUpperCase()}`;
}

/** Counts by kind of text: 致辞1处，文献8处. */
export function countKinds(lines: readonly ConcordanceLine[]): {
  address: number;
  document: number;
} {
  const address = lines.filter(({ card }) => card.kind === 'address').length;
  return { address, document: lines.length - address };
}

/** Places that are named one by one in the sentence on differing continuations. */
const MOST_NAMED = 3;

/** What the places differ in, in one sentence. */
export function describeDivergence({ words, reach, without }: Divergence): string {
  const total = reach.size + without.length;
  const named = without
    .slice(0, MOST_NAMED)
    .map(({ card, label }) => `${card.name}${label}`)
    .join('、');
  const rest = without.length > MOST_NAMED ? '等' : '';
  return `${total}处中，${reach.size}处紧接“${words}”；${without.length}处无此${words.length}字：${named}${rest}。`;
}

/** The query as it is shown, at most 40 characters of it. */
export function quoteQuery(raw: string): string {
  const characters = [...raw.trim().replace(/\s+/gu, ' ')];
  return characters.length > 40
    ? `“${characters.slice(0, 40).join('')}……”`
    : `“${characters.join('')}”`;
}
