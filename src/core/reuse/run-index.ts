import { markClauses } from './extension.ts';
import { createLibrary, type Library, type SourceText } from './library.ts';
import { createWeigher, type EvidenceRule, type ReuseText } from './weight.ts';

/**
 * Sources by the runs that they have, so that a text is compared only with those that it shares words with: the cost
 * of a document does not grow with the number of documents that have nothing in common with it.
 */
export interface RunIndex {
  readonly length: number;
  readonly rule: EvidenceRule;
  readonly sources: readonly SourceText[];
  /** Places in `sources`, ascending, by run. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** Libraries of single sources, made when they are first asked for. */
  readonly libraries: Map<SourceText, Library>;
}

/** Indexes every run of `length` folded code units; which of them prove something the rule says where they are asked for. */
export function indexRuns(
  sources: readonly SourceText[],
  rule: EvidenceRule,
  length: number,
): RunIndex {
  const places = new Map<string, number[]>();
  for (const [place, { folded }] of sources.entries()) {
    for (let end = length; end <= folded.text.length; end += 1) {
      const run = folded.text.slice(end - length, end);
      const known = places.get(run);
      if (known === undefined) places.set(run, [place]);
      else if (known.at(-1) !== place) known.push(place);
    }
  }
  return { length, rule, sources, places, libraries: new Map() };
}

/**
 * Libraries of the sources that share a run with a text, by the id of the source, both in their order. A run counts if
 * it holds a gram that proves something where it stands in the text; `isWanted` may leave out sources.
 */
export function findRunSources(
  citing: ReuseText,
  index: RunIndex,
  isWanted: (source: SourceText) => boolean = () => true,
): ReadonlyMap<string, Library[]> {
  const { text } = citing.folded;
  const weigher = createWeigher(
    citing,
    markClauses(citing.text, citing.folded, citing.edges),
    index.rule,
  );
  const found = new Set<number>();
  for (let start = 0; start + index.length <= text.length; start += 1) {
    const places = index.places.get(text.slice(start, start + index.length));
    if (places === undefined || weigher(start, start + index.length).grams === 0) continue;
    for (const place of places) found.add(place);
  }
  const byId = new Map<string, Library[]>();
  for (const place of [...found].sort((left, right) => left - right)) {
    const source = index.sources[place];
    if (source === undefined || !isWanted(source)) continue;
    const own = byId.get(source.id);
    if (own === undefined) byId.set(source.id, [openLibrary(source, index)]);
    else own.push(openLibrary(source, index));
  }
  return byId;
}

function openLibrary(source: SourceText, { libraries, rule }: RunIndex): Library {
  const known = libraries.get(source);
  if (known !== undefined) return known;
  const made = createLibrary([source], rule.gaps?.formulas ?? rule.mask);
  libraries.set(source, made);
  return made;
}
