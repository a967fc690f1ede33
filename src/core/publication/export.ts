import type { Document, Edition, Speech } from '../edition/edition.ts';
import { formatMarkdown, formatPlainText, listSpeechPassages } from './plain-text.ts';
import {
  citeDocument,
  citeSpeech,
  listDocumentReferences,
  listSpeechReferences,
} from './reference/citable-work.ts';
import { formatBibtex, toCslItem } from './reference/library-entry.ts';
import type { CitableWork } from './reference/reference.ts';

/**
 * Kind of a file beside the page of an address or a document: its text, the reference to the whole work for a
 * library, or those to all its passages, which are many.
 */
export type ExportFormat =
  | 'txt'
  | 'md'
  | 'cite.bib'
  | 'cite.json'
  | 'passages.bib'
  | 'passages.json';

/** Which file to write beside which page. */
interface ExportTarget {
  /** Absolute address of the page. */
  readonly url: string;
  readonly format: ExportFormat;
}

/** A file beside the page of an address. */
export function exportSpeech(
  edition: Edition,
  speech: Speech,
  { url, format }: ExportTarget,
): string {
  if (format === 'txt') return formatPlainText(listSpeechPassages(speech));
  if (format === 'md') return formatMarkdown(listSpeechPassages(speech));
  const work = citeSpeech(edition, speech, url);
  return formatLibrary(isOfPassages(format) ? listSpeechReferences(work, speech) : [work], format);
}

/** A file beside the page of a document. */
export function exportDocument(
  edition: Edition,
  document: Document,
  { url, format }: ExportTarget,
): string {
  if (format === 'txt') return formatPlainText(document.passages);
  if (format === 'md') return formatMarkdown(document.passages);
  const work = citeDocument(edition, document, url);
  const works = isOfPassages(format) ? listDocumentReferences(work, document) : [work];
  return formatLibrary(works, format);
}

function isOfPassages(format: ExportFormat): boolean {
  return format.startsWith('passages');
}

function formatLibrary(works: readonly CitableWork[], format: ExportFormat): string {
  if (format.endsWith('.bib')) return `${works.map(formatBibtex).join('\n\n')}\n`;
  return `${JSON.stringify(works.map(toCslItem), null, 1)}\n`;
}
