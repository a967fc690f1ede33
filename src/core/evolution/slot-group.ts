import type { FrameRow } from './slot.ts';

/** Words of the last slot, and every place of a document that has them. */
export interface AttributeUse {
  readonly words: string;
  readonly rows: readonly FrameRow[];
}

/** The documents' rows of a frame by the words of its last slot, the most frequent first. */
export function groupDocumentRows(rows: readonly FrameRow[]): AttributeUse[] {
  const groups = new Map<string, FrameRow[]>();
  for (const row of rows) {
    if (row.place.kind === 'speech') continue;
    const words = row.cells.at(-1) ?? '';
    groups.set(words, [...(groups.get(words) ?? []), row]);
  }
  return [...groups]
    .map(([words, own]) => ({ words, rows: own }))
    .sort((left, right) => right.rows.length - left.rows.length);
}
