import type { Edition } from '../../schema/edition.ts';
import type { PassageKind } from '../../schema/passage.ts';
import { citeDocument, citeSpeech } from '../citable-work.ts';
import type { VariantClasses } from '../fold.ts';
import type { CitableWork } from '../reference.ts';
import type { Routes } from '../route.ts';
import { mapVariantClasses } from '../variants.ts';
import type { CitationEdition } from './corpus.ts';

/** All that checking a text needs of an edition, as small as JSON can carry it. */
export interface CheckCorpus {
  /** Classes of variant characters, each beginning with its representative. */
  readonly classes: readonly string[];
  readonly speeches: readonly PackedSpeech[];
  readonly documents: readonly PackedDocument[];
  /** Words of citations that an editor has confirmed. */
  readonly confirmed: readonly string[];
}

interface PackedSpeech {
  readonly year: number;
  readonly date: string;
  readonly occasion: string;
  readonly form: string;
  readonly sentences: readonly string[];
  readonly work: CitableWork;
}

interface PackedDocument {
  readonly siglum: string;
  readonly id: string;
  readonly date: string;
  readonly short: string;
  readonly passages: readonly PackedPassage[];
  readonly work: CitableWork;
}

/** Bold runs are starts and ends by turns. `null` stands for the text of the next paragraph of that address. */
type PackedPassage = readonly [
  id: string,
  kind: PassageKind,
  text: string | null,
  speech: number | null,
  strong: readonly number[],
  sentences: number,
];

/** Where the pages of the edition are, for the references of an export. */
export interface CheckSite {
  readonly routes: Routes;
  /** Makes the absolute address of a path. */
  readonly locate: (path: string) => string;
}
