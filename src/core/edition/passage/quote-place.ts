import { listOffsets } from '../../text/offset.ts';
import type { Span } from '../../text/span.ts';
import type { Passage } from './passage.ts';

/** Where words stand in a text that has ids; offsets are UTF-16 code units of the passage, half-open. */
export interface QuotePlace extends Span {
  readonly passage: string;
  /** Id to link to: the sentence that holds all of the words, else the passage. */
  readonly anchor: string;
}

type Quotable = Pick<Passage, 'id' | 'text' | 'sentences'>;

/** Every place where `exact` stands letter for letter, in order; empty where it does not. */
export function placeQuote(passages: readonly Quotable[], exact: string): QuotePlace[] {
  return passages.flatMap((passage) =>
    listOffsets(passage.text, exact).map((start) =>
      describePlace(passage, { start, end: start + exact.length }),
    ),
  );
}

function describePlace({ id, sentences }: Quotable, span: Span): QuotePlace {
  const sentence = sentences.find(({ start, end }) => start <= span.start && span.end <= end);
  return { ...span, passage: id, anchor: sentence?.id ?? id };
}
