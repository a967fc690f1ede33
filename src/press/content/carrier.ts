import { type Problem, plainSource, reportIn } from '../../core/problem.ts';
import type { LoadedSpeeches } from './load-speeches.ts';
import type { TranscriptPart } from './transcript.ts';

/** A document as far as it is known before its words are proved: its id, and its transcript taken apart. */
export interface TranscribedDocument {
  readonly id: string;
  readonly file: string;
  readonly parts: readonly TranscriptPart[];
}

/** Where an address is put in. */
interface Placement {
  readonly year: string;
  readonly document: string;
  readonly file: string;
  readonly line: number;
}

interface Carriers {
  /** Id of the document that carries the address of a year. */
  readonly byYear: ReadonlyMap<number, string>;
  /** Documents that must not be proved yet, since an address in them is not settled. */
  readonly unsettled: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/**
 * Finds the document that carries each address. For now an address has one carrier, placed once: how two excerpts of
 * one address go together is undecided. `isWhole` is false where some transcript could not be read.
 */
export function assignCarriers(
  documents: readonly TranscribedDocument[],
  speeches: LoadedSpeeches,
  isWhole: boolean,
): Carriers {
  const placements = documents.flatMap(listPlacements);
  const byYear = Map.groupBy(placements, ({ year }) => year);
  const isPending = speeches.problems.length > 0;
  const unknown = placements.filter(({ year }) => !speeches.byYear.has(Number(year)));
  const twice = [...byYear.values()].filter((own) => own.length > 1);
  // A year that is mistyped where it is placed is not also missing.
  const isKnown = isWhole && unknown.length === 0;
  const unplaced = isKnown
    ? [...speeches.byYear.values()].filter(({ matter }) => !byYear.has(String(matter.year)))
    : [];
  return {
    byYear: new Map(placements.map(({ year, document }) => [Number(year), document])),
    unsettled: new Set([
      ...[...(isPending ? placements : []), ...unknown, ...twice.flat()].map(
        ({ document }) => document,
      ),
      ...(unplaced.length > 0 ? documents.filter(mayCarry).map(({ id }) => id) : []),
    ]),
    problems: [
      ...(isPending ? [] : unknown.map((one) => reportUnknown(one, [...speeches.byYear.keys()]))),
      ...twice.map(reportTwice),
      ...unplaced.map(({ file, matter }) => reportUnplaced(file, matter.year)),
    ],
  };
}

/** Whether the transcript can place an address, which only MDX can. */
function mayCarry({ file }: TranscribedDocument): boolean {
  return file.endsWith('.mdx');
}

function listPlacements({ id: document, file, parts }: TranscribedDocument): Placement[] {
  return parts.flatMap((part) =>
    part.type === 'speech' ? [{ year: part.year, document, file, line: part.line }] : [],
  );
}

function reportUnknown({ file, line, year }: Placement, years: readonly number[]): Problem {
  return reportIn(plainSource(file))(line, {
    code: 'reference-unknown',
    expected: `a year that content/speeches has: ${years.join(', ')}`,
    found: year,
    fix: `type one of these, or add content/speeches/${year}.md`,
  });
}

function reportTwice(own: readonly Placement[]): Problem {
  const [first, second] = own;
  if (first === undefined || second === undefined) throw new RangeError('not placed twice');
  return reportIn(plainSource(second.file))(second.line, {
    code: 'speech-twice',
    expected: `one place for the address of ${first.year}: one document carries an address, once`,
    found: own.map(({ file, line }) => `${file}:${line}`).join(', '),
    fix: `keep one <Speech year="${first.year}" />; where two documents print the address, type the words of the other as its own paragraphs`,
  });
}

function reportUnplaced(file: string, year: number): Problem {
  return reportIn(plainSource(file))(null, {
    code: 'speech-unplaced',
    expected: `<Speech year="${year}" /> in the transcript of the document that prints the address`,
    found: 'no document places it',
    fix: `type it there on a line of its own; the transcript must be called transcript.mdx`,
  });
}
