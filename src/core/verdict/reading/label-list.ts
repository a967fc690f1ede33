import type { Scope } from '../../attribution/attribution.ts';
import type { CitingPassage } from '../../attribution/citing-text.ts';
import type { LabelYears } from '../../attribution/label.ts';
import { readLabelYear } from '../../attribution/scope.ts';
import { splitStatements } from '../../attribution/statement.ts';
import { NUMERAL } from '../../text/numeral.ts';
import type { Span } from '../../text/span.ts';

/** The name of a formula with what introduces its points; its marks may be lost. */
const NAMED = new RegExp(
  `([${NUMERAL}]{1,2}[个项点条大种]\\p{Script=Han}{2,4}?)[”’」』]?(?:[：:]|——|，?(?:即|包括|分别是|也就是)[：:]?)`,
  'gu',
);

/** What counts the points of a report and belongs to none of them; 第一，第二 stand in addresses too. */
const POINT =
  /(?<=[，；：。、“]|^)(?:其?[一二三四五六七八九十]是|其[一二三四五六七八九十][，、]?|首先[是，]|其次[是，])/gu;

/**
 * Points that a text counts, each by itself: 一是…，二是…. What follows the name of a formula without marks of its own
 * is given to the formula's year: 四项原则：一是….
 */
export function readLists(passage: CitingPassage, labels: LabelYears): CitingPassage {
  const { attribution } = passage;
  const scopes = [...findLabelScopes(passage, labels), ...attribution.scopes];
  const points = [...passage.text.matchAll(POINT)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
  const cut = scopes.flatMap((scope) => cutScope(scope, points));
  return { ...passage, attribution: { ...attribution, scopes: cut } };
}

function cutScope(scope: Scope, points: readonly Span[]): Scope[] {
  const own = points.filter(({ start, end }) => scope.start <= start && end < scope.end);
  const cuts = own.map((cue, index) => ({
    ...scope,
    start: cue.end,
    end: own[index + 1]?.start ?? scope.end,
    cue,
  }));
  const [first] = own;
  return first === undefined ? [scope] : [{ ...scope, end: first.start }, ...cuts];
}

function findLabelScopes(passage: CitingPassage, labels: LabelYears): Scope[] {
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
  return found;
}
