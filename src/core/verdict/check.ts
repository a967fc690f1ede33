import type { EditionIndex } from '../citation/edition-citations.ts';
import { readCheckedText } from './checked-passage.ts';
import { judgePassage } from './judgement.ts';
import type { Verdict } from './verdict.ts';

/** Steps of a check: each passage is read for what it cites, then judged. */
const STEPS = 2;

/**
 * Judges every passage of a text that uses an address or a document, and every quotation that it cannot place.
 * Verdicts are in order of place and do not overlap. `report` is told the share done, 0 to 1, passage by passage.
 * Cost: linear in the text.
 */
export function checkText(
  text: string,
  reading: EditionIndex,
  report: (share: number) => void = () => {},
): Verdict[] {
  const passages = readCheckedText(text, reading, (share) => report(share / STEPS));
  return passages.flatMap((passage, index) => {
    report((1 + (index + 1) / passages.length) / STEPS);
    return judgePassage(passage).sort((left, right) => left.start - right.start);
  });
}
