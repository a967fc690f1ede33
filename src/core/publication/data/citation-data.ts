import type { Citation } from '../../../schema/citation.ts';
import type { CitationData } from '../../../schema/data/citation-data.ts';
import { createRoutes } from '../../edition/route.ts';

const routes = createRoutes('/');

type Row = CitationData['citations'][number];

/** Citations as published data, every end with its address relative to the base. */
export function toCitationData(citations: readonly Citation[]): CitationData {
  return { citations: citations.map(toRow) };
}

function toRow(citation: Citation): Row {
  const { id, kind, fidelity, citing, operations, evidence, status, note } = citation;
  const { document, passage, exact, prefix, suffix } = citing;
  const { attribution, basis, recovered, shared, distinctive } = evidence;
  const locate = (fragment: string) => relate(routes.document(document, fragment));
  return {
    id,
    kind,
    fidelity,
    citing: { document, passage, url: relate(linkCiting(citation)), exact, prefix, suffix },
    cited: toCited(citation),
    operations: operations.map((one) => ({ ...one })),
    evidence: {
      basis,
      attribution: attribution && {
        passage: attribution.passage,
        url: locate(attribution.passage),
        exact: attribution.exact,
      },
      recovered: [...recovered],
      shared,
      distinctive,
    },
    status,
    note,
  };
}

/** The sentence of the words, or their passage where they stand in several sentences. */
function linkCiting({ citing: { document, passage, sentences } }: Citation): string {
  const [only, next] = sentences;
  return routes.document(document, next === undefined ? (only ?? passage) : passage);
}

function toCited({ cited }: Citation): Row['cited'] {
  if (cited === null) return null;
  if ('document' in cited) {
    return { ...cited, url: relate(routes.document(cited.document, cited.passage)) };
  }
  const { sentences, others, ...rest } = cited;
  const url = relate(routes.year(cited.year, sentences[0]));
  const also = others === undefined ? {} : { others: [...others] };
  return { ...rest, ...also, sentences: [...sentences], url };
}

/** One line for each citation, with a head. */
export function toCitationTable({ citations }: CitationData): string[][] {
  const head = [
    'id',
    'kind',
    'fidelity',
    'citing_document',
    'citing_passage',
    'citing_url',
    'citing_exact',
    'cited_year',
    'stated_year',
    'other_years',
    'cited_sentences',
    'cited_document',
    'cited_passage',
    'cited_url',
    'cited_exact',
    'basis',
    'attribution',
    'status',
    'note',
  ];
  return [head, ...citations.map(toLine)];
}

function toLine({ id, kind, fidelity, citing, cited, evidence, status, note }: Row): string[] {
  const speech = cited !== null && 'year' in cited ? cited : null;
  const document = cited !== null && 'document' in cited ? cited : null;
  return [
    id,
    kind,
    fidelity ?? '',
    citing.document,
    citing.passage,
    citing.url,
    citing.exact,
    speech === null ? '' : String(speech.year),
    String(speech?.stated ?? ''),
    speech?.others?.join(' ') ?? '',
    speech?.sentences.join(' ') ?? '',
    document?.document ?? '',
    document?.passage ?? '',
    cited?.url ?? '',
    cited?.exact ?? '',
    evidence.basis,
    evidence.attribution?.exact ?? '',
    status,
    note ?? '',
  ];
}

function relate(path: string): string {
  return path.slice(1);
}
