import type { Document, Edition, Speech } from '../edition/edition.ts';
import {
  citeDocument,
  citeSpeech,
  listDocumentReferences,
  listSpeechReferences,
} from './citable-work.ts';
import { formatMarkdown, formatPlainText, listSpeechPassages } from './plain-text.ts';
import { type CitableWork, formatBibtex, toCslItem } from './reference.ts';

/** Text of a file beside the page of an address or a document. */
export type ExportFormat = 'txt' | 'md' | 'bib' | 'json';

/** A file beside the page of an address; `url` is the absolute address of the page. */
export function exportSpeech(
  edition: Edition,
  speech: Speech,
  url: string,
  format: ExportFormat,
): string {
  if (format === 'txt') return formatPlainText(listSpeechPassages(speech));
  if (format === 'md') return formatMarkdown(listSpeechPassages(speech));
  return formatLibrary(listSpeechReferences(citeSpeech(edition, speech, url), speech), format);
}

/** A file beside the page of a document; `url` is the absolute address of the page. */
export function exportDocument(
  edition: Edition,
  document: Document,
  url: string,
  format: ExportFormat,
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
