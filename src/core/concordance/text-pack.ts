import type { QueryPassageSource } from './query-text.ts';

/** A text, or some of its passages in a row, as a pack carries it. */
export interface PackedText {
  readonly key: string;
  readonly sources: readonly QueryPassageSource[];
}

/** A file of texts; a longer text goes on in the next one. */
export type TextPack = readonly PackedText[];

/** All passages of a text, from the packs that it stands in, in their order; throws if there are none. */
export function unpackText(packs: readonly TextPack[], key: string): QueryPassageSource[] {
  const sources = packs.flatMap((pack) =>
    pack.filter((part) => part.key === key).flatMap((part) => part.sources),
  );
  if (sources.length === 0) throw new RangeError(`no ${key} in its packs`);
  return sources;
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
