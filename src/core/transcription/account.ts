import type { RegularizationClass } from '../../schema/content/apparatus.ts';
import type { Account, ClassCount } from '../edition/edition.ts';
import {
  type Problem,
  type ProblemWording,
  plainSource,
  type RepairableWording,
  reportIn,
} from '../problem.ts';
import type { Span } from '../text/span.ts';
import type { ReadingText } from './reading.ts';
import { USUAL_NOTES } from './regularization.ts';
import type { TranscriptionSource } from './transcription-source.ts';
import type { Unread } from './witness-line.ts';

/** The reading of one block and where its raw characters stand in the witness. */
export interface BlockReading {
  readonly id: string;
  readonly reading: ReadingText;
  readonly raw: string;
  /** Witness offset of every raw character. */
  readonly offsets: readonly number[];
}

interface AccountedSpan extends Span {
  readonly class: string | null;
  readonly fate: 'kept' | 'emended' | 'leftOut';
}

/**
 * Accounts for every character of a witness (UTF-16 code units).
 * Left out: what is not read, and spaces that are removed. Emended: what is read otherwise. Kept: the rest.
 * Reports classes whose count is not the declared one, and characters that nothing accounts for.
 */
export function accountForWitness(
  witness: string,
  {
    unread,
    readings,
  }: { readonly unread: readonly Unread[]; readonly readings: readonly BlockReading[] },
  source: TranscriptionSource,
): { account: Account; problems: Problem[] } {
  const spans = [
    ...unread.map((one): AccountedSpan => ({ ...one, fate: 'leftOut' })),
    ...readings.flatMap((one) => accountForBlock(one, witness)),
  ].sort((left, right) => left.start - right.start || left.end - right.end);
  const sum = (fate: AccountedSpan['fate']) =>
    spans.filter((one) => one.fate === fate).reduce((total, one) => total + one.end - one.start, 0);
  const classes = countClasses(spans, source);
  const places = (name: string) => describePlaces(spans, witness, name);
  const account = {
    total: witness.length,
    kept: sum('kept'),
    emended: sum('emended'),
    leftOut: sum('leftOut'),
    classes,
  };
  return {
    account,
    problems: [...findGaps(spans, witness, source), ...findMiscounts(classes, { source, places })],
  };
}

function accountForBlock(
  { reading, raw, offsets }: BlockReading,
  witness: string,
): AccountedSpan[] {
  return reading.segments.flatMap((segment) =>
    Array.from({ length: segment.raw.end - segment.raw.start }, (_, step): AccountedSpan[] => {
      const at = segment.raw.start + step;
      const start = offsets[at];
      if (start === undefined || witness.charAt(start) !== raw.charAt(at)) return [];
      const removed = segment.reading.start === segment.reading.end;
      const fate = segment.class === null ? 'kept' : removed ? 'leftOut' : 'emended';
      return [{ start, end: start + 1, class: segment.class, fate }];
    }).flat(),
  );
}

function countClasses(
  spans: readonly AccountedSpan[],
  { apparatus }: TranscriptionSource,
): ClassCount[] {
  const names = new Set(spans.map((one) => one.class).filter((name) => name !== null));
  return [...names].sort().map((name) => {
    const own = spans.filter((one) => one.class === name);
    return {
      id: name,
      count: countOccurrences(name, own.length, apparatus),
      characters: own.reduce((total, one) => total + one.end - one.start, 0),
    };
  });
}

function countOccurrences(
  name: string,
  spans: number,
  { leftOut, joins, emendations, transpositions }: TranscriptionSource['apparatus'],
): number {
  if (name === 'emendation') return emendations.length + transpositions.length;
  if (name === 'paragraph-join') return joins.length;
  const omissions = leftOut.filter((one) => one.class === name).length;
  return omissions > 0 ? omissions : spans;
}

