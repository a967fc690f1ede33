import type { Span } from '../text/span.ts';

/**
 * A pattern over reading text, in a language without regular expressions:
 * `甲乙` stands for itself · `(甲|乙|)` is one of the options, which may be empty ·
 * `〔名:甲|乙〕` is the same with a name · `〔名〕` is a named gap, any run of characters up to a mark of the limit.
 * Nothing nests.
 */
type PatternPart =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'choice'; readonly name: string | null; readonly options: readonly string[] }
  | { readonly kind: 'gap'; readonly name: string };

/** Where a named part of a pattern stands: UTF-16 code units of the text searched, half-open; may be empty. */
interface Slot extends Span {
  readonly name: string;
}

export interface PatternMatch extends Span {
  readonly slots: readonly Slot[];
}

const PART = /\(([^()〔〕]*)\)|〔([^()〔〕:]+)(?::([^()〔〕]*))?〕|([^()〔〕]+)/uy;
/** The marks that stop a gap: those that end a clause, or 、 as well. */
export type GapLimit = 'clause' | 'phrase';

const LIMITS = {
  clause: /[，。；：！？]/u,
  phrase: /[，。；：！？、]/u,
} as const satisfies Record<GapLimit, RegExp>;

/** Throws with the source when a bracket is not closed, nests, or two gaps touch. */
export function parsePattern(source: string): readonly PatternPart[] {
  const parts: PatternPart[] = [];
  PART.lastIndex = 0;
  while (PART.lastIndex < source.length) {
    const found = PART.exec(source);
    if (found === null) throw new SyntaxError(`pattern not understood: ${source}`);
    const part = readPart(found);
    if (part.kind === 'gap' && parts.at(-1)?.kind === 'gap') {
      throw new SyntaxError(`two gaps touch: ${source}`);
    }
    parts.push(part);
  }
  return parts;
}

/** All wordings of a pattern without gaps, longest first. */
export function listWordings(parts: readonly PatternPart[]): readonly string[] {
  let wordings = [''];
  for (const part of parts) {
    if (part.kind === 'gap') throw new SyntaxError(`a gap has no wordings: 〔${part.name}〕`);
    const options = part.kind === 'literal' ? [part.text] : part.options;
    wordings = wordings.flatMap((head) => options.map((option) => head + option));
  }
  return [...new Set(wordings)].sort((left, right) => right.length - left.length);
}

/**
 * All places of a pattern, in order, none overlapping: the leftmost first, the options in order of length,
 * gaps as short as possible. A pattern that opens with a gap begins after a mark of the limit.
 * Cost: linear in the text for patterns that open with a literal.
 */
export function findPattern(
  text: string,
  parts: readonly PatternPart[],
  within: GapLimit = 'clause',
): PatternMatch[] {
  const matches: PatternMatch[] = [];
  const limit = LIMITS[within];
  const opensWithGap = parts[0]?.kind === 'gap';
  let at = 0;
  while (at < text.length) {
    const opens =
      !opensWithGap || at === (matches.at(-1)?.end ?? 0) || limit.test(text.charAt(at - 1));
    const tail = opens ? matchParts({ text, parts, limit, from: 0 }, at) : null;
    if (tail === null || tail.end === at) {
      at += 1;
    } else {
      matches.push({ start: at, end: tail.end, slots: tail.slots });
      at = tail.end;
    }
  }
  return matches;
}

interface Search {
  readonly text: string;
  readonly parts: readonly PatternPart[];
  readonly limit: RegExp;
  readonly from: number;
}

interface Tail {
  readonly end: number;
  readonly slots: readonly Slot[];
}

function matchParts(search: Search, at: number): Tail | null {
  const part = search.parts[search.from];
  if (part === undefined) return { end: at, slots: [] };
  const rest = { ...search, from: search.from + 1 };
  for (const end of listEnds(search, part, at)) {
    const tail = matchParts(rest, end);
    if (tail === null) continue;
    const name = part.kind === 'literal' ? null : part.name;
    const slots = name === null ? tail.slots : [{ name, start: at, end }, ...tail.slots];
    return { end: tail.end, slots };
  }
  return null;
}

/** Where one part that begins at `at` may end, in the order of preference. */
function listEnds({ text, parts, limit, from }: Search, part: PatternPart, at: number): number[] {
  if (part.kind !== 'gap') {
    const options = part.kind === 'literal' ? [part.text] : part.options;
    return options.filter((option) => text.startsWith(option, at)).map((one) => at + one.length);
  }
  const gapEnd = findGapEnd(text, limit, at);
  if (from === parts.length - 1) return [gapEnd];
  return Array.from({ length: gapEnd - at + 1 }, (_, length) => at + length);
}

function findGapEnd(text: string, limit: RegExp, at: number): number {
  for (let offset = at; offset < text.length; offset += 1) {
    if (limit.test(text.charAt(offset))) return offset;
  }
  return text.length;
}

function readPart(found: RegExpExecArray): PatternPart {
  const [, choice, name, options, literal] = found;
  if (literal !== undefined) return { kind: 'literal', text: literal };
  if (choice !== undefined) return { kind: 'choice', name: null, options: splitOptions(choice) };
  if (name === undefined) throw new SyntaxError(`pattern not understood: ${found[0]}`);
  if (options === undefined) return { kind: 'gap', name };
  return { kind: 'choice', name, options: splitOptions(options) };
}

function splitOptions(source: string): readonly string[] {
  return source.split('|').sort((left, right) => right.length - left.length);
}
