import type { CitedSentence } from './cited-words.ts';

/** Words of a sentence with the number of documents that use them, 3 for three and more. */
export interface CitedPart {
  readonly text: string;
  readonly level: 0 | 1 | 2 | 3;
}

/** A sentence cut for display; all parts join to its text. */
interface CitedLayout {
  /** First characters, which stay beside the number. */
  readonly lead: readonly CitedPart[];
  /** Words before those that documents use. */
  readonly before: string;
  /** From the first to the last word used: one link. */
  readonly link: readonly CitedPart[];
  readonly after: string;
  /** Closing marks, which stay beside the sigla. */
  readonly tail: string;
}

const CLOSING = /[。！？；，”’）]+$/u;
const LEVELS = [0, 1, 2, 3] as const;

/** Cuts a sentence at its number, at the words used and at its sigla. */
export function layOutSentence({ text, words }: CitedSentence): CitedLayout {
  const lead = splitLead(text)[0].length;
  const end = Math.max(lead, CLOSING.exec(text)?.index ?? text.length);
  const parts = (from: number, to: number) => cutParts(text, words, { from, to });
  const first = Math.min(Math.max(words[0]?.start ?? end, lead), end);
  const last = Math.max(first, Math.min(words.at(-1)?.end ?? end, end));
  return {
    lead: parts(0, lead),
    before: text.slice(lead, first),
    link: parts(first, last),
    after: text.slice(last, end),
    tail: text.slice(end),
  };
}

function cutParts(
  text: string,
  words: CitedSentence['words'],
  { from, to }: { from: number; to: number },
): CitedPart[] {
  const parts: CitedPart[] = [];
  let at = from;
  const append = (end: number, level: CitedPart['level']) => {
    const part = text.slice(at, Math.max(at, Math.min(end, to)));
    if (part !== '') parts.push({ text: part, level });
    at += part.length;
  };
  for (const { start, end, documents } of words) {
    append(start, 0);
    append(end, LEVELS[documents.length] ?? 3);
  }
  append(to, 0);
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
