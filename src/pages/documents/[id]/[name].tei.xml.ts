import { edition } from 'virtual:edition';
import type { APIContext } from 'astro';
import { formatTeiDocument } from '../../../core/publication/tei/tei-corpus.ts';
import { listDocumentFiles } from '../../../press/exports.ts';
import { answerWithTei, createTeiSource } from '../../data/_tei-source.ts';

export const getStaticPaths = listDocumentFiles;

/** A document as TEI. */
export function GET({ params: { id }, site }: APIContext): Response {
  const document = edition.documents.find((one) => one.id === id);
  if (document === undefined) throw new RangeError(`no document ${id}`);
  return answerWithTei(formatTeiDocument(createTeiSource(site), document));
}
