import type { Citation } from '../../../schema/citation.ts';
import type { Register } from '../../../schema/content/register.ts';
import type { Document, Edition, Speech } from '../../edition/edition.ts';
import type { Place } from '../../edition/passage/place.ts';
import type { Evolution } from '../../evolution/evolution.ts';
import { type Attributes, writeElement, writeTextElement } from '../xml.ts';
import { writeStandOff } from './tei-annotation.ts';
import { writeText } from './tei-body.ts';
import { writeCorpusHeader, writeDocumentHeader, writeSpeechHeader } from './tei-header.ts';
import {
  CORPUS_POINTERS,
  createFilePointers,
  nameTeiId,
  nameTeiText,
  type TeiPointers,
} from './tei-pointer.ts';
import type { TeiText } from './tei-text.ts';

/** All that TEI files are made of, and the absolute addresses that they name. */
export interface TeiSource {
  readonly edition: Edition;
  readonly citations: readonly Citation[];
  readonly milestones: Evolution['milestones'];
  readonly register: Register;
  readonly addresses: TeiAddresses;
}

interface TeiAddresses {
  /** Of the page of a text. */
  page(place: Place): string;
  /** Of the TEI file of a text. */
  file(place: Place): string;
  readonly corpus: string;
  readonly schema: string;
}

/** Namespace and language of the outermost element. */
const ROOT = { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': 'zh-Hans' } as const;

/** How a text stands in its file. */
interface TextFrame {
  readonly pointers: TeiPointers;
  /** Attributes of its element, beside those of every text. */
  readonly root: Attributes;
}

const CORPUS: TextFrame = { pointers: CORPUS_POINTERS, root: {} };

/** All texts with the dated events as one `teiCorpus`, after the TEI Guidelines P5 4.12. */
export function formatTeiCorpus(source: TeiSource): string {
  const { edition, addresses } = source;
  const texts = [
    ...edition.speeches.map((one) => writeSpeech(source, one, CORPUS)),
    ...edition.documents.map((one) => writeDocument(source, one, CORPUS)),
  ];
  const corpus = writeElement('teiCorpus', ROOT, [
    writeCorpusHeader({ edition, url: addresses.corpus }),
    writeEvents(source),
    ...texts,
  ]);
  return finish(corpus, addresses.schema);
}

/** One address as a file of its own. */
export function formatTeiSpeech(source: TeiSource, speech: Speech): string {
  const place = { kind: 'speech', year: speech.year } as const;
  const pointers = createFilePointers(place, source.addresses.file);
  return finish(writeSpeech(source, speech, { pointers, root: ROOT }), source.addresses.schema);
}

/** One document as a file of its own. */
export function formatTeiDocument(source: TeiSource, document: Document): string {
  const place = { kind: 'document', document: document.id } as const;
  const pointers = createFilePointers(place, source.addresses.file);
  return finish(writeDocument(source, document, { pointers, root: ROOT }), source.addresses.schema);
}

function finish(markup: string, schema: string): string {
  const model = `<?xml-model href="${schema}" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${model}\n${markup}\n`;
}

function writeSpeech(source: TeiSource, speech: Speech, { pointers, root }: TextFrame): string {
  const { edition, addresses } = source;
  const place = { kind: 'speech', year: speech.year } as const;
  const carrier = edition.documents.find(({ id }) => id === speech.carrier);
  if (carrier === undefined) throw new RangeError(`no document ${speech.carrier}`);
  const text: TeiText = {
    place,
    passages: speech.paragraphs,
    closing: speech.signature,
    carrier: carrier.id,
    apparatus: carrier.apparatus,
    citations: [],
    gone: listGone(source, place),
  };
  const header = writeSpeechHeader(speech, carrier, { edition, url: addresses.page(place) });
  return writeTei(text, header, { pointers, root });
}

function writeDocument(source: TeiSource, document: Document, frame: TextFrame): string {
  const { edition, citations, addresses } = source;
  const place = { kind: 'document', document: document.id } as const;
  const text: TeiText = {
    place,
    passages: document.passages,
    closing: null,
    carrier: document.id,
    apparatus: document.apparatus,
    citations: citations.filter(({ citing }) => citing.document === document.id),
    gone: listGone(source, place),
  };
  const header = writeDocumentHeader(document, { edition, url: addresses.page(place) });
  return writeTei(text, header, frame);
}

function writeTei(text: TeiText, header: string, { pointers, root }: TextFrame): string {
  const id = nameTeiText(text.place);
  const n = text.place.kind === 'speech' ? text.place.year : text.place.document;
  return writeElement('TEI', { ...root, 'xml:id': id, n }, [
    header,
    writeStandOff(text, pointers),
    writeText({ text, pointers }),
  ]);
}

function listGone({ edition, register }: TeiSource, place: Place): TeiText['gone'] {
  const own = place.kind === 'speech' ? String(place.year) : place.document;
  return register.gone.flatMap(({ from, to, back }) => {
    const [work, id] = from.split('#');
    if (work !== own || id === undefined || back !== undefined) return [];
    return [{ id, to: to === null ? null : readAddress(edition, to) }];
  });
}

/** `2015#s4`, `guangming-2023#p13`, or a whole work. */
function readAddress({ speeches }: Edition, address: string) {
  const [work = '', id] = address.split('#');
  const isSpeech = speeches.some(({ year }) => String(year) === work);
  const place: Place = isSpeech
    ? { kind: 'speech', year: Number(work) }
    : { kind: 'document', document: work };
  return id === undefined ? { place } : { place, id };
}

/** Dated events with the words that are their evidence. */
function writeEvents({ milestones }: TeiSource): string {
  const events = milestones.map(({ id, kind, date, title, evidence, inferred, note }) =>
    writeElement('event', { 'xml:id': nameTeiId(id), n: id, type: kind, when: date }, [
      writeTextElement('label', title),
      inferred === undefined ? '' : writeTextElement('note', inferred, { type: 'inferred' }),
      note === undefined ? '' : writeTextElement('note', note, { type: 'comment' }),
      ...evidence.map(({ document, place }) => {
        const target = CORPUS_POINTERS.point({ kind: 'document', document }, place.anchor);
        return writeElement('ptr', { type: 'evidence', target });
      }),
    ]),
  );
  return events.length === 0
    ? ''
    : writeElement('standOff', {}, [writeElement('listEvent', {}, events)]);
}
