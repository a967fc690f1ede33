import type { Document } from './edition.ts';
import type { Passage } from './passage.ts';
import { countHan } from './tally.ts';

interface DocumentSize {
  /** Numbered paragraphs and list items. */
  readonly paragraphs: number;
  readonly sentences: number;
  /** Han characters of the reading text of all passages. */
  readonly characters: number;
}

/** Counts what a document has. */
export function measureDocument({ passages }: Pick<Document, 'passages'>): DocumentSize {
  const paragraphs = passages.filter(isNumbered);
  return {
    paragraphs: paragraphs.length,
    sentences: paragraphs.reduce((sum, one) => sum + one.sentences.length, 0),
    characters: passages.reduce((sum, one) => sum + countHan(one.text), 0),
  };
}

/** Whether a passage bears a paragraph number. */
export function isNumbered({ kind }: Passage): boolean {
  return kind === 'paragraph' || kind === 'item';
}

/** 5633 as 5,633. */
export function formatCount(count: number): string {
  return count.toLocaleString('en-US');
}
