import type { Citation } from '../../../schema/citation.ts';
import type { Document } from '../../edition/edition.ts';
import type { Span } from '../../text/span.ts';
import type { Standing } from '../standing.ts';
import { getCitedYear, judgeStanding, STANDING_ORDER } from '../standing.ts';

/** A span of a passage and everything it cites, the citation that is drawn first. */
export interface CitingPlace extends Span {
  readonly passage: string;
  /** 1-based, through the document. */
  readonly number: number;
  /** Fragment of the words on the page of the document. */
  readonly anchor: string;
  readonly citations: readonly Citation[];
}

/** Places in a row that share one note, since their years and standings are the same. */
export interface CitingNote {
  /** `n3`: by the number of its first place. */
  readonly id: string;
  readonly places: readonly CitingPlace[];
}

/** Places of the citations of one document, in the order of their ends; citations of the same words share one place. */
export function placeCitations(
  { id, passages }: Pick<Document, 'id' | 'passages'>,
  citations: readonly Citation[],
): CitingPlace[] {
  return passages
    .flatMap((passage) => {
      const own = citations.filter(
        ({ citing }) => citing.document === id && citing.passage === passage.id,
      );
      const groups = Map.groupBy(own, ({ citing: { start, end } }) => `${start} ${end}`);
      return [...groups.values()]
        .map((group) => group.toSorted((left, right) => rank(left) - rank(right)))
        .sort((left, right) => compareEnds(left[0], right[0]));
    })
    .flatMap((group, index): CitingPlace[] => {
      const [first] = group;
      if (first === undefined) return [];
      const { passage, start, end } = first.citing;
      const anchor = anchorCitation(first);
      return [{ passage, start, end, number: index + 1, anchor, citations: group }];
    });
}

/** `c-1a2b3c4d`: the part of the id that tells citations of one document apart. */
function anchorCitation({ id }: Citation): string {
  return `c-${id.slice(id.lastIndexOf('-') + 1)}`;
}

/** Fragment of the citing words by id of the citation. */
export function mapAnchors(places: readonly CitingPlace[]): ReadonlyMap<string, string> {
  return new Map(
    places.flatMap(({ anchor, citations }) =>
      citations.map(({ id }): [string, string] => [id, anchor]),
    ),
  );
}

/** Gathers places of one passage in a row whose citations have the same years, or passages of documents, and standings. */
export function groupNotes(places: readonly CitingPlace[]): CitingNote[] {
  const notes: { id: string; key: string; places: CitingPlace[] }[] = [];
  for (const place of places) {
    const key = `${place.passage} ${place.citations.map(keyCitation).join()}`;
    const last = notes.at(-1);
    if (last?.key === key) last.places.push(place);
    else notes.push({ id: `n${place.number}`, key, places: [place] });
  }
  return notes.map(({ id, places: own }) => ({ id, places: own }));
}

/** What is told of each place by itself: it differs in its own way. */
const TOLD: readonly Standing[] = ['variant', 'rephrased', 'composite', 'abridged'];

function keyCitation(citation: Citation): string {
  const { cited } = citation;
  const target =
    cited !== null && 'document' in cited
      ? `${cited.document} ${cited.passage}`
      : getCitedYear(citation);
  // A note leads to one place; a name of a formula may have a sentence or only the year.
  const hasSentence = cited !== null && 'year' in cited && cited.sentences.length > 0;
  const standing: Standing = judgeStanding(citation);
  const isTold = TOLD.includes(standing);
  return `${target} ${hasSentence} ${standing} ${citation.evidence.recovered.join()} ${isTold ? citation.id : ''}`;
}

function compareEnds(left: Citation | undefined, right: Citation | undefined): number {
  if (left === undefined || right === undefined) return 0;
  return left.citing.end - right.citing.end || left.citing.start - right.citing.start;
}

/** Smaller is drawn rather than larger. */
export function rank(citation: Citation): number {
  return STANDING_ORDER.indexOf(judgeStanding(citation));
}
