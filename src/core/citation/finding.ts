import type { CitationKind, EvidenceBasis } from '../../schema/citation.ts';
import type { AttributionBasis } from '../attribution/attribution.ts';
import type { CitingPassage } from '../attribution/citing-text.ts';
import type { CitedWords } from '../reuse/reuse.ts';
import type { Span } from '../text/span.ts';

/** Words that attribute. */
interface Cue {
  readonly passage: CitingPassage;
  readonly span: Span;
}

/** A citation before it is written out. */
export interface Finding {
  readonly kind: CitationKind;
  readonly passage: CitingPassage;
  /** UTF-16 code units of the passage's reading text, half-open. */
  readonly span: Span;
  readonly year: number | null;
  /** The year that the text states, where the words stand in another. */
  readonly stated?: number;
  /** Other years whose addresses have the cited words, where the words alone tell the year. */
  readonly others?: readonly number[];
  readonly cited: CitedWords | null;
  readonly basis: EvidenceBasis;
  readonly cue: Cue | null;
  readonly recovered: readonly string[];
  readonly shared: number;
  readonly distinctive: number;
  /** Whether it counts without an editor's confirmation. */
  readonly isCertain: boolean;
}

/** A finding that uses no words of its source. */
export const NO_WORDS = { cited: null, shared: 0, distinctive: 0 } as const;

/** What findings have that rest on their words alone. */
export const WORDS_ALONE = {
  basis: 'words',
  cue: null,
  recovered: [] as readonly string[],
  isCertain: true,
} as const;

/** How the year of an attribution is told to be known. */
export const EVIDENCE_BY_BASIS = {
  stated: 'stated',
  event: 'continued',
  continued: 'continued',
  carried: 'carried',
  label: 'label',
} as const satisfies Record<AttributionBasis, EvidenceBasis>;

/** Text of a finding. */
export function readFinding({ passage, span }: Pick<Finding, 'passage' | 'span'>): string {
  return passage.text.slice(span.start, span.end);
}
