import type { PassageKind } from '../edition/passage/passage.ts';
import type { Span } from '../text/span.ts';

/** One block of a transcript, before any change: the text as printed, with its place in the file. */
export interface Block {
  readonly kind: PassageKind;
  /** Heading level, 0 for everything that is no heading. */
  readonly level: number;
  /** Plain text as printed, without Markdown signs. */
  readonly text: string;
  /** Bold runs in `text`. */
  readonly strong: readonly Span[];
  /** Year of the address that the block belongs to, or `null`. */
  readonly speech: number | null;
  readonly file: string;
  /** 1-based line of the file. */
  readonly line: number;
}

const LETTERS = {
  title: 't',
  subtitle: 'h',
  byline: 'b',
  signature: 'b',
  heading: 'h',
  paragraph: 'p',
  item: 'p',
} as const satisfies Record<PassageKind, string>;

/** First letter of an id. The subtitle of the whole document counts with the title, that of a section with the headings. */
export function nameLetter({ kind, level }: Pick<Block, 'kind' | 'level'>): string {
  return kind === 'subtitle' && level === 2 ? LETTERS.title : LETTERS[kind];
}
