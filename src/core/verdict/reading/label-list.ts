import type { Scope } from '../../attribution/attribution.ts';
import type { CitingPassage } from '../../attribution/citing-text.ts';
import type { LabelYears } from '../../attribution/label.ts';
import { readLabelYear } from '../../attribution/scope.ts';
import { splitStatements } from '../../attribution/statement.ts';
import { NUMERAL } from '../../text/numeral.ts';

/** The name of a formula with what introduces its points; its marks may be lost. */
const NAMED = new RegExp(
  `([${NUMERAL}]{1,2}[个项点条大种]\\p{Script=Han}{2,4}?)[”’」』]?(?:[：:]|——|，?(?:即|包括|分别是|也就是)[：:]?)`,
  'gu',
);

/** Scopes of the points that follow the name of a formula without marks of their own: 四项原则：一是…，二是… */
export function readLabelLists(passage: CitingPassage, labels: LabelYears): CitingPassage {
  const found: Scope[] = [];
  for (const { index, 0: words, 1: name = '' } of passage.text.matchAll(NAMED)) {
    const year = readLabelYear(name, labels);
    if (year === null) continue;
    const start = index + words.length;
    const statement = splitStatements(passage.text, passage.marks).find((one) => start < one.end);
    if (statement === undefined) continue;
    found.push({
      start,
      end: statement.end,
      attribution: { kind: 'address', year, basis: 'label' },
      cue: { start: index, end: start },
      statement,
    });
  }
  if (found.length === 0) return passage;
  const scopes = [...found, ...passage.attribution.scopes];
  return { ...passage, attribution: { ...passage.attribution, scopes } };
}
