import type { PartialDate } from '../edition/date.ts';
import type { PassageKind, Sentence } from '../edition/passage/passage.ts';
import type { FoldedText, VariantClasses } from '../text/folding/fold.ts';
import { foldText } from '../text/folding/fold.ts';
import type { QuotationMark } from '../text/quotation-mark.ts';
import { pairQuotationMarks } from '../text/quotation-mark.ts';
import type { Span } from '../text/span.ts';
import type { PassageAttribution } from './attribution.ts';
import { attributePassages } from './attribution.ts';
import type { Calendar } from './calendar.ts';

/** A passage as a text brings it: of a document, or of what a reader pastes. */
export interface PassageInput {
  readonly id: string;
  readonly kind: PassageKind;
  readonly text: string;
  readonly strong: readonly Span[];
  readonly sentences: readonly Sentence[];
  /** Year of the address it is printed as a part of; such passages cite nothing. */
  readonly speech: number | null;
}

/** A text that may cite. */
export interface CitingTextInput {
  readonly id: string;
  readonly date: PartialDate | null;
  readonly passages: readonly PassageInput[];
}

/** A passage with all that is read off it before any comparison. */
export interface CitingPassage extends PassageInput {
  readonly document: string;
  readonly folded: FoldedText;
  readonly marks: readonly QuotationMark[];
  readonly attribution: PassageAttribution;
  /** Number of the section, counted by headings. */
  readonly section: number;
  /** Reading text of the whole document. */
  readonly whole: string;
}

export interface CitingText {
  readonly id: string;
  readonly date: PartialDate | null;
  readonly passages: readonly CitingPassage[];
}

interface ReadingSettings {
  readonly calendar: Calendar;
  readonly variants?: VariantClasses;
}

/** Pairs quotation marks, folds and attributes every passage; passages of an address are left out. */
export function readCitingText(input: CitingTextInput, settings: ReadingSettings): CitingText {
  const marks = input.passages.map(({ text }) => pairQuotationMarks(text));
  const attributions = attributePassages(
    input.passages.map(({ text, speech, kind }, index) => ({
      text,
      marks: marks[index] ?? [],
      isBreak: speech !== null || kind === 'heading' || kind === 'signature',
    })),
    settings.calendar,
    input.date,
  );
  let section = 0;
  const whole = input.passages.map(({ text }) => text).join('\n');
  const passages: CitingPassage[] = [];
  input.passages.forEach((passage, index) => {
    const attribution = attributions[index];
    if (passage.kind === 'heading') section += 1;
    if (passage.speech !== null || attribution === undefined) return;
    passages.push({
      ...passage,
      document: input.id,
      folded: foldText(passage.text, settings.variants),
      marks: marks[index] ?? [],
      attribution,
      section,
      whole,
    });
  });
  return { id: input.id, date: input.date, passages };
}
