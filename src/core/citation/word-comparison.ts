import type { Citation, Fidelity } from '../../schema/citation.ts';
import type { CitingPassage } from '../attribution/citing-text.ts';
import { completeCited } from '../reuse/completion.ts';
import type { CitedWords } from '../reuse/reuse.ts';
import type { Operation } from '../text/alignment/alignment.ts';
import { alignTexts, joinOperations } from '../text/alignment/alignment.ts';
import { foldText, type VariantClasses } from '../text/folding/fold.ts';
import { countLetters } from '../text/letter.ts';
import type { Span } from '../text/span.ts';
import type { Finding } from './finding.ts';

/** Equal letters by which a sentence counts as used; fewer fall together by chance. */
const USED_LENGTH = 4;

/** How the words of a finding stand to those they are taken from. */
export function compareWords(
  finding: Finding,
): Pick<Citation, 'fidelity' | 'cited' | 'operations'> {
  const { kind, passage, span, cited } = finding;
  const place = cited === null ? null : completeCited(passage.text, span, cited);
  const operations = place === null ? [] : collate(passage, span, place);
  const hasFidelity = kind !== 'testimonium' && kind !== 'label' && kind !== 'mention';
  return {
    fidelity: hasFidelity && place !== null ? judgeFidelity(operations, place) : null,
    cited: describeCited(finding, place, operations),
    operations,
  };
}

type ComparedWords = ReturnType<typeof compareWords>;

/** The same for words in another script: characters of one class (著着) do not differ. */
export function acceptVariants(compared: ComparedWords, variants: VariantClasses): ComparedWords {
  const fold = (words: string) => foldText(words, variants).text;
  const operations = compared.operations.map(
    (one): Operation =>
      one.type === 'replace' && !one.punctuation && fold(one.citing) === fold(one.cited)
        ? { ...one, type: 'equal', punctuation: true }
        : one,
  );
  const differing = operations.filter(({ type }) => type !== 'equal');
  const isSame =
    compared.fidelity === 'variant' && differing.every(({ punctuation }) => punctuation);
  const fidelity = differing.length === 0 ? 'verbatim' : 'punctuation';
  return { ...compared, operations, fidelity: isSame ? fidelity : compared.fidelity };
}

/** UTF-16 code units of words that are aligned as a whole, too. */
const LONGEST_WHOLE = 200;

/**
 * Aligns run by run, so that a long omission does not scatter the words around it; short words as a whole where
 * less differs then.
 */
export function collate(
  passage: CitingPassage,
  span: Span,
  { source, span: cited, runs }: CitedWords,
): Operation[] {
  const operations: Operation[] = [];
  let from = span.start;
  let place = cited.start;
  const align = (to: number, end: number) => {
    operations.push(...alignTexts(passage.text.slice(from, to), source.text.slice(place, end)));
    from = to;
    place = end;
  };
  for (const run of runs) {
    if (run.citing.start < from || run.cited.start < place || run.citing.end > span.end) continue;
    align(run.citing.start, run.cited.start);
    align(run.citing.end, run.cited.end);
  }
  align(span.end, cited.end);
  const byRuns = joinOperations(operations);
  const differing = countDiffering(byRuns);
  if (differing === 0 || span.end - span.start > LONGEST_WHOLE) return byRuns;
  const whole = alignTexts(
    passage.text.slice(span.start, span.end),
    source.text.slice(cited.start, cited.end),
  );
  return countDiffering(whole) < differing ? whole : byRuns;
}

function countDiffering(operations: readonly Operation[]): number {
  return operations.reduce(
    (sum, { type, citing, cited }) => sum + (type === 'equal' ? 0 : citing.length + cited.length),
    0,
  );
}

function judgeFidelity(operations: readonly Operation[], cited: CitedWords): Fidelity {
  if (operations.every(({ type }) => type === 'equal')) return 'verbatim';
  if (operations.every(({ punctuation }) => punctuation)) return 'punctuation';
  return listUsed(operations, cited).length > 1 ? 'composite' : 'variant';
}

function describeCited(
  { kind, year, cited, stated, others = [] }: Finding,
  place: CitedWords | null,
  operations: readonly Operation[],
): Citation['cited'] {
  if (kind === 'parallel' && cited !== null && place !== null) {
    const [passage = ''] = listUsed(operations, place);
    return {
      document: cited.source.id,
      passage,
      exact: place.source.text.slice(place.span.start, place.span.end),
    };
  }
  if (year === null) return null;
  if (place === null) return { year, sentences: [], exact: null };
  return {
    year,
    ...(stated === undefined ? {} : { stated }),
    ...(others.length === 0 ? {} : { others }),
    sentences: listUsed(operations, place),
    exact: place.source.text.slice(place.span.start, place.span.end),
  };
}

/** Ids of the parts of the source whose words the operations keep. */
function listUsed(operations: readonly Operation[], { source, span }: CitedWords): string[] {
  const kept: Span[] = [];
  let offset = span.start;
  for (const { type, cited } of operations) {
    if (type === 'equal') kept.push({ start: offset, end: offset + cited.length });
    offset += cited.length;
  }
  const long = source.parts.filter((part) =>
    kept.some((one) => countShared(source.text, part, one) >= USED_LENGTH),
  );
  return (long.length > 0 ? long : source.parts.filter((part) => touches(part, span))).map(
    ({ id }) => id,
  );
}

function countShared(text: string, part: Span, kept: Span): number {
  if (!touches(part, kept)) return 0;
  const shared = text.slice(Math.max(part.start, kept.start), Math.min(part.end, kept.end));
  return countLetters(shared);
}

function touches(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}
