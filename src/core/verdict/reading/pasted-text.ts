import type { PassageInput } from '../../attribution/citing-text.ts';
import { rememberUnits, skipUnits } from '../../text/code-unit.ts';
import type { VariantClasses } from '../../text/folding/fold.ts';
import { normalizeCharacter } from '../../text/folding/radical-variant.ts';
import { bisect } from '../../text/offset.ts';
import { splitSentences } from '../../text/sentence.ts';
import type { Span } from '../../text/span.ts';
import { subtractSpans } from '../../text/span.ts';
import { FULL_WIDTH } from '../../transcription/regularization.ts';
import { findCopyNoise, type NoteReference } from './copy-noise.ts';

/** A passage read out of pasted text, with its way back. */
export interface PastedPassage extends PassageInput {
  /** Offset in the pasted text of each code unit of `text`; UTF-16 code units. */
  readonly offsets: Uint32Array;
  /** Whether characters are read as their variant: the text is written in another script. */
  readonly isConverted: boolean;
  /** Whether the paragraph is an entry of a list: it begins with a number or a sign. */
  readonly isEntry: boolean;
}

/** A pasted text, read. */
interface PastedText {
  readonly passages: readonly PastedPassage[];
  /** References to notes, which are no part of any passage. */
  readonly references: readonly NoteReference[];
}

interface PastingSettings {
  /** Characters that stand in the edition; others are read as their variant there. */
  readonly known: ReadonlySet<string>;
  readonly variants: VariantClasses;
}

