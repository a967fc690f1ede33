import type { Citation } from '../../schema/citation.ts';
import type { Edition } from '../edition/edition.ts';
import type { Routes } from '../edition/route.ts';
import { mapAnchors, placeCitations } from './citing/citing-place.ts';

/** Addresses of both ends of a citation and of its own page. */
interface CitationLinks {
  /** The citing words themselves. */
  toWords(citation: Citation): string;
  /** First sentence, passage or year that is cited; the section of absent words for a testimonium. */
  toCited(citation: Citation): string;
  toPage(citation: Citation): string;
}

/** Binds the addresses of citations to the site. */
export function createLinks(
  { documents }: Pick<Edition, 'documents'>,
  citations: readonly Citation[],
  routes: Routes,
): CitationLinks {
  const anchors = new Map(
    documents.flatMap((document) => [...mapAnchors(placeCitations(document, citations))]),
  );
  return {
    toWords: ({ id, citing }) =>
      routes.document(citing.document, anchors.get(id) ?? citing.passage),
    toCited: (citation) => linkCited(citation, routes),
    toPage: ({ id }) => routes.path(`citations/${id}/`),
  };
}

/** Address of what is cited; that of the timeline where no year is. */
export function linkCited(
  { cited, kind, evidence }: Pick<Citation, 'cited' | 'kind' | 'evidence'>,
  routes: Routes,
): string {
  if (cited === null) return routes.home();
  if ('document' in cited) return routes.document(cited.document, cited.passage);
  const absent = evidence.basis === 'recovered' ? 'recovered' : 'absent';
  return routes.year(cited.year, kind === 'testimonium' ? absent : cited.sentences[0]);
}
