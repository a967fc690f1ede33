import type { Apparatus } from '../../../schema/content/apparatus.ts';
import { CERTAINTY_NAMES } from '../../apparatus/apparatus-wording.ts';
import { listDepartures } from '../../apparatus/departure.ts';
import { cutSentences, type PieceText, placeMarks } from '../../apparatus/piece.ts';
import type { Passage } from '../../edition/passage/passage.ts';
import { showNumber } from '../../edition/passage/passage-id.ts';
import type { collectNames } from '../../reception/citation-wording.ts';
import { nameCited } from '../../reception/citation-wording.ts';
import type { CitingNote } from '../../reception/citing/citing-place.ts';
import { cutRuns, seatMarks } from '../../reception/citing/citing-run.ts';
import { judgeStanding, STANDINGS } from '../../reception/standing.ts';
import { escapeXml, writeElement, writeTextElement } from '../xml.ts';
import { joinBlocks, writeLink } from './book-page.ts';
import { linkCitedInBook } from './book-place.ts';

/** What is noted on a text. */
export interface BookNotes {
  readonly apparatus: Apparatus;
  /** On its citations; none for an address. */
  readonly citing: readonly CitingNote[];
  readonly names: ReturnType<typeof collectNames>;
}

/** The sentences of a passage with the marks of their notes. A sentence shows its number where `numbered`. */
export function writePassageText(passage: Passage, notes: BookNotes, numbered: boolean): string {
  const own = notes.citing.filter(({ places }) => places[0]?.passage === passage.id);
  const runs = cutRuns(own.flatMap(({ places }) => places));
  const departures = placeMarks(passage, notes.apparatus.transpositions).map(
    ({ emendation, start, end }) => ({ note: emendation, start, end }),
  );
  const sentences = cutSentences(passage, [...departures, ...seatMarks(passage, own)], runs);
  return sentences
    .map(({ id, pieces }) => {
      const words = pieces
        .map(
          (piece) =>
            writeWords(piece) +
            piece.marks.map((mark) => writeMark(mark, own)).join('') +
            (piece.tail === null ? '' : writeWords(piece.tail)),
        )
        .join('');
      const n = numbered ? showNumber(id) : null;
      return writeElement('span', { id, class: 'sentence', 'data-n': n }, words);
    })
    .join('');
}

function writeWords({ text, strong, run }: PieceText): string {
  const words = strong ? writeTextElement('b', text) : escapeXml(text);
  return run === null ? words : writeElement('span', { class: 'citing' }, words);
}

/** `e3` is a mark of the apparatus, a number that of a citation; several citations may share a note. */
function writeMark(mark: string, citing: readonly CitingNote[]): string {
  const isDeparture = mark.startsWith('e');
  const note = citing.find(({ places }) => places.some(({ number }) => String(number) === mark));
  const target = isDeparture ? mark : (note?.id ?? '');
  return writeTextElement('a', isDeparture ? `校${mark.slice(1)}` : mark, {
    id: `ref-${mark}`,
    class: 'mark',
    href: `#note-${target}`,
    'epub:type': 'noteref',
    role: 'doc-noteref',
  });
}

/** The notes on the passages, as footnotes behind the text; `''` where there are none. */
export function writeNotes(passages: readonly Passage[], notes: BookNotes): string {
  const marks = new Set(
    passages.flatMap((passage) =>
      placeMarks(passage, notes.apparatus.transpositions).map(({ emendation }) => emendation),
    ),
  );
  const departures = listDepartures(notes.apparatus)
    .filter(({ id }) => marks.has(id))
    .map(({ id, number, description, reason, certainty }) => {
      const text = `　${description}。${reason}（${CERTAINTY_NAMES[certainty]}）。`;
      return writeNote(id, writeLink(`#ref-${id}`, `校${number}`) + escapeXml(text));
    });
  const citing = notes.citing.map((note) => writeNote(note.id, describeCiting(note, notes)));
  const all = [...departures, ...citing];
  if (all.length === 0) return '';
  const heading = writeTextElement('h2', '注');
  return writeElement('section', { class: 'notes' }, joinBlocks([heading, ...all]));
}

function writeNote(id: string, content: string): string {
  const attributes = { id: `note-${id}`, 'epub:type': 'footnote', role: 'doc-footnote' };
  return writeElement('aside', attributes, writeElement('p', {}, content));
}

/** What the places of a note cite, and how they stand to it. */
function describeCiting({ places }: CitingNote, { names }: BookNotes): string {
  const numbers = places
    .map(({ number }) => writeLink(`#ref-${number}`, String(number)))
    .join('、');
  const lines = (places[0]?.citations ?? []).map((first, index) => {
    const all = places.map(({ citations }) => citations[index] ?? first);
    const standing = judgeStanding(first);
    const exact = first.cited?.exact ?? null;
    const differs = standing === 'variant' || standing === 'rephrased';
    const wording = differs && exact !== null ? `，所引作“${exact}”` : '';
    const link = writeLink(linkCitedInBook(first), nameCited(names, all));
    return `${link}${escapeXml(`：${STANDINGS[standing].name}${wording}。`)}`;
  });
  return `${numbers}　${lines.join('')}`;
}