/** Longer paragraphs are cut after a sentence, so that cost stays linear. */
const LONGEST_PASSAGE = 4_000;
/** A shorter line without final punctuation is a heading, not the first part of a broken line. */
const SHORTEST_BROKEN = 18;
const FINAL = /[。！？；：…”’」』）)!?;:—]$/u;
/** Quotation marks with nothing but words between them. */
const PAIR = /“[^“”]*”|‘[^‘’]*’|「[^「」]*」|『[^『』]*』/gu;
/** No line of Chinese begins with these. */
const NEVER_FIRST = /^[，、。；：！？”’」』）》]/u;
/** Letters of the narrowest column. */
const NARROWEST = 10;
/** The line ends with a note of where its quotation is from. */
const NOTED = /[”’」』"][。，]?\s*—+[^“”]{2,60}$/u;
/** UTF-16 code units of the longest title. */
const LONGEST_TITLE = 40;
const HEADING = /^(?:#|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)])/u;
/** A sign or a number before an entry of a list or a note. */
const ENTRY =
  /^(?:[#>*+■●◆▪•▶►★※◎□◇·-]+\s*|[（(]?\d{1,2}[）)．、]|\d{1,2}\.(?!\d)|[[［〔【]\d{1,3}[\]］〕】]|[①-⑳]|第?[一二三四五六七八九十]{1,2}[、，是]|[（(][一二三四五六七八九十]{1,2}[）)])/u;
const MARKUP = /^(?:[#>*+■●◆▪•▶►★※◎□◇-]+\s+|[■●◆▪▶►★※◎□◇]+|\s+)/u;
const WIDE: ReadonlyMap<string, string> = new Map([
  ...FULL_WIDTH,
  ['「', '“'],
  ['」', '”'],
  ['『', '‘'],
  ['』', '’'],
  ['﹁', '“'],
  ['﹂', '”'],
  ['﹃', '‘'],
  ['﹄', '’'],
  ['〝', '“'],
  ['〞', '”'],
]);
const LATIN = /[A-Za-z0-9]/;

/**
 * Reads pasted text as the documents are read: paragraphs rejoined over broken lines, no spaces between
 * Han characters, full-width punctuation, curly quotes, Markdown signs left off, characters that the edition
 * does not have as their variant that it has, pinyin and references to notes left out. Every character keeps its
 * offset. Cost: linear.
 */
export function readPastedText(text: string, settings: PastingSettings): PastedText {
  const { skipped, references } = findCopyNoise(text);
  const reader = { ...createCharacterReader(settings), skipped };
  const paragraphs = splitParagraphs(text);
  const passages = paragraphs.flatMap((lines, index) => {
    const paragraph = cleanLines(text, lines, reader);
    return cutParagraph(paragraph, {
      id: `p${index + 1}`,
      isHeading: isHeading(text, lines) || (index === 0 && isTitle(text, paragraphs)),
      isEntry: lines[0] !== undefined && ENTRY.test(readLine(text, lines[0])),
    });
  });
  return { passages, references };
}

interface CleanText {
  readonly text: string;
  readonly offsets: Uint32Array;
  readonly strong: readonly Span[];
  readonly isConverted: boolean;
}

/** Lines of each paragraph as spans of the pasted text. */
function splitParagraphs(text: string): Span[][] {
  const paragraphs: Span[][] = [];
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const line = { start, end: found < 0 ? text.length : found };
    if (readLine(text, line) !== '') {
      const last = paragraphs.at(-1);
      if (last !== undefined && continuesLine(text, last, line)) last.push(line);
      else paragraphs.push([line]);
    }
    start = line.end + 1;
  }
  return paragraphs;
}

function readLine(text: string, line: Span): string {
  return text.slice(line.start, line.end).trim();
}

function continuesLine(text: string, lines: readonly Span[], line: Span): boolean {
  const [first = line] = lines;
  const last = lines.at(-1) ?? line;
  const next = readLine(text, line);
  if (/^(?:[#>|*+-]|!\[|\d{4}$)/u.test(next) || HEADING.test(next) || SIGNED.test(next))
    return false;
  const before = text.slice(Math.max(first.start, last.end - QUOTED), last.end);
  if (isOpen(before)) {
    if (/\n\s*\n/u.test(text.slice(last.end, line.start))) return false;
    if (isClosed(text.slice(line.start, line.start + QUOTED))) return true;
  }
  const words = readLine(text, last);
  if (/^[#|—]/u.test(words)) return false;
  if (NEVER_FIRST.test(next)) return true;
  if (FINAL.test(words.replace(/\**$/u, '')) || NOTED.test(words)) return false;
  if (!/\p{Script=Han}/u.test(next)) return false;
  return /[，、]$/u.test(words) || words.length >= SHORTEST_BROKEN || isColumn(text, lines, line);
}

/** What begins an entry or a note, and no broken line. */
const SIGNED = /^(?:[■●◆▪•▶►★※◎□◇]|[[［〔【]\d{1,3}[\]］〕】]|[①-⑳])/u;
/** Code units within which quotation marks that are open at a line's end must close. */
const QUOTED = 600;

/** Whether the text ends within quotation marks; straight ones open and close by turns. */
function isOpen(words: string): boolean {
  if (!/[“‘「『"]/u.test(words)) return false;
  return (
    /[“‘「『][^“”‘’「」『』]*$/u.test(words.replace(PAIR, '')) || words.split('"').length % 2 === 0
  );
}

/** Whether the first quotation mark that is no pair closes, before any empty line. */
function isClosed(words: string): boolean {
  const [lines = ''] = words.split(/\n\s*\n/u);
  return /^[^“”‘’「」『』"]*[”’」』"]/u.test(lines.replace(PAIR, ''));
}

/** Code units of a line with its indent, without what trails. */
function measureLine(text: string, line: Span): number {
  return text.slice(line.start, line.end).trimEnd().length;
}

/** Whether lines follow on each other at one width, as in a column of a newspaper. */
function isColumn(text: string, lines: readonly Span[], next: Span): boolean {
  const last = lines.at(-1) ?? next;
  const width = measureLine(text, last);
  const other = measureLine(text, lines.at(-2) ?? next);
  return next.start === last.end + 1 && width >= NARROWEST && Math.abs(width - other) <= 2;
}

function isHeading(text: string, [line]: readonly Span[]): boolean {
  return (
    line !== undefined &&
    HEADING.test(readLine(text, line)) &&
    line.end - line.start < 3 * SHORTEST_BROKEN
  );
}

/** Whether the text begins with a short line that is no sentence, and goes on. */
function isTitle(text: string, [first = [], ...rest]: readonly (readonly Span[])[]): boolean {
  const [line] = first;
  if (line === undefined || rest.length === 0 || first.length > 1) return false;
  const words = readLine(text, line);
  return words.length <= LONGEST_TITLE && !FINAL.test(words) && !/[。！？；”」]/u.test(words);
}

/** What characters are read as, wherever they stand. */
interface CharacterReader {
  /** The variant that the edition has, or the character itself. */
  readonly readVariant: (character: string) => string;
  /** Whether the UTF-16 code unit is a whole character and always stays as it is. */
  readonly stays: (unit: number) => boolean;
  /** The plain form of a radical or a full-width digit, `null` for other characters. */
  readonly readPlain: (character: string) => string | null;
}

interface TextReader extends CharacterReader {
  /** Spans of the text that are left out, in order. */
  readonly skipped: readonly Span[];
}

function createCharacterReader({ known, variants }: PastingSettings): CharacterReader {
  const readVariant = (character: string) => {
    const variant = known.has(character) ? undefined : variants.representatives.get(character);
    return variant?.length === character.length ? variant : character;
  };
  const readPlain = (character: string) => (known.has(character) ? null : findPlain(character));
  const stays = rememberUnits(
    (unit) =>
      !SPECIAL.test(unit) &&
      !WIDE.has(unit) &&
      readPlain(unit) === null &&
      readVariant(unit) === unit,
  );
  return { readVariant, readPlain, stays };
}

/** Radicals, compatibility ideographs, full-width letters and digits. */
const DISGUISED = /[\u2e80-\u2fd5\uf900-\ufaff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/u;

function findPlain(character: string): string | null {
  const plain = DISGUISED.test(character) ? normalizeCharacter(character) : character;
  return plain === character || plain.length !== character.length ? null : plain;
}

/** Characters whose reading depends on their neighbours: spaces, straight quotation marks, half of a pair, `*`. */
const SPECIAL = /[\s\u200b\ufeff"＂*\p{Cs}]/u;

function cleanLines(text: string, lines: readonly Span[], reader: TextReader): CleanText {
  const size = lines.reduce((sum, { start, end }) => sum + end - start, 0);
  const cleaner = new LineCleaner(reader, size);
  for (const { start, end } of lines) {
    const line = text.slice(start, end);
    const markup = MARKUP.exec(line)?.[0].length ?? 0;
    const holes = sliceSpans(reader.skipped, { start, end });
    for (const part of subtractSpans({ start: start + markup, end }, holes)) {
      cleaner.read(text, part);
    }
  }
  return cleaner.finish();
}

/** Of spans in order those that begin within another. Cost: logarithmic, and linear in what is found. */
function sliceSpans(spans: readonly Span[], { start, end }: Span): readonly Span[] {
  const find = (offset: number) => bisect(spans.length, (at) => (spans[at]?.start ?? 0) >= offset);
  return spans.slice(find(start), find(end));
}

class LineCleaner {
  readonly #reader: CharacterReader;
  readonly #offsets: Uint32Array;
  readonly #strong: Span[] = [];
  #text = '';
  #quotes = 0;
  #bold = -1;
  #isConverted = false;

  /** `size` is that of all lines: no character is read as more code units than it has. */
  constructor(reader: CharacterReader, size: number) {
    this.#reader = reader;
    this.#offsets = new Uint32Array(size);
  }

  read(text: string, line: Span): void {
    for (let offset = line.start; offset < line.end; ) {
      const next = skipUnits(text, { start: offset, end: line.end }, this.#reader.stays);
      if (next > offset) {
        this.#append(text.slice(offset, next), offset);
        offset = next;
      } else if (text.startsWith('**', offset)) {
        this.#toggleBold();
        offset += 2;
      } else {
        const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
        this.#append(this.#readCharacter(character, text, offset), offset);
        offset += character.length;
      }
    }
  }

  finish(): CleanText {
    const offsets = this.#offsets.subarray(0, this.#text.length);
    return { text: this.#text, offsets, strong: this.#strong, isConverted: this.#isConverted };
  }

  #append(reading: string, offset: number): void {
    const start = this.#text.length;
    for (let unit = 0; unit < reading.length; unit += 1)
      this.#offsets[start + unit] = offset + unit;
    this.#text += reading;
  }

  #toggleBold(): void {
    if (this.#bold < 0) this.#bold = this.#text.length;
    else {
      this.#strong.push({ start: this.#bold, end: this.#text.length });
      this.#bold = -1;
    }
  }

  #readCharacter(character: string, text: string, offset: number): string {
    const plain = this.#reader.readPlain(character);
    if (plain !== null) return plain;
    if (/\s|\u200b|\ufeff/u.test(character)) {
      const next = text
        .slice(offset, offset + 8)
        .trimStart()
        .charAt(0);
      return LATIN.test(this.#text.slice(-1)) && LATIN.test(next) ? ' ' : '';
    }
    if (character === '"' || character === '＂') {
      this.#quotes += 1;
      return this.#quotes % 2 === 1 ? '“' : '”';
    }
    const wide = WIDE.get(character);
    if (wide !== undefined) {
      const isLatin = LATIN.test(this.#text.slice(-1)) && LATIN.test(text.charAt(offset + 1));
      return isLatin ? character : wide;
    }
    const variant = this.#reader.readVariant(character);
    if (variant !== character) this.#isConverted = true;
    return variant;
  }
}

function cutParagraph(
  paragraph: CleanText,
  {
    id,
    isHeading,
    isEntry,
  }: { readonly id: string; readonly isHeading: boolean; readonly isEntry: boolean },
): PastedPassage[] {
  const passages: PastedPassage[] = [];
  const sentences = splitSentences(paragraph.text);
  let start = 0;
  const cut = (end: number) => {
    if (end <= start) return;
    const text = paragraph.text.slice(start, end);
    passages.push({
      id: passages.length === 0 ? id : `${id}-${passages.length}`,
      kind: isHeading ? 'heading' : 'paragraph',
      text,
      strong: paragraph.strong
        .filter((one) => one.start >= start && one.end <= end)
        .map((one) => ({ start: one.start - start, end: one.end - start })),
      sentences: [],
      speech: null,
      offsets: paragraph.offsets.subarray(start, end),
      isConverted: paragraph.isConverted,
      isEntry: isEntry && passages.length === 0,
    });
    start = end;
  };
  for (const { end } of sentences) {
    while (end - start > 2 * LONGEST_PASSAGE) cut(start + LONGEST_PASSAGE);
    if (end - start > LONGEST_PASSAGE) cut(end);
  }
  cut(paragraph.text.length);
  return passages;
}
