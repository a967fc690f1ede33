import type { Citation } from '../../../schema/citation.ts';
import { formatDate } from '../../edition/date.ts';
import type { Document, Edition, Speech } from '../../edition/edition.ts';
import type { Passage } from '../../edition/passage/passage.ts';
import { gatherLists, takeTitle } from '../../edition/passage/passage-group.ts';
import { showNumber } from '../../edition/passage/passage-id.ts';
import { namePlace } from '../../edition/passage/place.ts';
import { isNumbered } from '../../edition/text-length.ts';
import { collectNames } from '../../reception/citation-wording.ts';
import { groupNotes, placeCitations } from '../../reception/citing/citing-place.ts';
import { getCitedYear, judgeStanding, STANDINGS } from '../../reception/standing.ts';
import { escapeXml, writeElement, writeTextElement } from '../xml.ts';
import { type BookPage, joinBlocks, setPage, writeLine, writeLink } from './book-page.ts';
import { nameDocumentFile, nameSpeechFile } from './book-place.ts';
import { type BookNotes, writeNotes, writePassageText } from './book-text.ts';

interface ChapterSource {
  readonly edition: Edition;
  readonly citations: readonly Citation[];
}

/** An address: its excerpt with notes, and where documents cite it. */
export function setSpeech(speech: Speech, { edition, citations }: ChapterSource): BookPage {
  const { year, carrier, form, date, occasion, title, paragraphs, signature } = speech;
  const apparatus = edition.documents.find(({ id }) => id === carrier)?.apparatus;
  if (apparatus === undefined) throw new RangeError(`no document ${carrier}`);
  const notes: BookNotes = { apparatus, citing: [], names: collectNames(edition) };
  return setPage({
    file: nameSpeechFile(year),
    title: `${year}年${form}（节选）`,
    type: 'chapter',
    content: [
      writeTextElement('h1', `${year}年${form}`),
      writeLine('p', `${formatDate(date)}　${occasion}　节选`, { class: 'meta' }),
      writeLine('p', title, { class: 'meta' }),
      ...writeBlocks(paragraphs, notes, () => true),
      writeLine('p', signature, { class: 'signature' }),
      writeNotes(paragraphs, notes),
      writeReception(speech, { edition, citations }),
    ],
  });
}

/** Where documents cite, name or share words of an address, a line a document. */
function writeReception({ year }: Speech, { edition, citations }: ChapterSource): string {
  const lines = edition.documents.flatMap(({ id, card }) => {
    const own = citations.filter((one) => one.citing.document === id && getCitedYear(one) === year);
    if (own.length === 0) return [];
    const places = [...Map.groupBy(own, (one) => one.citing.passage)].map(([passage, group]) => {
      const standings = new Set(group.map(nameReception));
      const link = writeLink(`${nameDocumentFile(id)}#${passage}`, namePlace(passage));
      return link + escapeXml(`（${[...standings].join('；')}）`);
    });
    return [writeElement('li', {}, `${escapeXml(`《${card.title}》：`)}${places.join('、')}`)];
  });
  if (lines.length === 0) return '';
  const list = writeElement('ul', {}, joinBlocks(lines));
  return writeElement(
    'section',
    {},
    joinBlocks([writeTextElement('h2', '文献中与本篇有关之处'), list]),
  );
}

function nameReception(citation: Citation): string {
  const { name } = STANDINGS[judgeStanding(citation)];
  const isRecovered = citation.kind === 'testimonium' && citation.evidence.basis === 'recovered';
  return isRecovered ? `${name}，年份由他处得知` : name;
}

/** A document with all its notes. */
export function setDocument(document: Document, { edition, citations }: ChapterSource): BookPage {
  const { id, card, apparatus, passages } = document;
  const citing = groupNotes(placeCitations(document, citations));
  const notes: BookNotes = { apparatus, citing, names: collectNames(edition) };
  const heads = takeTitle(passages);
  const facts = [card.author.value, card.publisher.value].filter((one) => one !== null);
  const isOneOfSeveral = ({ sentences }: Passage) => sentences.length > 1;
  return setPage({
    file: nameDocumentFile(id),
    title: card.title,
    type: 'chapter',
    content: [
      heads.length === 0 ? writeTextElement('h1', card.title) : '',
      ...heads.map((head, index) => writeHeading(head, index === 0 ? 1 : 2, notes)),
      writeLine('p', [...new Set(facts), card.date.display].join('　'), { class: 'meta' }),
      ...writeBlocks(passages.slice(heads.length), notes, isOneOfSeveral),
      writeNotes(passages, notes),
    ],
  });
}

function writeBlocks(
  passages: readonly Passage[],
  notes: BookNotes,
  isCounted: (passage: Passage) => boolean,
): string[] {
  return gatherLists(passages).map((part) => {
    if (part.kind === 'list') {
      const items = part.items.map((item) =>
        writeElement('li', { id: item.id }, writePassageText(item, notes, isCounted(item))),
      );
      return writeElement('ul', { class: 'points' }, joinBlocks(items));
    }
    const { passage } = part;
    if (passage.level > 0) return writeHeading(passage, Math.min(passage.level, 6), notes);
    const { id } = passage;
    const text = writePassageText(passage, notes, isCounted(passage));
    if (!isNumbered(passage)) return writeElement('p', { id, class: passage.kind }, text);
    const own = passage.speech === null ? showNumber(id) : null;
    return writeElement('p', { id, 'data-n': own }, text);
  });
}

function writeHeading(passage: Passage, level: number, notes: BookNotes): string {
  const { id } = passage;
  return writeElement(`h${level}`, { id }, writePassageText(passage, notes, false));
}
