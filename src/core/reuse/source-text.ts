import type { PartialDate } from '../attribution/calendar.ts';
import type { Span } from '../edition/passage.ts';
import type { FoldedText } from '../text/fold.ts';
import { foldText } from '../text/fold.ts';

/** A unit of a source that a citation points at: a sentence of an address, a passage of a document. */
export interface SourcePart extends Span {
  readonly id: string;
}

/** One text that others may use. Parts join to `text`; offsets are UTF-16 code units, half-open. */
export interface SourceText {
  /** `2015` for an address, else the name of the document. */
  readonly id: string;
  readonly text: string;
  readonly folded: FoldedText;
  readonly parts: readonly SourcePart[];
  readonly date: PartialDate | null;
}

export interface SourceTextInput {
  readonly id: string;
  readonly date: PartialDate | null;
  readonly parts: readonly { readonly id: string; readonly text: string }[];
  readonly variants?: ReadonlyMap<string, string>;
}

/** Joins the parts without anything between them and folds the whole. */
export function createSourceText(input: SourceTextInput): SourceText {
  const parts: SourcePart[] = [];
  let text = '';
  for (const part of input.parts) {
    parts.push({ id: part.id, start: text.length, end: text.length + part.text.length });
    text += part.text;
  }
  return { id: input.id, date: input.date, text, parts, folded: foldText(text, input.variants) };
}
