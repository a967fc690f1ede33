import type { Apparatus, OmissionClass } from '../../schema/content/apparatus.ts';
import type { Span } from '../text/span.ts';

/** A line of the witness that is read, with its range in the witness (UTF-16 code units, half-open). */
export interface WitnessLine extends Span {
  /** 1-based. */
  readonly line: number;
  /** Text without capture markup; `offsets[i]` is the witness offset of `text[i]`. */
  readonly text: string;
  readonly offsets: readonly number[];
  /** Continues the line before it, across a page or column break. */
  readonly joined: boolean;
}

/** Characters of the witness that are not read, by class. */
export interface Unread extends Span {
  readonly class: OmissionClass | 'line-break' | 'paragraph-join' | 'capture-markup';
}

interface WitnessLayout {
  /** In the order of reading. */
  readonly lines: readonly WitnessLine[];
  /** In the order of the witness. */
  readonly unread: readonly Unread[];
}

interface RawLine extends Span {
  readonly line: number;
}

/**
 * Takes a witness apart into lines that are read and characters that are not.
 * Blank lines, line ends and white space at the ends of lines are `line-break`, the line end before a joined line is `paragraph-join`.
 * Transposed lines stand where they are read. Line numbers out of range are ignored; `findApparatusProblems` names them.
 */
export function layOutWitness(witness: string, apparatus: Apparatus): WitnessLayout {
  const raw = cutLines(witness);
  const omitted = omissionByLine(apparatus);
  const joined = new Set(apparatus.joins.map((join) => join.line));
  const stripsMarkup = apparatus.regularizations.some((one) => one.class === 'capture-markup');
  const lines: WitnessLine[] = [];
  const unread: Unread[] = [];
  for (const one of raw) {
    const omission = omitted.get(one.line);
    const text = witness.slice(one.start, one.end);
    if (omission !== undefined) {
      pushSpan(unread, one, omission);
    } else if (text.trim() === '') {
      pushSpan(unread, one, 'line-break');
    } else {
      const ends = findEnds(text);
      for (const end of ends) pushSpan(unread, shiftSpan(end, one.start), 'line-break');
      const marks = stripsMarkup ? findMarkup(text) : [];
      for (const mark of marks) {
        pushSpan(unread, shiftSpan(mark, one.start), 'capture-markup');
      }
      const spans = [...ends, ...marks];
      lines.push({ ...one, ...withoutSpans(text, one.start, spans), joined: joined.has(one.line) });
    }
    if (one.end < witness.length) {
      const end = { start: one.end, end: one.end + 1 };
      pushSpan(unread, end, lineEndClass(one.line, omitted, joined));
    }
  }
  return { lines: moveLines(lines, apparatus), unread };
}

function cutLines(witness: string): RawLine[] {
  let start = 0;
  return witness.split('\n').map((text, index) => {
    const line = { line: index + 1, start, end: start + text.length };
    start = line.end + 1;
    return line;
  });
}

function omissionByLine(apparatus: Apparatus): Map<number, OmissionClass> {
  const byLine = new Map<number, OmissionClass>();
  for (const omission of apparatus.leftOut) {
    for (let line = omission.lines[0]; line <= omission.lines[1]; line += 1) {
      byLine.set(line, omission.class);
    }
  }
  return byLine;
}

function lineEndClass(
  line: number,
  omitted: ReadonlyMap<number, OmissionClass>,
  joined: ReadonlySet<number>,
): Unread['class'] {
  return joined.has(line + 1) ? 'paragraph-join' : (omitted.get(line) ?? 'line-break');
}

function shiftSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function pushSpan(unread: Unread[], { start, end }: Span, name: Unread['class']): void {
  if (start < end) unread.push({ start, end, class: name });
}

/** Signs of the capture's own Markdown: `## ` or `- ` at the start, `**` anywhere. */
function findMarkup(text: string): Span[] {
  return [...text.matchAll(/(?<=^\s*)(?:#{1,6} |- )|\*\*/g)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
}

/** White space at the ends of a line: indents, the carriage return of Windows, a byte order mark. */
function findEnds(text: string): Span[] {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const spans = [
    { start: 0, end: start },
    { start: end, end: text.length },
  ];
  return spans.filter((span) => span.start < span.end);
}

function withoutSpans(
  text: string,
  base: number,
  spans: readonly Span[],
): Pick<WitnessLine, 'text' | 'offsets'> {
  let kept = '';
  const offsets: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    if (spans.some((span) => span.start <= index && index < span.end)) continue;
    kept += text.charAt(index);
    offsets.push(base + index);
  }
  return { text: kept, offsets };
}

function moveLines(lines: readonly WitnessLine[], apparatus: Apparatus): WitnessLine[] {
  const moved = [...lines];
  for (const transposition of apparatus.transpositions) {
    const from = moved.findIndex((line) => line.line === transposition.line);
    const [line] = from < 0 ? [] : moved.splice(from, 1);
    const after = moved.findIndex((one) => one.line === transposition.after);
    if (line !== undefined) moved.splice(after + 1, 0, line);
  }
  return moved;
}
