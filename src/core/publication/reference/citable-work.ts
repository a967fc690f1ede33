import { formatDate } from '../../edition/date.ts';
import type { Document, Edition, Speech } from '../../edition/edition.ts';
import type { CitableWork } from './reference.ts';

/** Author of the addresses. */
const SPEAKER = '习近平';

/** A whole address as a citable work; `url` is the absolute address of its page. */
export function citeSpeech(edition: Edition, speech: Speech, url: string): CitableWork {
  const carrier = edition.documents.find((one) => one.id === speech.carrier);
  if (carrier === undefined) throw new RangeError(`no document ${speech.carrier}`);
  return {
    ...citeEdition(edition),
    key: `bianian-${speech.year}`,
    short: String(speech.year),
    author: SPEAKER,
    title: speech.title,
    qualifier: `${formatDate(speech.date)}，节选`,
    remark: '节选',
    publisher: '',
    date: speech.date,
    certainty: 'printed',
    witness: `《${carrier.card.title}》的底本`,
    url,
    passage: '',
  };
}

/** A whole document as a citable work; `url` is the absolute address of its page. */
export function citeDocument(edition: Edition, document: Document, url: string): CitableWork {
  const { card } = document;
  return {
    ...citeEdition(edition),
    key: `bianian-${document.id}`,
    short: document.siglum,
    author: card.author.value ?? '',
    // An ideographic space divides title and subtitle.
    title: card.title.replace('　', '：'),
    qualifier: [card.author.value ?? card.publisher.value, card.date.display]
      .filter((one) => one !== null)
      .join('，'),
    remark: card.publisher.value ?? '',
    publisher: card.publisher.value ?? '',
    date: card.date.value,
    certainty: card.date.basis === 'printed' ? 'printed' : 'inferred',
    witness: '底本',
    url,
    passage: '',
  };
}

/** Every sentence of the work. */
export function listSpeechReferences(work: CitableWork, speech: Speech): CitableWork[] {
  return speech.sentences.map(({ id }) => ({ ...work, passage: id }));
}

/** Every paragraph of the work with the sentences in it. A paragraph of one sentence is cited once. */
export function listDocumentReferences(work: CitableWork, document: Document): CitableWork[] {
  const paragraphs = document.passages.filter(({ id }) => id.startsWith('p'));
  const ids = paragraphs.flatMap(({ id, sentences }) =>
    sentences.length > 1 ? [id, ...sentences.map((one) => one.id)] : [id],
  );
  return ids.map((passage) => ({ ...work, passage }));
}

function citeEdition({ title, version, date }: Edition) {
  return { editionTitle: title, editionVersion: version, editionDate: date };
}
