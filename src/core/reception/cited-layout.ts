import type { CitedSentence } from './cited-words.ts';

/** Words of a sentence, and whether any document uses them. */
interface CitedPart {
  readonly text: string;
  readonly isUsed: boolean;
}

/** Cuts a part of a sentence, in UTF-16 code units, half-open, where use begins and ends; the parts join to it. */
export function cutCited({ text, words }: CitedSentence, from: number, to: number): CitedPart[] {
  const parts: CitedPart[] = [];
  const append = (start: number, end: number, isUsed: boolean) => {
    const part = text.slice(Math.max(start, from), Math.max(from, Math.min(end, to)));
    const last = parts.at(-1);
    if (part === '') return;
    if (last?.isUsed === isUsed) parts.splice(-1, 1, { text: last.text + part, isUsed });
    else parts.push({ text: part, isUsed });
  };
  let at = 0;
  for (const { start, end } of words) {
    append(at, start, false);
    append(start, end, true);
    at = end;
  }
  append(at, text.length, false);
  return parts;
}

/** All documents that use the sentence, in date order of `order`. */
export function listDocuments({ words }: CitedSentence, order: readonly string[]): string[] {
  const used = new Set(words.flatMap(({ documents }) => documents));
  return order.filter((one) => used.has(one));
}

/**
 * Cuts off the first character with the opening marks before it: what a sentence number must not be parted from.
 * The two parts join to the text; an empty text gives two empty parts.
 */
export function splitLead(text: string): readonly [lead: string, rest: string] {
  const lead = /^[“‘（《「『【]*./u.exec(text)?.[0] ?? '';
  return [lead, text.slice(lead.length)];
}