function findGaps(
  spans: readonly AccountedSpan[],
  witness: string,
  { transcriptFile }: TranscriptionSource,
): Problem[] {
  let at = 0;
  for (const span of spans) {
    if (span.start !== at)
      return [reportGap(witness, { start: at, end: span.start }, transcriptFile)];
    at = span.end;
  }
  return at === witness.length
    ? []
    : [reportGap(witness, { start: at, end: witness.length }, transcriptFile)];
}

function reportGap(witness: string, { start: from, end: to }: Span, file: string): Problem {
  return reportIn(plainSource(file))(null, {
    code: 'witness-not-accounted',
    expected: 'every character of the witness accounted for once',
    found: `characters ${from}–${to}: “${witness.slice(from, Math.max(to, from + 12))}”`,
    fix: 'transcribe the words, or leave their lines out under a class in apparatus.yaml',
  });
}

function findMiscounts(
  classes: readonly ClassCount[],
  { source, places }: { source: TranscriptionSource; places: (name: string) => string },
): Problem[] {
  const { apparatus, apparatusFile } = source;
  const report = reportIn(apparatusFile);
  const found = new Map<string, number>(classes.map((one) => [one.id, one.count]));
  const declared = apparatus.regularizations;
  const wrong = declared.flatMap((one, index): Problem[] => {
    const count = found.get(one.class) ?? 0;
    if (count === one.count) return [];
    const path = ['regularizations', index];
    const { file } = apparatusFile;
    const repair =
      count === 0 ? { file, path, value: null } : { file, path: [...path, 'count'], value: count };
    const wording = { ...describeCount(one, count, places(one.class)), repair };
    return [report([...path, 'count'], wording)];
  });
  const undeclared = NEEDED.filter(
    (name) => found.has(name) && !declared.some((one) => one.class === name),
  ).map((name) => report(null, describeUndeclared(name, found.get(name) ?? 0, source)));
  return [...wrong, ...undeclared];
}

/** Classes that apply wherever they can, declared or not. */
const NEEDED = [
  'line-break',
  'paragraph-join',
  'capture-markup',
] as const satisfies RegularizationClass[];

function describeCount(
  declared: { readonly class: string; readonly count: number },
  count: number,
  places: string,
): ProblemWording {
  return {
    code: 'class-count',
    expected: `${declared.count} × ${declared.class}, as declared`,
    found: count === 0 ? 'none' : `${count}: ${places}`,
    fix:
      count === 0
        ? 'remove the entry'
        : `read the places again; if all are right, type count: ${count} (npm run check -- --fix does it)`,
  };
}

function describeUndeclared(
  name: (typeof NEEDED)[number],
  count: number,
  { apparatus, apparatusFile }: TranscriptionSource,
): RepairableWording {
  const value = { class: name, count, note: USUAL_NOTES[name] };
  return {
    code: 'class-count',
    expected: `the class ${name} under regularizations`,
    found: `no such entry, but ${count} places`,
    fix: `add “- class: ${name}”, count: ${count}, note: ${value.note} (npm run check -- --fix does it)`,
    repair: {
      file: apparatusFile.file,
      path: ['regularizations', apparatus.regularizations.length],
      value,
    },
  };
}

/** Up to so many places are all shown; of more, half of these at both ends. */
const SHOWN_PLACES = 8;

/** Where a class applies: line of the witness and the characters around. */
function describePlaces(spans: readonly AccountedSpan[], witness: string, name: string): string {
  const all = spans.filter((one) => one.class === name);
  const shown =
    all.length <= SHOWN_PLACES
      ? all
      : [...all.slice(0, SHOWN_PLACES / 2), ...all.slice(-SHOWN_PLACES / 2)];
  const places = shown.map(({ start, end }) => {
    const line = witness.slice(0, start).split('\n').length;
    const around = witness.slice(Math.max(0, start - 4), end + 4).replaceAll('\n', '⏎');
    return `witness.txt:${line} “${around}”`;
  });
  if (all.length > SHOWN_PLACES)
    places.splice(SHOWN_PLACES / 2, 0, `${all.length - SHOWN_PLACES} more`);
  return places.join(', ');
}
