import type { Citation } from '../../../schema/citation.ts';
import type { Certainty, EmendationType } from '../../../schema/content/apparatus.ts';
import { placeMarks } from '../../apparatus/piece.ts';
import type { EmendationPlace, Passage, Sentence } from '../../edition/passage/passage.ts';
import type { Span } from '../../text/span.ts';
import { escapeXml, writeElement, writeTextElement } from '../xml.ts';
import { namePlaceId, nameTeiId, nameTeiText, type TeiPointers } from './tei-pointer.ts';
import type { TeiText } from './tei-text.ts';

/** A departure from the witness, or words of an address, with its markup. */
type Mark = Span & ({ readonly kind: 'departure'; readonly id: string } | QuoteMark);

interface QuoteMark {
  readonly kind: 'quote';
  readonly citation: Citation;
}

const CERTAINTIES = {
  certain: 'high',
  probable: 'medium',
  doubtful: 'low',
} as const satisfies Record<Certainty, string>;

/** Kinds of citations whose words are given as another's. */
const QUOTED: ReadonlySet<Citation['kind']> = new Set(['quotation', 'testimonium', 'discrepant']);

/** The sentences of a passage, with apparatus, quotations and bold words; readings and notes apart, the text is the reading text. */
export function writeSentences(text: TeiText, passage: Passage, pointers: TeiPointers): string {
  const places = placeMarks(passage, text.apparatus.transpositions);
  const write = createRangeWriter({ text, passage, pointers });
  return passage.sentences
    .map((sentence) => {
      const departures = places
        .filter((place) => findHost(passage, place) === sentence)
        .map((place): Mark => ({ ...place, kind: 'departure', id: place.emendation }));
      const marks = nestMarks(departures, listQuotes(text, passage, sentence));
      const id = namePlaceId(text.place, sentence.id);
      return writeElement('s', { 'xml:id': id, n: sentence.id }, write(sentence, marks));
    })
    .join('');
}

/** Departures that reach over the end of a sentence, so that no sentence can hold them. */
export function listWideDepartures(passage: Passage): EmendationPlace[] {
  return passage.places.filter((place) => findHost(passage, place) === undefined);
}

function findHost({ sentences }: Passage, place: Span): Sentence | undefined {
  return sentences.find(({ start, end }) => start <= place.start && place.end <= end);
}

/** Quotations within the sentence, the longer one where two overlap; all of them stand in the annotations as well. */
function listQuotes({ citations }: TeiText, passage: Passage, sentence: Span): Mark[] {
  const chosen: Mark[] = [];
  const own = citations.filter(({ citing, kind }) => {
    const isWithin = sentence.start <= citing.start && citing.end <= sentence.end;
    return citing.passage === passage.id && isWithin && QUOTED.has(kind);
  });
  const longest = own.toSorted((left, right) => measure(right.citing) - measure(left.citing));
  for (const citation of longest) {
    const { start, end } = citation.citing;
    if (chosen.every((other) => end <= other.start || other.end <= start)) {
      chosen.push({ kind: 'quote', citation, start, end });
    }
  }
  return chosen;
}

function measure({ start, end }: Span): number {
  return end - start;
}

/** Both kinds in order, without quotations that would cut through a departure. */
function nestMarks(departures: readonly Mark[], quotes: readonly Mark[]): Mark[] {
  const whole = quotes.filter((quote) =>
    departures.every(({ start, end }) => {
      const isApart = end <= quote.start || quote.end <= start;
      return isApart || (quote.start <= start && end <= quote.end);
    }),
  );
  return [...departures, ...whole].sort(
    (left, right) => left.start - right.start || measure(right) - measure(left),
  );
}

/** What is read, as markup, and where, if the entry stands elsewhere. */
interface Lemma {
  readonly lemma: string;
  readonly range?: { readonly from: string; readonly to: string };
}

interface RangeSource {
  readonly text: TeiText;
  readonly passage: Passage;
  readonly pointers: TeiPointers;
}

function createRangeWriter({ text, passage, pointers }: RangeSource) {
  const writeRange = (range: Span, marks: readonly Mark[]): string => {
    let at = range.start;
    let markup = '';
    for (const mark of marks) {
      if (mark.start < at) continue;
      markup += writeWords(passage, at, mark.start);
      const inner = marks.filter(
        (one) => one !== mark && mark.start <= one.start && one.end <= mark.end,
      );
      markup +=
        mark.kind === 'departure'
          ? writeDeparture(text, mark.id, { lemma: writeWords(passage, mark.start, mark.end) })
          : writeQuote(mark.citation, pointers, writeRange(mark, inner));
      at = mark.end;
    }
    return markup + writeWords(passage, at, range.end);
  };
  return writeRange;
}

/** Words between two offsets, bold ones in `hi`. */
function writeWords({ text, strong }: Passage, start: number, end: number): string {
  const bounds = strong.flatMap((run) => [run.start, run.end]);
  const cuts = [start, ...bounds.filter((at) => start < at && at < end), end];
  return cuts
    .slice(0, -1)
    .map((from, index) => {
      const words = escapeXml(text.slice(from, cuts[index + 1]));
      const isStrong = strong.some((run) => run.start <= from && from < run.end);
      return isStrong && words !== '' ? writeElement('hi', { rend: 'bold' }, words) : words;
    })
    .join('');
}

function writeQuote({ id, kind, cited }: Citation, { point }: TeiPointers, words: string): string {
  const source =
    cited === null
      ? null
      : 'year' in cited
        ? point({ kind: 'speech', year: cited.year }, cited.sentences[0])
        : point({ kind: 'document', document: cited.document }, cited.passage);
  return writeElement('quote', { type: kind, source, corresp: `#${nameTeiId(id)}` }, words);
}

/** An entry of the apparatus: what is read, what the witness has, why. */
export function writeDeparture(text: TeiText, id: string, { lemma, range }: Lemma): string {
  const { emendations, transpositions } = text.apparatus;
  const found = emendations.find((one) => one.id === id);
  const moved = transpositions.find((one) => one.id === id);
  const entry = found ?? moved;
  if (entry === undefined) throw new RangeError(`no emendation ${id}`);
  const wit = `#${nameTeiText(text.place)}.witness`;
  const type: EmendationType = found?.type ?? 'transposition';
  const cert = CERTAINTIES[entry.certainty];
  return writeElement(
    'app',
    { 'xml:id': namePlaceId(text.place, id), n: id, type, ...range },
    [
      writeElement('lem', { cert, wit: found?.type === 'query' ? wit : null }, lemma),
      found === undefined || found.type === 'query'
        ? ''
        : writeTextElement('rdg', found.raw, { wit }),
      writeTextElement('note', entry.reason),
    ].join(''),
  );
}
