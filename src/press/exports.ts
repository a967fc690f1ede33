import { edition } from 'virtual:edition';
import type { APIContext, GetStaticPaths } from 'astro';
import { createLocator, createRoutes } from '../core/edition/route.ts';
import { markEncoding } from '../core/publication/byte-order-mark.ts';
import { type ExportFormat, exportDocument, exportSpeech } from '../core/publication/export.ts';

const TYPES = {
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  'cite.bib': 'text/x-bibtex; charset=utf-8',
  'cite.json': 'application/vnd.citationstyles.csl+json; charset=utf-8',
  'passages.bib': 'text/x-bibtex; charset=utf-8',
  'passages.json': 'application/vnd.citationstyles.csl+json; charset=utf-8',
} as const satisfies Record<ExportFormat, string>;

const routes = createRoutes(import.meta.env.BASE_URL);

/** Paths of the files that stand beside the page of every year. */
export const listYearFiles = (() =>
  edition.speeches.map(({ year }) => ({
    params: { year: String(year), name: String(year) },
  }))) satisfies GetStaticPaths;

/** Paths of the files that stand beside the page of every document. */
export const listDocumentFiles = (() =>
  edition.documents.map(({ id }) => ({ params: { id, name: id } }))) satisfies GetStaticPaths;

/** Answers with a file of the address that the path names. */
export function answerWithSpeech(format: ExportFormat) {
  return ({ params: { year }, site }: APIContext): Response => {
    const speech = edition.speeches.find((one) => String(one.year) === year);
    if (speech === undefined) throw new RangeError(`no address of ${year}`);
    const url = createLocator(site?.origin)(routes.year(speech.year));
    return answer(exportSpeech(edition, speech, { url, format }), format);
  };
}

/** Answers with a file of the document that the path names. */
export function answerWithDocument(format: ExportFormat) {
  return ({ params: { id }, site }: APIContext): Response => {
    const document = edition.documents.find((one) => one.id === id);
    if (document === undefined) throw new RangeError(`no document ${id}`);
    const url = createLocator(site?.origin)(routes.document(document.id));
    return answer(exportDocument(edition, document, { url, format }), format);
  };
}

function answer(text: string, format: ExportFormat): Response {
  const body = format === 'txt' ? markEncoding(text) : text;
  return new Response(body, { headers: { 'Content-Type': TYPES[format] } });
}
