import type { EditionData } from '../../../schema/data/edition-data.ts';
import type { Document, Edition, Speech } from '../../edition/edition.ts';
import type { Sentence } from '../../edition/passage/passage.ts';
import { createRoutes } from '../../edition/route.ts';

const routes = createRoutes('/');

/** The edition as published data: reading texts and addresses relative to the base. */
export function toEditionData(edition: Edition): EditionData {
  return {
    title: edition.title,
    version: edition.version,
    documents: edition.documents.map(toDocumentData),
    speeches: edition.speeches.map(toSpeechData),
  };
}

function toDocumentData(document: Document): EditionData['documents'][number] {
  const locate = (fragment?: string) => relate(routes.document(document.id, fragment));
  return {
    id: document.id,
    siglum: document.siglum,
    title: document.card.title,
    url: locate(),
    date: document.card.date.value,
    dateBasis: document.card.date.basis,
    passages: document.passages.map(({ id, kind, text, sentences }) => ({
      id,
      url: locate(id),
      kind,
      text,
      sentences: toSentenceData(sentences, locate),
    })),
  };
}

function toSpeechData(speech: Speech): EditionData['speeches'][number] {
  const { year, date, form, occasion, title } = speech;
  const locate = (fragment?: string) => relate(routes.year(year, fragment));
  const sentences = toSentenceData(speech.sentences, locate);
  return { year, date, form, occasion, excerpt: true, title, url: locate(), sentences };
}

function toSentenceData(sentences: readonly Sentence[], locate: (fragment: string) => string) {
  return sentences.map(({ id, text }) => ({ id, url: locate(id), text }));
}

function relate(path: string): string {
  return path.slice(1);
}
