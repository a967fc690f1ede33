import type { PartialDate } from '../edition/date.ts';
import { foldText, unfoldSpan, type VariantClasses } from '../text/folding/fold.ts';
import { bisect } from '../text/offset.ts';
import type { Span } from '../text/span.ts';
import type { ClauseText } from './extension.ts';
import { markClauses } from './extension.ts';
import type { FormulaMask } from './formula.ts';
import type { Run, SeedIndex } from './seed.ts';
import { findRuns, indexSeeds } from './seed.ts';

/** Stands between folded sources; no folded text has it, so no run crosses from one source to the next. */
const BOUNDARY = '\n';

/** Sources with one index of their seeds. */
export interface Library {
  readonly sources: readonly SourceText[];
  /** Start of each source in the indexed text, folded code units. */
  readonly starts: readonly number[];
  readonly index: SeedIndex;
}

/** Indexes sources together. Grams of the mask seed nothing, but runs extend over them. */
export function createLibrary(sources: readonly SourceText[], mask: FormulaMask): Library {
  const starts: number[] = [];
  let joined = '';
  for (const source of sources) {
    starts.push(joined.length);
    joined += source.folded.text + BOUNDARY;
  }
  const index = indexSeeds(joined, (gram) => !mask.has(gram) && !gram.includes(BOUNDARY));
  return { sources, starts, index };
}

/** Exact runs of a folded text in each source, offsets counted from the source's own start. */
export function findSourceRuns(
  query: string,
  library: Library,
  grams?: readonly string[],
): Map<SourceText, Run[]> {
  const bySource = new Map<SourceText, Run[]>();
  for (const run of findRuns(query, library.index, grams)) {
    const place = findPlace(library, run.target);
    if (place === null) continue;
    const own = { ...run, target: run.target - place.start };
    const runs = bySource.get(place.source);
    if (runs === undefined) bySource.set(place.source, [own]);
    else runs.push(own);
  }
  return bySource;
}

/** First place of a folded text that a source has whole. */
export function findWhole(
  words: string,
  library: Library,
): { readonly source: SourceText; readonly span: Span } | null {
  const offset = words === '' ? -1 : library.index.text.indexOf(words);
  const place = offset < 0 ? null : findPlace(library, offset);
  if (place === null) return null;
  const start = offset - place.start;
  const span = unfoldSpan(place.source.folded, start, start + words.length);
  return { source: place.source, span };
}

function findPlace(
  { sources, starts }: Library,
  offset: number,
): { source: SourceText; start: number } | null {
  const index = bisect(starts.length, (at) => (starts[at] ?? 0) > offset) - 1;
  const source = sources[index];
  const start = starts[index];
  return source === undefined || start === undefined ? null : { source, start };
}

/** A unit of a source that a citation points at: a sentence of an address, a passage of a document. */
interface SourcePart extends Span {
  readonly id: string;
}

/** One text that others may use. Parts join to `text`; offsets are UTF-16 code units, half-open. */
export interface SourceText extends ClauseText {
  /** `2015` for an address, else the name of the document. */
  readonly id: string;
  readonly text: string;
  readonly parts: readonly SourcePart[];
  readonly date: PartialDate | null;
}

interface SourceTextInput {
  readonly id: string;
  readonly date: PartialDate | null;
  readonly parts: readonly { readonly id: string; readonly text: string }[];
  readonly variants?: VariantClasses;
}

/** Joins the parts without anything between them, folds the whole and marks its clauses. */
export function createSourceText(input: SourceTextInput): SourceText {
  const parts: SourcePart[] = [];
  let text = '';
  for (const part of input.parts) {
    parts.push({ id: part.id, start: text.length, end: text.length + part.text.length });
    text += part.text;
  }
  const clauses = markClauses(text, foldText(text, input.variants));
  return { id: input.id, date: input.date, text, parts, ...clauses };
}
