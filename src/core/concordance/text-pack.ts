import type { RecordedPassage, TextDirectory } from './query-corpus.ts';

/** A passage in a pack: what nearly all have alike, a paragraph of no address, is left out. */
type PackedPassage = Omit<RecordedPassage, 'kind' | 'address' | 'cited'> &
  Partial<Pick<RecordedPassage, 'kind' | 'address'>>;

/** A text, or some of its passages in a row, as a pack carries it. */
export interface PackedText {
  readonly key: string;
  readonly sources: readonly PackedPassage[];
}

/** A file of texts; a longer text goes on in the next one. */
export type TextPack = readonly PackedText[];

/** A passage as a pack carries it. What is cited stands in the corpus file, which only the search reads. */
export function packPassage({ cited: _, kind, address, ...rest }: RecordedPassage): PackedPassage {
  return {
    ...rest,
    ...(kind === 'paragraph' ? {} : { kind }),
    ...(address === null ? {} : { address }),
  };
}

/** All passages of a text, from the packs that it stands in, in their order; throws if there are none. */
export function unpackText(packs: readonly TextPack[], key: string): RecordedPassage[] {
  const sources = packs
    .flatMap((pack) => pack.filter((part) => part.key === key).flatMap((part) => part.sources))
    .map(({ kind = 'paragraph', address = null, ...rest }) => ({ ...rest, kind, address }));
  if (sources.length === 0) throw new RangeError(`no ${key} in its packs`);
  return sources;
}

/** The passages of all texts of a corpus by key; `packs` in the order in which the corpus names them. */
export function unpackTexts(
  { places }: Pick<TextDirectory, 'places'>,
  packs: readonly TextPack[],
): Map<string, RecordedPassage[]> {
  return new Map(
    places.map(({ key, packs: own }) => [
      key,
      unpackText(
        own.flatMap((place) => [packs[place] ?? []]),
        key,
      ),
    ]),
  );
}

/** Whether a value read from a file is a pack, as far as its parts can be told. */
export function isTextPack(value: unknown): value is TextPack {
  return Array.isArray(value) && value.every(isPackedText);
}

function isPackedText(value: unknown): value is PackedText {
  return (
    typeof value === 'object' &&
    value !== null &&
    'key' in value &&
    typeof value.key === 'string' &&
    'sources' in value &&
    Array.isArray(value.sources)
  );
}
