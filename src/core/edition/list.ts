import type { Passage } from './passage.ts';

/** One passage, or the items of one list. */
export type Part<P extends Passage> =
  | { readonly kind: 'passage'; readonly passage: P }
  | { readonly kind: 'list'; readonly items: readonly P[] };

/** Gathers items that follow one another into lists; order is kept. */
export function gatherLists<P extends Passage>(passages: readonly P[]): Part<P>[] {
  const parts: Part<P>[] = [];
  for (const passage of passages) {
    const last = parts.at(-1);
    if (passage.kind !== 'item') parts.push({ kind: 'passage', passage });
    else if (last?.kind !== 'list') parts.push({ kind: 'list', items: [passage] });
    else parts.splice(-1, 1, { kind: 'list', items: [...last.items, passage] });
  }
  return parts;
}
