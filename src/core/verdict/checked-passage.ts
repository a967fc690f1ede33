import type { CitingPassage } from '../attribution/citing-text.ts';
import { readCitingText } from '../attribution/citing-text.ts';
import { citeAddresses } from '../citation/citing.ts';
import type { EditionIndex } from '../citation/edition-citations.ts';
import type { Finding } from '../citation/finding.ts';
import type { PastedPassage } from './pasted-text.ts';
import { readPastedText } from './pasted-text.ts';
import { readSourceNotes } from './source-note.ts';

/** A passage of a pasted text with all that is read off it: what it quotes, and to whom and when it gives it. */
export interface CheckedPassage {
  /** The whole pasted text. */
  readonly text: string;
  readonly pasted: PastedPassage;
  readonly passage: CitingPassage;
  readonly findings: readonly Finding[];
  readonly reading: EditionIndex;
}

/**
 * Reads a pasted text passage by passage. `report` is told the share done, 0 to 1. Cost: linear in the text.
 */
export function readCheckedText(
  text: string,
  reading: EditionIndex,
  report: (share: number) => void,
): CheckedPassage[] {
  const { corpus, knowledge, known } = reading;
  const passages = readPastedText(text, { known, variants: corpus.variants });
  const citing = readCitingText({ id: 'pasted', date: null, passages }, corpus);
  const readAlone = (passage: CitingPassage, index: number) =>
    readSourceNotes(dropWhole(passage), passages[index + 1]?.text ?? '', corpus.calendar);
  const cited = citeAddresses(
    { ...citing, passages: citing.passages.map(readAlone) },
    corpus,
    knowledge,
    (done) => report(done / passages.length),
  );
  return cited.flatMap(({ passage, findings }, index) => {
    const pasted = passages[index];
    return pasted === undefined ? [] : [{ text, pasted, passage, findings, reading }];
  });
}

/** Repeats within a pasted text are not counted: each passage is judged alone. */
function dropWhole(passage: CitingPassage): CitingPassage {
  return { ...passage, whole: '' };
}
