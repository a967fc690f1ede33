import type { Span } from '../text/span.ts';
import { extendChain } from './extension.ts';
import { coverFormulas, type FormulaMask, maskFormulas } from './formula.ts';
import { findSourceRuns, type Library, type SourceText } from './library.ts';
import { cutGrams, type Run, SEED_LENGTH } from './seed.ts';

/**
 * Letters in a row by which an address repeats an earlier one, whatever they are: a sentence that several addresses
 * have is no formula, nor is 推动构建网络空间命运共同体迈向新阶段 (18). Lower takes formulas that stand side by side:
 * 中国愿同世界各国一道，把握信息革命 (16, 2020 and 2024).
 */
const SENTENCE_REPEAT = 17;
/**
 * Letters by which it does with small differences between, none of the runs so long: a sentence of which each year has
 * one word of its own. Lower takes formulas with words beside them: 中国愿同世界各国一道，把握信息革命……历史 (18, 2020 and 2024).
 */
const VARIED_REPEAT = 22;
/**
 * Fewer letters by which two addresses share more than current words, and those of them that no formula has. Lower
 * takes 给人类生产生活带来 (9, 2016 and 2021), or 把握信息革命 (6 beside a formula, 2020 and 2024).
 */
const CLAUSE_REPEAT = 10;
const CLAUSE_OWN = 7;

/** In how many addresses each gram stands, and the grams that prove none. */
interface AddressGrams {
  readonly counts: ReadonlyMap<string, number>;
  readonly mask: FormulaMask;
}

/**
 * Counts the grams of addresses, in order of their dates. What an address repeats of an earlier one is counted once:
 * such words prove that an address is quoted, though not which, and an address given later takes from no earlier one
 * what proves it. `listed` are folded formulas. Cost: linear in the addresses, and in what they share.
 */
export function countAddressGrams(addresses: Library, listed: readonly string[]): AddressGrams {
  const repeats = addresses.sources.map((source, place) => findRepeats(source, place, addresses));
  const count = (isRepeat: (repeat: Repeat, text: string) => boolean) =>
    countTexts(
      addresses.sources.map(({ folded: { text } }, place) =>
        dropRepeats(
          text,
          (repeats[place] ?? []).filter((repeat) => isRepeat(repeat, text)),
        ),
      ),
    );
  const isSentence = ({ first, runs }: Repeat) =>
    first.length >= SENTENCE_REPEAT ||
    runs.reduce((sum, { length }) => sum + length, 0) >= VARIED_REPEAT;
  const mask = maskFormulas(count(isSentence), listed);
  const counts = count((repeat, text) => {
    const { query, length } = repeat.first;
    const covered = coverFormulas(text.slice(query, query + length), mask);
    return isSentence(repeat) || covered.filter((unit) => unit === 0).length >= CLAUSE_OWN;
  });
  return { counts, mask };
}

/** Words of an address that an earlier one has too. */
interface Repeat {
  /** The run by which they are found, {@link CLAUSE_REPEAT} letters or more. */
  readonly first: Run;
  /** It, and what is the same beside it, small differences between. */
  readonly runs: readonly Run[];
}

function findRepeats(source: SourceText, place: number, { sources, ...rest }: Library): Repeat[] {
  const earlier = new Set(sources.slice(0, place));
  const bySource = findSourceRuns(source.folded.text, { sources, ...rest });
  return [...bySource].flatMap(([other, runs]) =>
    earlier.has(other)
      ? runs
          .filter(({ length }) => length >= CLAUSE_REPEAT)
          .map((first) => ({ first, runs: extendRun(first, source, other) }))
      : [],
  );
}

function extendRun(run: Run, source: SourceText, earlier: SourceText): readonly Run[] {
  const span = (start: number): Span => ({ start, end: start + run.length });
  const chain = { runs: [run], query: span(run.query), source: span(run.target) };
  return extendChain(chain, source, earlier).runs;
}

/** The grams of a text that do not lie within what it repeats. */
function dropRepeats(text: string, repeats: readonly Repeat[]): Set<string> {
  const repeated = new Set<number>();
  for (const { query, length } of repeats.flatMap(({ runs }) => runs)) {
    for (let start = query; start + SEED_LENGTH <= query + length; start += 1) repeated.add(start);
  }
  return new Set(cutGrams(text).filter((_, start) => !repeated.has(start)));
}

/** In how many of the texts each gram stands. */
function countTexts(texts: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const grams of texts) {
    for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}
