import type { Citation } from '../../schema/citation.ts';
import { drawPassage } from '../edition/fixture-edition.ts';
import type { Passage } from '../edition/passage/passage.ts';

/** What a test says of a citation; everything else is filled in. */
interface CitationSketch {
  readonly kind?: Citation['kind'];
  readonly fidelity?: Citation['fidelity'];
  readonly document?: string;
  readonly passage?: Passage;
  readonly exact: string;
  readonly year?: number;
  readonly sentences?: readonly string[];
  /** The cited words; those of `exact` if not given. */
  readonly cited?: string | null;
  readonly operations?: Citation['operations'];
}

/** A citation for tests. */
export function makeCitation(sketch: CitationSketch): Citation {
  const { exact, document = 'guangming-2023', kind = 'quotation', year = 2015 } = sketch;
  const passage = sketch.passage ?? drawPassage('p1', exact);
  const start = passage.text.indexOf(exact);
  const end = start + exact.length;
  const cited = sketch.cited === undefined ? exact : sketch.cited;
  const equal = { type: 'equal' as const, citing: exact, cited: exact, punctuation: true };
  return {
    id: `${document}-${passage.id}-${kind}-${year}-${start}-${end}`,
    kind,
    fidelity: sketch.fidelity ?? 'verbatim',
    citing: {
      document,
      passage: passage.id,
      sentences: passage.sentences
        .filter((one) => one.start < end && start < one.end)
        .map(({ id }) => id),
      start,
      end,
      exact,
      prefix: passage.text.slice(0, start),
      suffix: passage.text.slice(end),
    },
    cited: { year, sentences: [...(sketch.sentences ?? ['s1'])], exact: cited },
    operations: sketch.operations ?? (cited === null ? [] : [equal]),
    evidence: { basis: 'stated', attribution: null, recovered: [], shared: 0, distinctive: 0 },
    status: 'computed',
    note: null,
  };
}
