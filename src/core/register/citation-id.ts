import type { Citation, ClassifiedQuote } from '../../schema/citation.ts';
import type { Register } from '../../schema/content/register.ts';
import { followName } from './registered-id.ts';

/** UTF-16 code units of the citing words that the register shows. */
const OPENING_LENGTH = 12;

/** What the register has of a citation: one line. */
interface CitationLine {
  readonly on: string;
  readonly kind: string;
  /** Year or document; `-` for all addresses. */
  readonly cited: string;
  readonly opening: string;
}

/** A citation whose id does not stand in the register as it should. */
export type CitationChange =
  | { readonly kind: 'added' | 'restated' | 'returned'; readonly id: string; readonly line: string }
  | { readonly kind: 'gone'; readonly id: string };

/** How the register writes a citation, without its day. */
function describeCitation({ kind, citing, cited }: Citation): string {
  const target = cited === null ? '-' : 'year' in cited ? String(cited.year) : cited.document;
  return `${kind} ${target} ${citing.exact.slice(0, OPENING_LENGTH)}`;
}

/** The last line of an entry. */
export function readCitation(entry: Register['citations'][string]): CitationLine {
  const line = [entry].flat().at(-1) ?? '';
  const [on = '', kind = '', cited = ''] = line.split(' ', 3);
  return { on, kind, cited, opening: line.slice([on, kind, cited].join(' ').length + 1) };
}

/** Document and passage that the id of a citation names. */
export function parseCitationId(id: string): {
  readonly document: string;
  readonly passage: string;
} {
  const [, document = '', passage = ''] = /^(.+)-([a-z]\d+[a-z]*)-[0-9a-f]+$/u.exec(id) ?? [];
  return { document, passage };
}

/**
 * Citations with the ids of the register. An id is computed from kind, words and place; where one of these has
 * changed, the citation keeps the id of one that is computed no more in the same passage, of the same target, and
 * with the same opening words or the same kind.
 */
export function keepCitationIds(
  citations: readonly Citation[],
  register: Register,
): ReadonlyMap<string, string> {
  const computed = new Set(citations.map(({ id }) => id));
  const free = new Set(Object.keys(register.citations).filter((id) => !computed.has(id)));
  const kept = citations.map(({ id, ...citation }): [string, string] => {
    if (register.citations[id] !== undefined) return [id, id];
    const own = [...free].filter((one) => standsFor(one, { id, ...citation }, register));
    const [, kind, opening = ''] =
      /^(\S+) \S+ (.*)$/u.exec(describeCitation({ id, ...citation })) ?? [];
    const read = (one: string) => readCitation(register.citations[one] ?? '');
    const same =
      own.find((one) => read(one).opening === opening) ??
      own.find((one) => read(one).kind === kind);
    if (same !== undefined) free.delete(same);
    return [id, same ?? id];
  });
  return new Map(kept);
}

/** Whether a registered id is of the same passage and cites the same. */
function standsFor(id: string, { citing, cited }: Citation, register: Register): boolean {
  const { document, passage } = parseCitationId(id);
  const line = readCitation(register.citations[id] ?? '');
  const target = cited === null ? '-' : 'year' in cited ? String(cited.year) : cited.document;
  return (
    followName(register, document) === citing.document &&
    passage === citing.passage &&
    followName(register, line.cited) === target
  );
}

/** Citations and quotes under other ids; those that `ids` lacks stay. */
export function renameCitations(
  { citations, quotes }: { citations: readonly Citation[]; quotes: readonly ClassifiedQuote[] },
  ids: ReadonlyMap<string, string>,
): { citations: Citation[]; quotes: ClassifiedQuote[] } {
  const rename = (id: string) => ids.get(id) ?? id;
  return {
    citations: citations.map((one) => ({ ...one, id: rename(one.id) })),
    quotes: quotes.map((one) => ({ ...one, citations: one.citations.map(rename) })),
  };
}

/** In what the register and the citations, under their kept ids, differ. */
export function findCitationChanges(
  register: Register,
  citations: readonly Citation[],
): CitationChange[] {
  const standing = new Set(citations.map(({ id }) => id));
  const gone = new Set(
    register.goneCitations.filter(({ back }) => back === undefined).map(({ from }) => from),
  );
  const changed = citations.flatMap((citation): CitationChange[] => {
    const { id } = citation;
    const line = describeCitation(citation);
    const entry = register.citations[id];
    if (entry === undefined) return [{ kind: 'added', id, line }];
    if (gone.has(id)) return [{ kind: 'returned', id, line }];
    const { kind, cited, opening } = readCitation(entry);
    return line === `${kind} ${cited} ${opening}` ? [] : [{ kind: 'restated', id, line }];
  });
  const lost = Object.keys(register.citations).filter((id) => !standing.has(id) && !gone.has(id));
  return [...changed, ...lost.map((id) => ({ kind: 'gone' as const, id }))];
}

/** Why a citation is no more, unless an editor says it better: it was computed. */
const GONE_REASON = '文字或比对方法有变，依今本不再计为引文';

/** The register with the changes of citations written into it on a day (ISO date). */
export function updateCitations(
  register: Register,
  changes: readonly CitationChange[],
  on: string,
): Register {
  const citations = new Map(Object.entries(register.citations));
  for (const change of changes) {
    if (change.kind === 'gone') continue;
    const before = [citations.get(change.id) ?? []].flat();
    const lines = [...before, `${on} ${change.line}`];
    const [only = ''] = lines;
    citations.set(change.id, lines.length > 1 ? lines : only);
  }
  const returned = new Set(changes.flatMap(({ kind, id }) => (kind === 'returned' ? [id] : [])));
  const kept = register.goneCitations.map((one) =>
    one.back === undefined && returned.has(one.from) ? { ...one, back: on } : one,
  );
  const gone = changes.flatMap(({ kind, id }) =>
    kind === 'gone' ? [{ from: id, to: null, on, reason: GONE_REASON }] : [],
  );
  return {
    ...register,
    citations: Object.fromEntries(citations),
    goneCitations: [...kept, ...gone],
  };
}

/** What was done, in plain words, one line a change. */
export function tellCitationChange({ kind, id }: CitationChange): string {
  const DEEDS = {
    added: 'is new',
    restated: 'keeps its id with other words',
    returned: 'stands again',
    gone: 'is found no more; a short page stays at its address',
  } as const;
  return `citation ${id} ${DEEDS[kind]}`;
}
