import type { Citation } from '../../../schema/citation.ts';
import type { Apparatus } from '../../../schema/content/apparatus.ts';
import type { Passage } from '../../edition/passage/passage.ts';
import type { Place } from '../../edition/passage/place.ts';

/** One text of the edition, an address or a document, as TEI needs it. */
export interface TeiText {
  readonly place: Place;
  readonly passages: readonly Passage[];
  /** The printed line that dates an address; `null` where it stands among the passages. */
  readonly closing: string | null;
  /** Id of the document whose witness carries the text, and its apparatus. */
  readonly carrier: string;
  readonly apparatus: Apparatus;
  /** Citations in this text, in the order of its words. */
  readonly citations: readonly Citation[];
  /** Ids whose words stand elsewhere now, or no longer (`to` is `null`). */
  readonly gone: readonly GoneId[];
}

interface GoneId {
  readonly id: string;
  readonly to: { readonly place: Place; readonly id?: string } | null;
}
