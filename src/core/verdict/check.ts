import type { PartialDate } from '../edition/date.ts';
import type { Span } from '../text/span.ts';
import type { CheckIndex } from './check-index.ts';
import { judgePassage } from './judgement.ts';
import { readCheckedText } from './reading/checked-passage.ts';
import { guessTextDate } from './reading/text-date.ts';
import type { Verdict } from './verdict.ts';

/** How a text is checked. */
export interface CheckOptions {
  /** Date of the text; `null`: none. If left out it is guessed from a dateline. */
  readonly date?: PartialDate | null;
  /** Told the share done, 0 to 1, passage by passage. */
  readonly report?: (share: number) => void;
}

/** What is found in a text. */
export interface CheckedText {
  /** In order of place; none overlaps another. */
  readonly verdicts: readonly Verdict[];
  /** Words in marks that are no quotation: themes, names, slogans. Spans of the text. */
  readonly unlisted: readonly Span[];
  /** The date by which the text was read. */
  readonly date: PartialDate | null;
}

/** Steps of a check: each passage is read for what it cites, then judged. */
const STEPS = 2;

/**
 * Judges every passage of a text that uses an address or a document, and every quotation that it cannot place.
 * Cost: linear in the text.
 */
export function checkText(
  text: string,
  index: CheckIndex,
  { date = guessTextDate(text), report = () => {} }: CheckOptions = {},
): CheckedText {
  const passages = readCheckedText(text, index, { date, report: (share) => report(share / STEPS) });
  const judged = passages.map((passage, place) => {
    report((1 + (place + 1) / passages.length) / STEPS);
    return judgePassage(passage);
  });
  return {
    verdicts: judged.flatMap(({ verdicts }) => verdicts),
    unlisted: judged.flatMap(({ unlisted }) => unlisted),
    date,
  };
}
