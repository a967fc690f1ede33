import { blankQuotations } from '../text/quotation-mark.ts';
import type { Span } from '../text/span.ts';
import type { Scope } from './attribution.ts';
import type { CitingPassage } from './citing-text.ts';
import type { LabelYears } from './label.ts';
import { keyLabel, parseLabel } from './label.ts';
import { splitStatements } from './statement.ts';

/** What introduces the points of a formula after its name. */
const INTRODUCTION = /——|即|包括/u;

/** Scopes opened by the name of a formula: “四项原则”，即… In order. */
export function findLabelScopes(passage: CitingPassage, labels: LabelYears): Scope[] {
  const scopes: Scope[] = [];
  const isNamed = passage.marks.some(
    ({ inner }) => readLabelYear(passage.text.slice(inner.start, inner.end), labels) !== null,
  );
  if (!isNamed) return scopes;
  const blanked = blankQuotations(passage.text, passage.marks);
  for (const statement of splitStatements(passage.text, passage.marks)) {
    for (const mark of passage.marks) {
      if (mark.start < statement.start || mark.end > statement.end) continue;
      const year = readLabelYear(passage.text.slice(mark.inner.start, mark.inner.end), labels);
      if (year === null) continue;
      const rest = blanked.slice(mark.end, statement.end);
      const found = INTRODUCTION.exec(rest);
      if (found === null) continue;
      scopes.push({
        start: mark.end + found.index + found[0].length,
        end: statement.end,
        attribution: { kind: 'address', year, basis: 'label' },
        cue: { start: mark.start, end: mark.end + found.index + found[0].length },
        statement,
      });
      break;
    }
  }
  return scopes;
}

/** Year that a label names, `null` for other words and unknown labels. */
export function readLabelYear(words: string, labels: LabelYears): number | null {
  const label = parseLabel(words);
  return label === null ? null : (labels.get(keyLabel(label)) ?? null);
}

/** The first scope that holds the span's start. Label scopes should come first. */
export function findScope(scopes: readonly Scope[], span: Span): Scope | null {
  return scopes.find((scope) => scope.start <= span.start && span.start < scope.end) ?? null;
}
