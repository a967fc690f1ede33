import type { CitationData } from '../../../schema/data/citation-data.ts';
import type { Edition } from '../../edition/edition.ts';
import { passagePart } from '../../edition/passage/passage-id.ts';
import type { Span } from '../../text/span.ts';
import { LICENCE } from '../licence.ts';

type Row = CitationData['citations'][number];

/** What annotations are made of: the citations, and the texts for the words around those cited. */
interface AnnotationSource {
  readonly edition: Pick<Edition, 'speeches' | 'documents'>;
  readonly citations: CitationData['citations'];
}

interface AnnotationPlace {
  /** Absolute address of the collection. */
  readonly address: string;
  /** Makes an absolute address of one relative to the base. */
  readonly locate: (url: string) => string;
}

/** Words in a text of elements with ids; offsets are into the text, in UTF-16 code units. */
interface PlacedWords extends Span {
  readonly text: string;
  /** Sentences or a passage, in order, that join to the text. */
  readonly elements: readonly (Span & { readonly id: string })[];
}

/** Characters before and behind words by which they are found again. */
const CONTEXT = 16;

/**
 * Citations after the Web Annotation Data Model (W3C Recommendation, 23 February 2017): target are the citing words,
 * bodies are the kind and what is cited. Words are selected by themselves with those around them, and by their
 * position in the reading text of the sentence or passage that a fragment names; words over several have two ends.
 */
export function toAnnotations(
  { edition, citations }: AnnotationSource,
  { address, locate }: AnnotationPlace,
): object {
  const items = citations.map((row) => toAnnotation(row, edition, locate));
  const page = `${address}#page1`;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: address,
    type: 'AnnotationCollection',
    label: '引文',
    rights: LICENCE.url,
    total: items.length,
    first: { id: page, type: 'AnnotationPage', startIndex: 0, items },
    last: page,
  };
}

type Texts = AnnotationSource['edition'];

function toAnnotation(row: Row, edition: Texts, locate: AnnotationPlace['locate']): object {
  const { id, kind, fidelity, citing } = row;
  const tags = fidelity === null ? [kind] : [kind, fidelity];
  const source = makeSource(locate(citing.url));
  return {
    id: locate(`citations/${id}/`),
    type: 'Annotation',
    motivation: 'linking',
    body: [
      ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
      ...listYears(row),
      ...listCited(row, edition, locate),
    ],
    target: { ...source, selector: selectWords(placeCiting(row, edition)) },
  };
}

/** The year that the document states, where the words stand in another, and others that have the same words. */
function listYears({ cited }: Row): object[] {
  if (cited === null || !('year' in cited)) return [];
  const { stated, others = [] } = cited;
  const values = [
    ...(stated === undefined ? [] : [`stated year: ${stated}`]),
    ...others.map((year) => `same words: ${year}`),
  ];
  return values.map((value) => ({ type: 'TextualBody', purpose: 'describing', value }));
}

function listCited({ cited }: Row, edition: Texts, locate: AnnotationPlace['locate']): object[] {
  if (cited === null) return [];
  const source = { ...makeSource(locate(cited.url)), purpose: 'linking' };
  const words = placeCited(cited, edition);
  return [words === null ? source : { ...source, selector: selectWords(words) }];
}

/** `source` is the page without fragment: a selector selects within the whole page. */
function makeSource(url: string): object {
  return { type: 'SpecificResource', source: url.replace(/#.*$/, '') };
}

function selectWords({ text, start, end, elements }: PlacedWords): object[] {
  const touched = elements.filter((one) => one.start < end && start < one.end);
  const [first] = touched;
  const last = touched.at(-1);
  if (first === undefined || last === undefined) throw new RangeError(`no element at ${start}`);
  // In characters (code points), as the model has it.
  const count = (from: number, to: number) => [...text.slice(from, to)].length;
  const point = (element: typeof first, from: number, to: number) => ({
    type: 'FragmentSelector',
    conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
    value: element.id,
    refinedBy: {
      type: 'TextPositionSelector',
      start: count(element.start, from),
      end: count(element.start, to),
    },
  });
  const quote = {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
  };
  if (first === last) return [quote, point(first, start, end)];
  const range = {
    type: 'RangeSelector',
    startSelector: point(first, start, start),
    endSelector: point(last, end, end),
  };
  return [quote, range];
}

function placeCiting({ citing }: Row, { documents }: Texts): PlacedWords {
  const { document, passage, exact, prefix, suffix } = citing;
  const text = documents
    .find(({ id }) => id === document)
    ?.passages.find(({ id }) => id === passage)?.text;
  const around = text?.indexOf(prefix + exact + suffix) ?? -1;
  if (text === undefined || around < 0) throw new RangeError(`no such words: ${exact}`);
  const start = around + prefix.length;
  const elements = [{ id: passage, start: 0, end: text.length }];
  return { text, start, end: start + exact.length, elements };
}

/** The words cited; `null` where there are none. The sentences that are named come before others with the same words. */
function placeCited(cited: NonNullable<Row['cited']>, edition: Texts): PlacedWords | null {
  const { exact } = cited;
  if (exact === null) return null;
  const { text, elements, from } = joinElements(cited, edition);
  const after = text.indexOf(exact, from);
  // The first words may stand in the sentence before, which is not named for a word or two: 发展。第五，构建….
  const start = after < 0 ? text.lastIndexOf(exact, from) : after;
  if (start < 0) throw new RangeError(`no such words: ${exact}`);
  return { text, elements, start, end: start + exact.length };
}

function joinElements(cited: NonNullable<Row['cited']>, { speeches, documents }: Texts) {
  if ('document' in cited) {
    const passages = documents.find(({ id }) => id === cited.document)?.passages ?? [];
    const { id, text } = passages.find((one) => one.id === passagePart(cited.passage)) ?? {
      id: cited.passage,
      text: '',
    };
    return { text, elements: [{ id, start: 0, end: text.length }], from: 0 };
  }
  const sentences = speeches.find(({ year }) => year === cited.year)?.sentences ?? [];
  let end = 0;
  const elements = sentences.map(({ id, text }) => {
    const start = end;
    end += text.length;
    return { id, start, end };
  });
  const from = elements.find(({ id }) => cited.sentences.includes(id))?.start ?? 0;
  return { text: sentences.map(({ text }) => text).join(''), elements, from };
}
