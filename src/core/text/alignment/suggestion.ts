import { alignTexts } from './alignment.ts';

/** Two letters are swapped (`titel`) or a third of a long name differs, and it is still meant. */
const TOLERANCE = 1 / 3;
const SWAPPED = 2;
/** In names so short, two other letters make another name. */
const SHORT = 3;

/** The known name that differs least from `name`; `null` if none is near. */
export function suggestName(name: string, known: readonly string[]): string | null {
  const lower = name.toLowerCase();
  const [best] = known
    .filter((one) => one !== name)
    .map((one) => ({ one, distance: countEdits(lower, one.toLowerCase()) }))
    .filter(({ one, distance }) => distance <= tolerate(one))
    .sort((left, right) => left.distance - right.distance);
  return best?.one ?? null;
}

/** `did you mean “x”?` and the other way out, or that alone. */
export function wordSuggestion(name: string, known: readonly string[], otherwise: string): string {
  const near = suggestName(name, known);
  return near === null ? otherwise : `did you mean “${near}”? Type it; or ${otherwise}`;
}

function tolerate({ length }: string): number {
  return length <= SHORT ? 1 : Math.max(SWAPPED, length * TOLERANCE);
}

/** Letters to change, add or take away; two swapped letters count as two. */
function countEdits(left: string, right: string): number {
  return alignTexts(left, right)
    .filter(({ type }) => type !== 'equal')
    .reduce((sum, { citing, cited }) => sum + Math.max(citing.length, cited.length), 0);
}
