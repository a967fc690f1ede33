import type { QueryRecord } from '../../../src/core/concordance/query-corpus.ts';

/** A text for the plain scan, which shares no code with the search: folded letters, and where each came from. */
export interface ScannedText {
  readonly key: string;
  readonly reading: string;
  readonly letters: string;
  /** Offset in the reading text for each code unit of `letters`. */
  readonly offsets: readonly number[];
  /** Passage that each code unit of `letters` stands in. */
  readonly passages: readonly number[];
  /** Year of the address that counts the places in a passage, by passage. */
  readonly years: readonly (number | null)[];
}

/** Lower-case letters and digits of half width. `classes` are strings of characters that count as their first. */
export function createLetterReader(classes: readonly string[]): (text: string) => string {
  const first = new Map(
    classes.flatMap((one) => [...one].map((form): [string, string] => [form, [...one][0] ?? form])),
  );
  return (text) =>
    [...text.normalize('NFKC').toLowerCase()]
      .filter((one) => /^[\p{L}\p{N}]$/u.test(one))
      .map((one) => first.get(one) ?? one)
      .join('');
}

export function scanTexts(
  records: readonly QueryRecord[],
  readLetters: (text: string) => string,
): ScannedText[] {
  return records.map(({ card, sources }) => {
    const offsets: number[] = [];
    const passages: number[] = [];
    let letters = '';
    let offset = 0;
    for (const [passage, { text }] of sources.entries()) {
      for (const character of text) {
        const read = readLetters(character);
        letters += read;
        for (let unit = 0; unit < read.length; unit += 1) {
          offsets.push(offset);
          passages.push(passage);
        }
        offset += character.length;
      }
    }
    const reading = sources.map(({ text }) => text).join('');
    const years = sources.map(({ address }) => address);
    return { key: card.key, reading, letters, offsets, passages, years };
  });
}

/** Places of the letters as `key@offset`, in order; those within one address only on its own page. */
export function scanPlaces(texts: readonly ScannedText[], letters: string): string[] {
  const places: string[] = [];
  for (const { key, letters: all, offsets, passages, years } of texts) {
    for (let at = all.indexOf(letters); at >= 0; at = all.indexOf(letters, at + 1)) {
      const spanned = years.slice(passages[at], (passages[at + letters.length - 1] ?? 0) + 1);
      const isElsewhere = spanned[0] !== null && spanned.every((year) => year === spanned[0]);
      if (!isElsewhere) places.push(`${key}@${offsets[at]}`);
    }
  }
  return places;
}
