import { edition } from 'virtual:edition';
import type { APIContext, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { createRoutes } from '../core/edition/route.ts';
import { createLocator } from '../core/edition/site.ts';
import { type ExportFormat, exportDocument, exportSpeech } from '../core/publication/export.ts';

const TYPES = {
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  bib: 'text/x-bibtex; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const satisfies Record<ExportFormat, string>;

const FILES = [
  { name: null, format: 'txt' },
  { name: null, format: 'md' },
  { name: 'cite', format: 'bib' },
  { name: 'cite', format: 'json' },
] as const satisfies { name: string | null; format: ExportFormat }[];

const routes = createRoutes(import.meta.env.BASE_URL);

/** Files that stand beside the page of every year; texts have the name of the year. */
export const listYearFiles = (() =>
  edition.speeches.flatMap((speech) =>
    FILES.map(({ name, format }) => ({
      params: { year: String(speech.year), name: name ?? String(speech.year), format },
      props: { speech, format },
    })),
  )) satisfies GetStaticPaths;

/** Files that stand beside the page of every document; texts have the name of the document. */
export const listDocumentFiles = (() =>
  edition.documents.flatMap((document) =>
    FILES.map(({ name, format }) => ({
      params: { id: document.id, name: name ?? document.id, format },
      props: { document, format },
    })),
  )) satisfies GetStaticPaths;

/** Answers with a file of an address. */
export function answerWithSpeech({
  props: { speech, format },
  site,
}: APIContext<InferGetStaticPropsType<typeof listYearFiles>>): Response {
  const url = createLocator(site?.origin)(routes.year(speech.year));
  return answer(exportSpeech(edition, speech, url, format), format);
}

/** Answers with a file of a document. */
export function answerWithDocument({
  props: { document, format },
  site,
}: APIContext<InferGetStaticPropsType<typeof listDocumentFiles>>): Response {
  const url = createLocator(site?.origin)(routes.document(document.id));
  return answer(exportDocument(edition, document, url, format), format);
}

function answer(text: string, format: ExportFormat): Response {
  return new Response(text, { headers: { 'Content-Type': TYPES[format] } });
}
