import type { TextUnit } from '../edition/text-unit.ts';
import { coverFormulas, type FormulaMask, maskFormulas } from '../reuse/formula.ts';
import { countUnitLetters, type FoldedUnit, foldUnits, listSharedRuns } from './shared-wording.ts';

/**
 * Shortest wording, in folded code units, that counts as the same in an address and a document. Shorter
 * runs are terms; 勇担发展责任 with 共迎风险挑战 (2019, 丁) is longer.
 */
const OVERLAP_LENGTH = 8;

/** Of these, so many may not belong to formulas of three and more addresses (构建网络空间命运共同体). */
const DISTINCTIVE_LENGTH = 4;

/** How much of an address stands letter for letter in the documents, whether or not they say so. */
export interface Overlap {
  readonly year: number;
  /** Letters and digits of the address. */
  readonly characters: number;
  /** How many of them stand in at least one of the documents. */
  readonly shared: number;
  readonly documents: readonly { readonly document: string; readonly shared: number }[];
}

/** How many years the timeline gives more room. */
const PROMINENT = 2;

/**
 * The years whose words the documents have most of, ascending; `carrier` prints the addresses and does not count.
 * Equal years go by date.
 */
export function listProminentYears(overlaps: readonly Overlap[], carrier: string): number[] {
  const sums = overlaps.map(({ year, documents }) => ({
    year,
    sum: documents.reduce((sum, one) => sum + (one.document === carrier ? 0 : one.shared), 0),
  }));
  return sums
    .sort((left, right) => right.sum - left.sum || left.year - right.year)
    .slice(0, PROMINENT)
    .map(({ year }) => year)
    .sort((left, right) => left - right);
}

/** Compares every address with every document of `documentIds`, which need not be all. */
export function measureOverlaps(corpus: {
  readonly years: readonly number[];
  readonly documentIds: readonly string[];
  readonly speeches: readonly TextUnit[];
  readonly documents: readonly TextUnit[];
}): Overlap[] {
  const documents = corpus.documentIds.map((document) => ({
    document,
    units: foldUnits(
      corpus.documents.filter(
        ({ place }) => place.kind === 'document' && place.document === document,
      ),
    ),
  }));
  const addresses = corpus.years.map((year) => ({
    year,
    units: foldUnits(
      corpus.speeches.filter(({ place }) => place.kind === 'speech' && place.year === year),
    ),
  }));
  const mask = maskFormulas({
    addresses: addresses.map(({ units }) => units.map(({ folded }) => folded.text).join('\n')),
    documents: [],
  });
  return addresses.map(({ year, units: own }) => ({
    year,
    characters: countUnitLetters(own),
    shared: countShared(
      own,
      documents.flatMap(({ units }) => units),
      mask,
    ),
    documents: documents.map(({ document, units }) => ({
      document,
      shared: countShared(own, units, mask),
    })),
  }));
}

function countShared(
  own: readonly FoldedUnit[],
  others: readonly FoldedUnit[],
  mask: FormulaMask,
): number {
  return own.reduce((sum, one) => {
    const formulas = coverFormulas(one.folded.text, mask);
    const runs = listSharedRuns(one, others, OVERLAP_LENGTH);
    const distinctive = runs.filter(
      ({ start, end }) => countFree(formulas, start, end) >= DISTINCTIVE_LENGTH,
    );
    return distinctive.reduce((part, { start, end }) => part + end - start, sum);
  }, 0);
}

function countFree(covered: Uint8Array, start: number, end: number): number {
  return covered.subarray(start, end).filter((one) => one === 0).length;
}
