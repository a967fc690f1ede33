/** Words of a text that come nearest to others. */
interface NearWords {
  /** Place of the text in the list. */
  readonly index: number;
  /** As the text has them. */
  readonly words: string;
}

/** Less than this share of equal characters in place is chance. */
const SMALLEST_SHARE = 0.5;
/** Characters that may be added or missing before the others still count as in place. */
const SHIFT = 2;

/**
 * The stretch of one of the texts that has most characters of `words` in the same order and distance; `null` if none
 * has half of them. For messages: each character votes for where the words would begin. The stretch is as long as
 * the words. Cost: the product of both lengths at worst; in Chinese a fiftieth of it.
 */
export function findNearWords(words: string, texts: readonly string[]): NearWords | null {
  const found = texts
    .map((text, index) => ({ text, index, ...findBestStart(words, text) }))
    .sort((left, right) => right.votes - left.votes);
  const [best] = found;
  if (best === undefined || best.votes < words.length * SMALLEST_SHARE) return null;
  const start = Math.max(0, best.start);
  return { index: best.index, words: best.text.slice(start, best.start + words.length) };
}

function findBestStart(words: string, text: string): { start: number; votes: number } {
  const votes = new Map<number, number>();
  for (let at = 0; at < words.length; at += 1) {
    const character = words.charAt(at);
    for (
      let place = text.indexOf(character);
      place >= 0;
      place = text.indexOf(character, place + 1)
    ) {
      votes.set(place - at, (votes.get(place - at) ?? 0) + 1);
    }
  }
  let best = { start: 0, votes: 0, own: 0 };
  for (const [start, own] of votes) {
    let sum = 0;
    for (let shift = -SHIFT; shift <= SHIFT; shift += 1) sum += votes.get(start + shift) ?? 0;
    if (sum > best.votes || (sum === best.votes && own > best.own))
      best = { start, votes: sum, own };
  }
  return best;
}
