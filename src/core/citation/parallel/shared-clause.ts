import type { CitingPassage } from '../../attribution/citing-text.ts';
import type { SourceText } from '../../reuse/library.ts';
import { cutGrams } from '../../reuse/seed.ts';
import { sliceFoldedText } from '../../text/folding/fold.ts';
import { countLetters } from '../../text/letter.ts';
import type { Span } from '../../text/span.ts';
import { measureOverlap } from '../../text/span.ts';
import { type Finding, WORDS_ALONE } from '../finding.ts';

/** Letters of a clause without 的: 网络空间是人类(的)共同(的)家园 (11, 丙 and 丁). */
const CLAUSE_LENGTH = 10;
/** Grams of it that no address has, 的 left out there too: 类共同家, 共同家园. */
const CLAUSE_GRAMS = 2;
const CLAUSE = /[^，。；：！？—]+/gu;

/** Clauses of documents by their letters without 的, which moves and comes and goes. */
export interface ClauseIndex {
  readonly places: ReadonlyMap<string, readonly { source: SourceText; span: Span }[]>;
  /** Grams of the addresses, which prove nothing. */
  readonly current: ReadonlySet<string>;
}

/** Indexes the clauses of documents. Cost: linear. */
export function indexClauses(
  sources: readonly SourceText[],
  addresses: Iterable<SourceText>,
): ClauseIndex {
  const places = new Map<string, { source: SourceText; span: Span }[]>();
  for (const source of sources) {
    for (const span of listClauses(source.text)) {
      const key = dropParticles(sliceFoldedText(source.folded, span));
      if (key.length < CLAUSE_LENGTH) continue;
      const known = places.get(key);
      if (known === undefined) places.set(key, [{ source, span }]);
      else known.push({ source, span });
    }
  }
  return narrowClauses({ places, current: new Set() }, addresses);
}

/** The same clauses for a text that can cite these addresses alone. */
export function narrowClauses(
  { places }: ClauseIndex,
  addresses: Iterable<SourceText>,
): ClauseIndex {
  const current = new Set<string>();
  for (const { folded } of addresses) {
    for (const gram of cutGrams(dropParticles(folded.text))) current.add(gram);
  }
  return { places, current };
}

/** Clauses of a passage that a document of `documents` has with 的 in another place. Cost: linear. */
export function findSharedClauses(
  passage: CitingPassage,
  { places, current }: ClauseIndex,
  {
    documents,
    taken,
  }: { readonly documents: ReadonlySet<string>; readonly taken: readonly Finding[] },
): Finding[] {
  return listClauses(passage.text).flatMap((span) => {
    if (taken.some((one) => measureOverlap(one.span, span) > 0)) return [];
    const words = sliceFoldedText(passage.folded, span);
    const key = dropParticles(words);
    const found = places
      .get(key)
      ?.find(
        ({ source, span: cited }) =>
          documents.has(source.id) && sliceFoldedText(source.folded, cited) !== words,
      );
    if (found === undefined || countOwnGrams(key, current) < CLAUSE_GRAMS) return [];
    const cited = { ...found, runs: [] };
    const shared = countLetters(key);
    return [
      {
        kind: 'parallel' as const,
        passage,
        span,
        year: null,
        cited,
        ...WORDS_ALONE,
        shared,
        distinctive: shared,
      },
    ];
  });
}

/** Grams that no address has. */
function countOwnGrams(key: string, current: ReadonlySet<string>): number {
  return cutGrams(key).filter((gram) => !current.has(gram)).length;
}

function dropParticles(words: string): string {
  return words.replaceAll('的', '');
}

function listClauses(text: string): Span[] {
  return [...text.matchAll(CLAUSE)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}
