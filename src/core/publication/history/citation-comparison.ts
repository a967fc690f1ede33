import type { Citation } from '../../../schema/citation.ts';

/** Citations at one time, and the documents that there were. */
interface CitationState {
  readonly documents: readonly string[];
  readonly citations: readonly Citation[];
}

/**
 * What has become of the citations since an earlier state, one line each: of new documents how many there are, of all
 * others what is new, recovered, changed or gone. Citations are known by their ids; none for no change.
 */
export function compareCitations(before: CitationState, now: CitationState): string[] {
  const known = new Map(before.citations.map((one) => [one.id, one]));
  const left = new Set(now.citations.map(({ id }) => id));
  const isAdded = (document: string) => !before.documents.includes(document);
  const added = now.documents.filter(isAdded);
  return [
    ...added.map((document) => tellDocument(document, now.citations)),
    ...before.documents
      .filter((document) => !now.documents.includes(document))
      .map((document) => `${document} is no more`),
    ...now.citations
      .filter(({ citing }) => !isAdded(citing.document))
      .flatMap((one) => tellChange(known.get(one.id), one)),
    ...before.citations
      .filter(({ id, citing }) => !left.has(id) && now.documents.includes(citing.document))
      .map((one) => `${namePlace(one)}: gone: ${nameCitation(one)}`),
  ];
}

function tellDocument(document: string, citations: readonly Citation[]): string {
  const counts = new Map<string, number>();
  for (const { kind, citing } of citations) {
    if (citing.document === document) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  const kinds = [...counts].map(([kind, count]) => `${kind} ${count}`).join(', ');
  return `${document} is new: ${kinds === '' ? 'no citations' : kinds}`;
}

function tellChange(before: Citation | undefined, now: Citation): string[] {
  const place = namePlace(now);
  const { basis, recovered } = now.evidence;
  if (before === undefined) {
    const isRecovered = basis === 'recovered';
    const source = isRecovered ? `, known from ${recovered.join(', ')}` : '';
    return [`${place}: ${isRecovered ? 'recovered' : 'new'}: ${nameCitation(now)}${source}`];
  }
  if (describe(before) !== describe(now)) {
    return [`${place}: changed: was ${nameCitation(before)}; is ${nameCitation(now)}`];
  }
  const more = recovered.filter((id) => !before.evidence.recovered.includes(id));
  const fewer = before.evidence.recovered.filter((id) => !recovered.includes(id));
  return [
    ...more.map((id) => `${place}: known from ${id} too: ${nameCitation(now)}`),
    ...fewer.map((id) => `${place}: not known from ${id} any more: ${nameCitation(now)}`),
  ];
}

/** What is said of a citation, its place in the passage aside. */
function describe({ kind, fidelity, citing, cited, evidence, status }: Citation): string {
  return JSON.stringify([kind, fidelity, citing.exact, cited, evidence.basis, status]);
}

function namePlace({ citing }: Citation): string {
  return `${citing.document} ${citing.passage}`;
}

/** Longer words are cut. */
const SHOWN = 24;

function nameCitation({ kind, fidelity, citing, cited, evidence }: Citation): string {
  const { exact } = citing;
  const words = exact.length > SHOWN ? `${exact.slice(0, SHOWN)}…` : exact;
  const target =
    cited === null
      ? 'addresses'
      : 'year' in cited
        ? [cited.year, ...(cited.others ?? [])].join(' or ')
        : `${cited.document} ${cited.passage}`;
  return [kind, `→ ${target}`, fidelity, `(${evidence.basis})`, `“${words}”`]
    .filter((part) => part !== null)
    .join(' ');
}
