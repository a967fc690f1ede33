import { countLetters } from '../text/letter.ts';
import type { Span } from '../text/span.ts';
import type { CitedWords } from './reuse.ts';

/** Letters at either end of the words that may differ from the end of a clause of the source. */
const LOOSE_END = 6;
/** By so many letters both ends may differ in length: one dropped, one added. */
const LOOSE_DIFFERENCE = 1;
const PHRASE_END = /[，。；：！？、]/u;

/**
 * Completes the cited words where the citing words go on beyond the last common ones: by the punctuation that
 * both have, or by the rest of a clause of about the same length, so that a changed first or last letter
 * is a replacement and no insertion.
 */
export function completeCited(text: string, span: Span, cited: CitedWords): CitedWords {
  const first = cited.runs[0];
  const last = cited.runs.at(-1);
  if (first === undefined || last === undefined) return cited;
  const source = cited.source.text;
  const head = text.slice(span.start, first.citing.start);
  const tail = text.slice(last.citing.end, span.end);
  return {
    ...cited,
    span: {
      start: completeStart(source, cited.span.start, head),
      end: completeEnd(source, cited.span.end, tail),
    },
  };
}

function completeStart(source: string, start: number, head: string): number {
  if (countLetters(head) === 0) return start;
  let best = start;
  let difference = LOOSE_DIFFERENCE + 1;
  for (let offset = start; offset >= 0 && start - offset <= LOOSE_END; offset -= 1) {
    if (offset > 0 && !PHRASE_END.test(source.charAt(offset - 1))) continue;
    const own = Math.abs(countLetters(source.slice(offset, start)) - countLetters(head));
    const isTie = own === difference && source.charAt(offset) === head.charAt(0);
    if (own < difference || isTie) {
      best = offset;
      difference = own;
    }
  }
  return best;
}

function completeEnd(source: string, end: number, tail: string): number {
  let same = 0;
  while (same < tail.length && tail.charAt(same) === source.charAt(end + same)) same += 1;
  if (same === tail.length) return end + same;
  const final = tail.at(-1) ?? '';
  let best = end + same;
  let difference = LOOSE_DIFFERENCE + 1;
  for (let offset = end + 1; offset <= source.length && offset - end <= LOOSE_END; offset += 1) {
    if (offset < source.length && !PHRASE_END.test(source.charAt(offset - 1))) continue;
    const letters = countLetters(tail);
    const isAlike = letters > 0 || (/[。！？]/u.test(final) && source.charAt(offset - 1) === final);
    const own = Math.abs(countLetters(source.slice(end, offset)) - letters);
    if (isAlike && own < difference) {
      best = offset;
      difference = own;
    }
  }
  return countLetters(final) === 0 ? best : dropPunctuation(source, best, end + same);
}

/** Punctuation that ends the clause of the source is no difference from words that go on without. */
function dropPunctuation(source: string, end: number, start: number): number {
  let last = end;
  while (last > start && countLetters(source.charAt(last - 1)) === 0) last -= 1;
  return last;
}
