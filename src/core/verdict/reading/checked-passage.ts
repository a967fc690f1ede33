import type { CitingPassage } from '../../attribution/citing-text.ts';
import { readCitingText } from '../../attribution/citing-text.ts';
import { readSourceNotes } from '../../attribution/source-note.ts';
import { citeAddresses } from '../../citation/citing.ts';
import { findYears } from '../../citation/corpus.ts';
import type { Finding } from '../../citation/finding.ts';
import type { PartialDate } from '../../edition/date.ts';
import type { Reuse } from '../../reuse/reuse.ts';
import { sliceFoldedText } from '../../text/folding/fold.ts';
import type { CheckIndex } from '../check-index.ts';
import { readLists } from './label-list.ts';
import { readNotes, readReferences } from './note-reference.ts';
import type { PastedPassage } from './pasted-text.ts';
import { readPastedText } from './pasted-text.ts';
import { extendReports } from './reported-speech.ts';

/** A passage of a pasted text with all that is read off it: what it quotes, and to whom and when it gives it. */
export interface CheckedPassage {
  /** The whole pasted text. */
  readonly text: string;
  readonly pasted: PastedPassage;
  readonly passage: CitingPassage;
  readonly findings: readonly Finding[];
  /** All words that the passage shares with addresses. */
  readonly reuses: readonly Reuse[];
  readonly index: CheckIndex;
  /** Date of the text, `null` where none is known. */
  readonly date: PartialDate | null;
}

/** How a pasted text is read. */
interface ReadingOptions {
  /** Date of the text, by which 今年 and 11月23日 are read; `null` where none is known. */
  readonly date: PartialDate | null;
  /** Told the share done, 0 to 1. */
  readonly report: (share: number) => void;
}

/** Reads a pasted text passage by passage. Cost: linear in the text. */
export function readCheckedText(
  text: string,
  index: CheckIndex,
  { date, report }: ReadingOptions,
): CheckedPassage[] {
  const { corpus, knowledge, known } = index;
  const { passages, references } = readPastedText(text, { known, variants: corpus.variants });
  const citing = readCitingText({ id: 'pasted', date, passages }, corpus);
  const years = readNotes(passages, corpus.calendar);
  const read = extendReports(
    citing.passages.map((passage, place) => ({
      ...passage,
      whole: '', // Repeats within a pasted text are not counted: each passage is judged alone.
      isEntry: passages[place]?.isEntry ?? false,
    })),
  ).map((passage, place) => {
    const offsets = passages[place]?.offsets ?? new Uint32Array();
    const listed = readLists(passage, knowledge.labels);
    const noted = readReferences(listed, offsets, { references, years });
    return readSourceNotes(noted, {
      next: passages[place + 1]?.text ?? '',
      calendar: corpus.calendar,
      isOfTime: () => true,
      isHeld: (span) => findYears(sliceFoldedText(passage.folded, span), corpus).length > 0,
    });
  });
  const cited = citeAddresses({ ...citing, passages: read }, index, (done) =>
    report(done / passages.length),
  );
  return cited.flatMap(({ passage, findings, reuses }, place) => {
    const pasted = passages[place];
    return pasted === undefined ? [] : [{ text, pasted, passage, findings, reuses, index, date }];
  });
}
