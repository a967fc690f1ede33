import { foldText, unfoldSpan } from '../text/folding/fold.ts';
import type { ConcordanceLine } from './concordance.ts';

/** Words that some places have after the query, where another place goes on without them. */
export interface Divergence {
  /** Folded. */
  readonly words: string;
  /** For each place that has the words: how far they reach into `after`, UTF-16 code units. */
  readonly reach: ReadonlyMap<ConcordanceLine, number>;
  /** Places that go on without them. */
  readonly without: readonly ConcordanceLine[];
}

/** Longest insertion that is looked for, in folded characters. 、有序 has two; longer ones are other sentences. */
const LONGEST_INSERTION = 6;

/** Characters that must follow alike after the insertion. One alone (的) follows by chance. */
const RETURN_LENGTH = 3;

/** Shortest query, in characters, whose continuations are compared: after 网络 anything may follow. */
const SHORTEST_QUERY = 4;

/** Most places that are compared with each other; the cost is their square. */
const MOST_LINES = 120;

/**
 * The insertion that most places share: 和平、安全、开放、合作〔、有序〕的网络空间. A place with other words after the
 * insertion counts too, since the insertion itself is attested. `null` where there is none.
 */
export function findDivergence(lines: readonly ConcordanceLine[]): Divergence | null {
  const [first] = lines;
  if (first === undefined || lines.length < 2 || lines.length > MOST_LINES) return null;
  if (foldText(first.words.join('')).text.length < SHORTEST_QUERY) return null;
  const continuations = lines.map((line) => ({ line, folded: foldText(line.after) }));
  const texts = continuations.map(({ folded }) => folded.text);
  const [words] = listInsertions(texts).sort(
    (left, right) =>
      countStarts(texts, right) - countStarts(texts, left) || right.length - left.length,
  );
  if (words === undefined) return null;
  const having = continuations.filter(({ folded }) => folded.text.startsWith(words));
  const reach = new Map(
    having.map(({ line, folded }) => [line, unfoldSpan(folded, 0, words.length).end]),
  );
  return { words, reach, without: lines.filter((line) => !reach.has(line)) };
}

/** Every x for which one text begins with x + y and another with y, where y has {@link RETURN_LENGTH} characters. */
function listInsertions(texts: readonly string[]): string[] {
  const returns = new Set(
    texts
      .filter((text) => text.length >= RETURN_LENGTH)
      .map((text) => text.slice(0, RETURN_LENGTH)),
  );
  const insertions = new Set<string>();
  for (const text of texts) {
    for (let length = 1; length <= LONGEST_INSERTION; length += 1) {
      const back = text.slice(length, length + RETURN_LENGTH);
      if (returns.has(back) && !text.startsWith(back)) insertions.add(text.slice(0, length));
    }
  }
  return [...insertions];
}

function countStarts(texts: readonly string[], words: string): number {
  return texts.filter((text) => text.startsWith(words)).length;
}
