import { markPhrases } from './phrase.ts';

/** A mark that ends something: its ink stands in the first half of its square. */
const CLOSING = '，、。；：！？”’）》」』】';
/** A mark that begins something: its ink stands in the second half of its square. */
const OPENING = '“‘（《「『【';
/** Between these two neighbours half a square is blank twice; one blank goes. */
const SQUEEZED = new RegExp(
  `(?<=[${CLOSING}])(?=[${CLOSING}${OPENING}])|(?<=[${OPENING}])(?=[${OPENING}])`,
  'u',
);
const HANGING = new RegExp(`^[${OPENING}]`, 'u');
/** Advance of a digit or Latin letter in ems: of the edition's faces none of the digits is wider. */
const NARROW = 0.6;

/** Cuts a line where the second of two neighbouring marks is drawn half an em further left. */
export function cutSqueezedMarks(line: string): string[] {
  return line.split(SQUEEZED);
}

/** Whether a line begins with a mark that hangs in the margin, one em wide. */
export function beginsHanging(line: string): boolean {
  return HANGING.test(line);
}

/** Width of a line in ems, a hanging mark not counted; Latin letters are taken as wide. */
export function measureLine(line: string): number {
  const hung = beginsHanging(line) ? line.slice(1) : line;
  const widths = [...hung].map((one) => (one.charCodeAt(0) < 0x2000 ? NARROW : 1));
  const squeezed = (cutSqueezedMarks(hung).length - 1) / 2;
  return widths.reduce((sum, width) => sum + width, 0) - squeezed;
}

/**
 * Sets display type in lines of at most `limit` ems: clauses together where they fit, a longer clause in lines
 * of even length. Lines end between words, so no term is broken, no line begins with a closing mark or ends
 * with an opening one. A word longer than the limit stands alone. The spaces of a text are ends of clauses.
 */
export function fillLines(text: string, limit: number): string[] {
  const clauses = text.split(/\s+/u).flatMap((part, index) =>
    markPhrases(part).map((words, clause) => ({
      words,
      gap: index > 0 && clause === 0 ? '　' : '',
    })),
  );
  const lines: string[] = [];
  for (const { words, gap } of clauses) {
    const whole = words.join('');
    const last = lines.at(-1);
    const together = `${last}${gap}${whole}`;
    if (last !== undefined && measureLine(together) <= limit) lines.splice(-1, 1, together);
    else lines.push(...balanceWords(words, limit));
  }
  return lines;
}

/** As few lines as the limit allows, and of these the ones whose longest is shortest. */
function balanceWords(words: readonly string[], limit: number): string[] {
  let best = fillWords(words, limit);
  for (let narrower = limit - 0.5; narrower > 0; narrower -= 0.5) {
    const lines = fillWords(words, narrower);
    if (lines.length > best.length) return best;
    best = lines;
  }
  return best;
}

function fillWords(words: readonly string[], limit: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && measureLine(last + word) <= limit) lines.splice(-1, 1, last + word);
    else lines.push(word);
  }
  return lines;
}
