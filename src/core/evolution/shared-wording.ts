import { findSentence, type TextUnit } from '../edition/passage/text-unit.ts';
import { findRuns, indexSeeds, type Run, type SeedIndex } from '../reuse/seed.ts';
import { type FoldedText, foldText, unfoldSpan } from '../text/folding/fold.ts';
import type { Span } from '../text/span.ts';

/** A paragraph with its folded text, made ready for comparison. */
export interface FoldedUnit {
  readonly unit: TextUnit;
  readonly folded: FoldedText;
  readonly seeds: SeedIndex;
  readonly words: readonly Span[];
}

/** Words in a paragraph; offsets are UTF-16 code units of the passage, half-open. */
export interface WordingPlace extends Span {
  readonly passage: string;
  readonly sentence: string;
  readonly text: string;
}

/** Words that neither begin nor end what two texts share. */
const PARTICLES: ReadonlySet<string> = new Set('的 是 为 以 与 和 而 在 等 也 将'.split(' '));

export function foldUnits(units: readonly TextUnit[]): FoldedUnit[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return units.map((unit) => {
    const folded = foldText(unit.text);
    const words = Array.from(segmenter.segment(folded.text), ({ index, segment }) => ({
      start: index,
      end: index + segment.length,
    }));
    return { unit, folded, seeds: indexSeeds(folded.text), words };
  });
}

/**
 * What a paragraph shares with others, as ranges of its folded text, in order: exact runs cut back to whole
 * words of either, at least `length` folded code units long; of runs that overlap only the longest.
 */
export function listSharedRuns(
  own: FoldedUnit,
  others: readonly FoldedUnit[],
  length: number,
): Span[] {
  const runs = others
    .flatMap((other) =>
      findRuns(own.folded.text, other.seeds)
        .filter((run) => run.length >= length)
        .map((run) => trimRun(own, other, run)),
    )
    .filter(({ start, end }) => end - start >= length)
    .sort((left, right) => right.end - right.start - (left.end - left.start));
  const chosen: Span[] = [];
  for (const run of runs) {
    if (!chosen.some(({ start, end }) => start < run.end && run.start < end)) chosen.push(run);
  }
  return chosen.sort((left, right) => left.start - right.start);
}

/** The run cut back to the words of the one text or of the other, whichever leaves more; offsets of `own`. */
function trimRun(own: FoldedUnit, other: FoldedUnit, { query, target, length }: Run): Span {
  const here = trimToWords(own, { start: query, end: query + length });
  const there = trimToWords(other, { start: target, end: target + length });
  const shift = query - target;
  return there.end - there.start > here.end - here.start
    ? { start: there.start + shift, end: there.end + shift }
    : here;
}

/** The source words of a range of the folded text. */
export function locateWording({ unit, folded }: FoldedUnit, run: Span): WordingPlace {
  const { start, end } = unfoldSpan(folded, run.start, run.end);
  const { passage, text } = unit;
  return {
    passage,
    sentence: findSentence(unit, start).id,
    start,
    end,
    text: text.slice(start, end),
  };
}

/** Leaves out what is cut through a word, and particles at both ends; may come out empty. */
function trimToWords({ folded, words }: FoldedUnit, run: Span): Span {
  const whole = words.filter(({ start, end }) => run.start <= start && end <= run.end);
  const isParticle = (span: Span | undefined) =>
    span !== undefined && PARTICLES.has(folded.text.slice(span.start, span.end));
  while (isParticle(whole.at(0))) whole.shift();
  while (isParticle(whole.at(-1))) whole.pop();
  return { start: whole.at(0)?.start ?? run.start, end: whole.at(-1)?.end ?? run.start };
}
