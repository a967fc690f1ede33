import type { Document, Edition, Speech } from '../edition/edition.ts';
import { formatMarkdown, formatPlainText, listSpeechPassages } from './plain-text.ts';
import {
  citeDocument,
  citeSpeech,
  listDocumentReferences,
  listSpeechReferences,
} from './reference/citable-work.ts';
import { type CitableWork, formatBibtex, toCslItem } from './reference/reference.ts';

/** Text of a file beside the page of an address or a document. */
export type ExportFormat = 'txt' | 'md' | 'bib' | 'json';

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
  return formatLibrary(listSpeechReferences(citeSpeech(edition, speech, url), speech), format);
}

/** A file beside the page of a document. */
export function exportDocument(
  edition: Edition,
  document: Document,
  { url, format }: ExportTarget,
): string {
  if (format === 'txt') return formatPlainText(document.passages);
  if (format === 'md') return formatMarkdown(document.passages);
  return formatLibrary(
    listDocumentReferences(citeDocument(edition, document, url), document),
    format,
  );
}

function formatLibrary(works: readonly CitableWork[], format: 'bib' | 'json'): string {
  if (format === 'bib') return `${works.map(formatBibtex).join('\n\n')}\n`;
  return `${JSON.stringify(works.map(toCslItem), null, 1)}\n`;
}
