import type { Speech } from '../edition/edition.ts';
import { findOwnPoints } from '../edition/points.ts';
import type { Evolution, PlacedMilestone } from './evolution.ts';
import type { FirstUse } from './first-use.ts';

/**
 * At most `most` of the words that stand in no earlier excerpt, the editor's choice first; none that stands in
 * the pull quote or in the points of the address, which are shown beside them.
 */
export function chooseNewWords(
  { firstUses, highlights }: Pick<Evolution, 'firstUses' | 'highlights'>,
  speech: Speech,
  most: number,
): FirstUse[] {
  const shown = [speech.pull, ...(findOwnPoints(speech)?.sentences ?? []).map(({ text }) => text)];
  const chosen = highlights[String(speech.year)] ?? [];
  const own = firstUses.filter(
    ({ year, text }) => year === speech.year && !shown.some((words) => words.includes(text)),
  );
  const isChosen = ({ text }: FirstUse) => chosen.includes(text);
  return [...own.filter(isChosen), ...own.filter((one) => !isChosen(one))].slice(
    0,
    chosen.length === 0 ? most : Math.min(most, own.filter(isChosen).length),
  );
}

/** Kinds of events that say most about the idea, in this order; the address itself is no event beside it. */
const TELLING_KINDS = ['concept', 'conference'] as const;

/** The event of a year that stands beside its address: of the most telling kind, of the same day before others. */
export function chooseEvent(
  { milestones }: Pick<Evolution, 'milestones'>,
  { year, date }: Pick<Speech, 'year' | 'date'>,
): PlacedMilestone | undefined {
  const own = milestones.filter((one) => one.year === year && one.kind !== 'address');
  const telling = TELLING_KINDS.flatMap((kind) => own.filter((one) => one.kind === kind));
  return telling.find((one) => one.date === date) ?? telling[0] ?? own[0];
}
