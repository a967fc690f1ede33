import { foldText, type VariantClasses } from '../text/fold.ts';

/**
 * What folding takes away from a text: the number of characters that stay as they are, between those that
 * do not. `12，5\IPv` is twelve folded characters, a comma, five more, and one printed as I. A backslash
 * stands before every character that is a letter, a digit or a backslash itself; anything else is bare.
 * With the folded text it gives the text back, at a tenth of its size. Cost: linear.
 */
export function encodeSkeleton(text: string, variants: VariantClasses): string {
  let skeleton = '';
  let kept = 0;
  for (const character of text) {
    if (foldText(character, variants).text === character) {
      kept += 1;
      continue;
    }
    skeleton += (kept > 0 ? kept : '') + escapeCharacter(character);
    kept = 0;
  }
  return skeleton + (kept > 0 ? kept : '');
}

/**
 * The text of a skeleton. `folded` yields the folded text's code points from where this text begins,
 * and is left where it ends; throws if it runs out.
 */
export function decodeSkeleton(
  skeleton: string,
  folded: Iterator<string>,
  variants: VariantClasses,
): string {
  let text = '';
  for (const [, digits, escaped, bare] of skeleton.matchAll(TOKEN)) {
    if (digits !== undefined) text += takeCharacters(folded, Number(digits)).join('');
    const printed = escaped ?? bare ?? '';
    takeCharacters(folded, [...foldText(printed, variants).text].length);
    text += printed;
  }
  return text;
}

const TOKEN = /(\d+)|\\(.)|(.)/gsu;

function escapeCharacter(character: string): string {
  return /[\p{L}\p{N}\\]/u.test(character) ? `\\${character}` : character;
}

function takeCharacters(folded: Iterator<string>, count: number): string[] {
  return Array.from({ length: count }, () => {
    const next = folded.next();
    if (next.done === true) throw new RangeError('the folded text is shorter than its skeleton');
    return next.value;
  });
}
