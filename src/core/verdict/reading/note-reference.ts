import type { Scope } from '../../attribution/attribution.ts';
import type { Calendar } from '../../attribution/calendar.ts';
import type { CitingPassage } from '../../attribution/citing-text.ts';
import { findOccasions } from '../../attribution/occasion.ts';
import { writeDates } from '../../attribution/source-note.ts';
import type { Span } from '../../text/span.ts';
import type { NoteReference } from './copy-noise.ts';

/** The label that a note begins with: [1], ①, 1. */
const LABEL =
  /^\s*(?:[[［〔【](?:注|註)?(\d{1,3}|[一二三四五六七八九十]{1,2})[\]］〕】]|([①-⑳])|(?:注|註)?(\d{1,3})[.．、:：)）])/u;
const AUTHOR = /习近平|Xi Jinping|习主席|总书记/u;
/** The year of a book is not that of the words in it. */
const BOOK = /出版社|\[M\]|［M］|第.{1,3}卷|谈治国理政|文选|选集|汇编|摘编|读本/u;

/** Years of addresses that the notes of a text name, by the label of the note. */
export function readNotes(
  passages: readonly Pick<CitingPassage, 'text'>[],
  calendar: Calendar,
): Map<string, number> {
  const years = new Map<string, number>();
  for (const { text } of passages) {
    const [start = '', bracketed, circled, plain] = LABEL.exec(text) ?? [];
    const label = bracketed ?? circled ?? plain;
    if (label === undefined) continue;
    const year = readNoteYear(text.slice(start.length), calendar);
    if (year !== null) years.set(label.normalize('NFKC'), year);
  }
  return years;
}

/** The one address that a note names, by its conference or by the day of a newspaper. */
function readNoteYear(note: string, calendar: Calendar): number | null {
  if (!AUTHOR.test(note)) return null;
  const occasions = findOccasions(writeDates(note), calendar, { today: null, lastYear: null });
  const conference = occasions.find(
    ({ kind, address }) => kind === 'conference' && address !== null,
  );
  if (conference !== undefined) return conference.address;
  const dates = occasions.filter(({ date }) => date !== null);
  if (BOOK.test(note) || dates.some(({ address }) => address === null)) return null;
  const years = new Set(dates.map(({ address }) => address));
  const [year = null] = years;
  return years.size === 1 ? year : null;
}

/** Characters that may stand between the end of quoted words and the reference to their note. */
const NEAR = 3;

/**
 * Gives quoted or reported words to the year that their note names, where the text itself states none.
 * `offsets` are those of the passage in the pasted text. Cost: linear.
 */
export function readReferences(
  passage: CitingPassage,
  offsets: Uint32Array,
  notes: {
    readonly references: readonly NoteReference[];
    readonly years: ReadonlyMap<string, number>;
  },
): CitingPassage {
  if (notes.years.size === 0) return passage;
  const first = offsets[0] ?? 0;
  const last = offsets.at(-1) ?? first;
  const noted: Scope[] = [];
  for (const { start, label } of notes.references) {
    const year = notes.years.get(label);
    if (year === undefined || start < first || start > last + NEAR) continue;
    const span = findNoted(passage, offsets, start);
    if (span === null) continue;
    const cue = { start: span.start, end: span.start };
    const attribution = { kind: 'address', year, basis: 'stated' } as const;
    noted.push({ ...span, attribution, cue, statement: span });
  }
  if (noted.length === 0) return passage;
  const scopes = [...noted, ...passage.attribution.scopes];
  return { ...passage, attribution: { ...passage.attribution, scopes } };
}

/** The quotation that a reference closes, or else the reported words that it stands in; `null` if their year is stated. */
function findNoted(passage: CitingPassage, offsets: Uint32Array, reference: number): Span | null {
  const { marks, attribution } = passage;
  const place = (offset: number) => offsets[offset] ?? Number.POSITIVE_INFINITY;
  const mark = marks.find(
    ({ start, end, depth }) =>
      depth === 0 && place(start) < reference && reference <= place(end - 1) + NEAR,
  );
  const end = offsets.findIndex((offset) => offset >= reference);
  const unit = (end < 0 ? offsets.length : end) - 1;
  const scope = attribution.scopes.find((one) =>
    mark === undefined
      ? one.start <= unit && unit < one.end
      : one.start <= mark.start && mark.start < one.end,
  );
  if (scope !== undefined && scope.attribution.kind !== 'unsourced') return null;
  return mark ?? scope ?? null;
}
