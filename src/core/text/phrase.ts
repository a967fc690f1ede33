/** Words of one clause; a line may break between them and nowhere else. */
type Clause = readonly string[];

/** Terms that a line never breaks and that the segmenter would cut (互 / 联 / 网). */
const TERMS =
  /首届|第[一二三四五六七八九十百]+[届次]|世界互联网大会|互联网|地球村|乌镇峰会|(?:网络空间|人类)?命运共同体|网络空间|习近平(?:主席|总书记)|开幕式|你中有我|我中有你|互信共治|数字(?:文明|经济|未来)|新(?:动能|格局|局面|阶段)|视频(?:致辞|致贺|讲话)|致?贺[信词]|更具|主旨演讲|构建|携手|普惠|迈向|(?:发展|运用|治理)好|光明日报|人民日报|要义|伟力/u;

/** A mark that ends a clause. */
export const CLAUSE_END = /[，；：。！？]/u;
/** The same with the marks that close after it. */
const CLOSED_END = /[，；：。！？][”’）》」』】]*/gu;
const ITEM_END = /、/gu;
/** A clause longer than this also breaks after 、: on phones a line of display type holds about 15 characters. */
const LONGEST_CLAUSE = 16;

const OPENING = /[“‘（《「『【]$/u;
/** A dash opens a line together with the next word. */
const DASH = /—$/u;
const LEANS_BACK = /^(?:[，、；：。！？”’）》」』】·…]|[的了着过地得们上中下等]$)/u;
/** Short words that no line ends with. */
const LEANS_FORWARD = /^[为从以但使像及向和在对将应把是由致被让跟还这那与]$/u;
const DIGIT_FIRST = /^[0-9A-Za-z]/;
const DIGIT_LAST = /[0-9A-Za-z]$/;

/**
 * Divides display type into clauses, and these into words, for lines that break where sense does.
 * The words of all clauses join to the text. Words come from `Intl.Segmenter` between the terms;
 * particles and closing marks stay with the word before, prepositions and opening marks with the word
 * after, and digits with both neighbours, since a break opportunity there would suppress the gap between digits and Han.
 */
export function markPhrases(text: string): readonly Clause[] {
  return splitAfter(text, CLOSED_END)
    .flatMap((clause) => (clause.length > LONGEST_CLAUSE ? splitAfter(clause, ITEM_END) : [clause]))
    .map((clause) => joinWords(splitTerms(clause)));
}

function splitAfter(text: string, end: RegExp): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const found of text.matchAll(end)) {
    const next = found.index + found[0].length;
    parts.push(text.slice(start, next));
    start = next;
  }
  if (start < text.length) parts.push(text.slice(start));
  return parts;
}

function splitTerms(clause: string): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return clause
    .split(new RegExp(`(${TERMS.source})`, 'u'))
    .flatMap((part) =>
      TERMS.test(part) ? [part] : Array.from(segmenter.segment(part), ({ segment }) => segment),
    );
}

function joinWords(segments: readonly string[]): string[] {
  const words: string[] = [];
  for (const segment of segments) {
    const before = words.at(-1);
    if (before !== undefined && belongTogether(before, segment)) {
      words.splice(-1, 1, before + segment);
    } else {
      words.push(segment);
    }
  }
  return words;
}

function belongTogether(before: string, after: string): boolean {
  return (
    LEANS_BACK.test(after) ||
    OPENING.test(before) ||
    DASH.test(before) ||
    LEANS_FORWARD.test(before) ||
    DIGIT_FIRST.test(after) ||
    DIGIT_LAST.test(before)
  );
}
