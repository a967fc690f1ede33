import type { CitationKind, EvidenceBasis } from '../../schema/citation.ts';
import type { CitingPassage } from '../attribution/citing-text.ts';
import type { Span } from '../edition/passage.ts';
import type { CommonRun } from '../reuse/reuse.ts';
import type { SourceText } from '../reuse/library.ts';

/** The words of a source that a finding uses. */
export interface CitedWords {
  readonly source: SourceText;
  /** UTF-16 code units of the source's reading text, half-open. */
  readonly span: Span;
  /** Words that are the same, in order; spans of the citing passage and of the source. */
  readonly runs: readonly CommonRun[];
}

/** Words that attribute. */
export interface Cue {
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

/** Moves runs found in a part of a passage to their place in the passage. */
export function shiftRuns(runs: readonly CommonRun[], offset: number): CommonRun[] {
  return runs.map(({ citing, cited }) => ({
    citing: { start: citing.start + offset, end: citing.end + offset },
    cited,
  }));
}

/** Text of a finding. */
export function readFinding({ passage, span }: Pick<Finding, 'passage' | 'span'>): string {
  return passage.text.slice(span.start, span.end);
}
