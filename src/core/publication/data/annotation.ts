import type { CitationData } from '../../../schema/data/citation-data.ts';

type Row = CitationData['citations'][number];

/**
 * Citations after the Web Annotation Data Model (W3C Recommendation, 23 February 2017):
 * target are the citing words, bodies are the kind and what is cited.
 * `locate` makes an absolute address of one relative to the base.
 */
export function toAnnotations(
  { citations }: CitationData,
  address: string,
  locate: (url: string) => string,
): object {
  const items = citations.map((row) => toAnnotation(row, locate));
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: address,
    type: 'AnnotationCollection',
    label: '引文',
    total: items.length,
    first: { id: `${address}#page1`, type: 'AnnotationPage', startIndex: 0, items },
  };
}

function toAnnotation(row: Row, locate: (url: string) => string): object {
  const { id, kind, fidelity, citing } = row;
  const tags = fidelity === null ? [kind] : [kind, fidelity];
  return {
    id: locate(`citations/${id}/`),
    type: 'Annotation',
    motivation: 'linking',
    body: [
      ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
      ...listStated(row),
      ...listCited(row, locate),
    ],
    target: makeResource(locate(citing.url), citing.exact, citing),
  };
}

/** The year that the document states, where the words stand in another. */
function listStated({ cited }: Row): object[] {
  if (cited === null || !('year' in cited) || cited.stated === undefined) return [];
  return [{ type: 'TextualBody', purpose: 'describing', value: `stated year: ${cited.stated}` }];
}

function listCited({ cited }: Row, locate: (url: string) => string): object[] {
  if (cited === null) return [];
  const source = locate(cited.url);
  if (cited.exact === null) return [{ ...makeSource(source), purpose: 'linking' }];
  return [{ ...makeResource(source, cited.exact), purpose: 'linking' }];
}

/** `source` is the page without fragment: a selector selects within the whole page. */
function makeResource(
  url: string,
  exact: string,
  context: { readonly prefix?: string; readonly suffix?: string } = {},
): object {
  const { prefix, suffix } = context;
  const around = prefix === undefined || suffix === undefined ? {} : { prefix, suffix };
  return { ...makeSource(url), selector: { type: 'TextQuoteSelector', exact, ...around } };
}

function makeSource(url: string): object {
  return { type: 'SpecificResource', source: url.replace(/#.*$/, '') };
}
