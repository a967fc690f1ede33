/** Letters that follow a number; `s` is left out, which begins the sentence part of an id. */
const LETTERS = 'abcdefghijklmnopqrtuvwxyz';

/** The last part of an id: its prefix, its number and the letters behind it. */
interface IdParts {
  /** `p`, `s`, `p13s` */
  readonly prefix: string;
  readonly number: number;
  readonly letters: string;
}

const LAST_PART = /^(.*?[a-z])(\d+)([a-rt-z]*)$/u;

/** Takes an id apart; throws on what is none. */
function parseId(id: string): IdParts {
  const [, prefix, number, letters] = LAST_PART.exec(id) ?? [];
  if (prefix === undefined) throw new RangeError(`no id: ${id}`);
  return { prefix, number: Number(number), letters: letters ?? '' };
}

/** What readers see of an id: `4a` for `s4a`, `13` for `p13`, `2` for `p13s2`. */
export function showNumber(id: string): string {
  const { number, letters } = parseId(id);
  return `${number}${letters}`;
}

/** Whether an id names a sentence: `s4`, `p13s2`. */
export function isSentenceId(id: string): boolean {
  return /s\d+[a-rt-z]*$/u.test(id);
}

/** The passage part of the id of a sentence in a document: `p13` of `p13s2`; `''` of `s4`; a passage as it is. */
export function passagePart(id: string): string {
  return id.replace(/s\d+[a-rt-z]*$/u, '');
}

/**
 * The first free id behind another one: `s4a` behind `s4`, or `s4b` where that is taken. Letters are given in the
 * order of publication, so they need not follow the order of the text; nothing is ever renumbered.
 */
export function nameAfter(id: string, taken: ReadonlySet<string>): string {
  const { prefix, number } = parseId(id);
  for (let count = 1; ; count += 1) {
    const next = `${prefix}${number}${spellLetters(count)}`;
    if (!taken.has(next)) return next;
  }
}

/** 1 is a, 25 is z, 26 is aa. */
function spellLetters(count: number): string {
  const rest = count - 1;
  const last = LETTERS.charAt(rest % LETTERS.length);
  return rest < LETTERS.length ? last : spellLetters(Math.floor(rest / LETTERS.length)) + last;
}
