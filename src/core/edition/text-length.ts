import { countLetters } from '../text/letter.ts';
import type { Document, Speech } from './edition.ts';
import type { Passage } from './passage/passage.ts';

/** How long a text is. */
interface TextSize {
  /** Numbered paragraphs and list items. */
  readonly paragraphs: number;
  readonly sentences: number;
  /** 字数: Han characters, letters and digits of the reading text; punctuation is not counted. */
  readonly letters: number;
}

/** What a document has: headings, names and signatures have letters, but are no paragraphs. */
export function measureDocument({ passages }: Pick<Document, 'passages'>): TextSize {
  return measurePassages(passages, passages.filter(isNumbered));
}

/** What the excerpt of an address has; its signature line is no part of it. */
export function measureSpeech({ paragraphs }: Pick<Speech, 'paragraphs'>): TextSize {
  return measurePassages(paragraphs, paragraphs);
}

function measurePassages(all: readonly Passage[], numbered: readonly Passage[]): TextSize {
  return {
    paragraphs: numbered.length,
    sentences: numbered.reduce((sum, one) => sum + one.sentences.length, 0),
    letters: all.reduce((sum, one) => sum + countLetters(one.text), 0),
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
