import type { Speech } from '../edition.ts';
import type { Passage } from './passage.ts';

/** A heading with its subtitles. */
export interface HeadingGroup {
  readonly kind: 'heading';
  readonly heading: Passage;
  readonly subtitles: readonly Passage[];
  /** Year of the address that begins below the heading. */
  readonly speech: number | null;
}

/** Passages that a page sets as one: a heading with its subtitles, the items of a list, or a single passage. */
type PassageGroup =
  | HeadingGroup
  | { readonly kind: 'list'; readonly items: readonly Passage[] }
  | { readonly kind: 'single'; readonly passage: Passage };

/** Where a sentence stands in the address that the document prints. */
export interface SpeechSentence {
  readonly year: number;
  /** `s4` */
  readonly id: string;
}

/** The head of a document: its title and the subtitles right below it. */
export function takeTitle(passages: readonly Passage[]): Passage[] {
  const end = passages.findIndex(
    ({ kind }, index) => kind !== (index === 0 ? 'title' : 'subtitle'),
  );
  return passages.slice(0, end < 0 ? passages.length : end);
}

/** Groups all passages below the title, in order. */
export function groupPassages(passages: readonly Passage[]): PassageGroup[] {
  const groups: PassageGroup[] = [];
  const body = passages.slice(takeTitle(passages).length);
  body.forEach((passage, index) => {
    const last = groups.at(-1);
    if (passage.kind === 'heading') {
      const speech = body[index + 1]?.speech ?? null;
      groups.push({ kind: 'heading', heading: passage, subtitles: [], speech });
    } else if (passage.kind === 'subtitle' && last?.kind === 'heading') {
      groups.splice(-1, 1, { ...last, subtitles: [...last.subtitles, passage] });
    } else if (passage.kind === 'item' && last?.kind === 'list') {
      groups.splice(-1, 1, { ...last, items: [...last.items, passage] });
    } else if (passage.kind === 'item') {
      groups.push({ kind: 'list', items: [passage] });
    } else {
      groups.push({ kind: 'single', passage });
    }
  });
  return groups;
}

/** All passages of a group, in order. */
export function listGroup(group: PassageGroup): readonly Passage[] {
  if (group.kind === 'heading') return [group.heading, ...group.subtitles];
  return group.kind === 'list' ? group.items : [group.passage];
}

/** From the sentences of a printing document (`p15s2`) to those of the addresses. */
export function mapSpeechSentences(
  passages: readonly Passage[],
  speeches: readonly Speech[],
): ReadonlyMap<string, SpeechSentence> {
  const printed = new Map(passages.map(({ id, sentences }) => [id, sentences]));
  const pairs = speeches.flatMap(({ year, paragraphs }) =>
    paragraphs.flatMap(({ documentPassage, sentences }) =>
      sentences.map(({ id }, index): [string, SpeechSentence] => [
        printed.get(documentPassage)?.[index]?.id ?? '',
        { year, id },
      ]),
    ),
  );
  return new Map(pairs);
}

/** One passage, or the items of one list. */
type Part<P extends Passage> =
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
