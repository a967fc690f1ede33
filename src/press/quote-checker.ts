import { readEdition } from '../core/citation/edition-citations.ts';
import { joinRecord, listQueryRecords } from '../core/concordance/query-corpus.ts';
import type { Edition } from '../core/edition/edition.ts';
import { mapVariantClasses } from '../core/text/folding/variants.ts';
import { type CheckedText, type CheckOptions, checkText } from '../core/verdict/check.ts';
import { type CheckCorpus, joinEdition } from '../core/verdict/check-corpus.ts';
import { indexForCheck } from '../core/verdict/check-index.ts';
import { buildCheckCorpus } from './check-corpus.ts';
import { buildCitations } from './citations.ts';
import { loadEdition } from './content/load.ts';
import { buildVariantClasses } from './search/variant-classes.ts';

/** Checks texts against the edition. */
export interface QuoteChecker {
  /**
   * Judges every passage of `text` that uses an address or a document, and every quotation that it cannot place.
   * Verdicts are in order of place; offsets are UTF-16 code units of `text`, half-open. No text makes it fail.
   * `options.date` is the date of the text; if it is left out, it is guessed from a dateline.
   */
  readonly check: (text: string, options?: CheckOptions) => CheckedText;
  /** Names and references to word verdicts with; see `core/verdict/report/check-wording.ts`. */
  readonly corpus: CheckCorpus;
}

/**
 * Opens the edition below `root` for checking, with the same corpus and engine as the page `check/`.
 * `narrow` may leave out a part of it. Throws if `content/` has problems, which `npm run check` tells.
 */
export function openQuoteChecker(
  root: string,
  narrow: (edition: Edition) => Edition = (edition) => edition,
): QuoteChecker {
  const loaded = loadEdition(root);
  if (!loaded.ok) throw new Error('content/ has problems: npm run check');
  const edition = narrow(loaded.edition);
  const built = buildCitations(root, edition);
  if (!built.ok) throw new Error('the citations have problems: npm run check');
  const corpus = buildCheckCorpus(edition, built.citations);
  const records = listQueryRecords(edition);
  const texts = new Map(records.map(({ card, sources }) => [card.key, sources]));
  const variants = mapVariantClasses(buildVariantClasses(records.map(joinRecord)));
  const reading = readEdition(joinEdition(corpus, texts), variants, corpus.confirmed);
  const index = indexForCheck(reading, corpus.doubts);
  return { corpus, check: (text, options) => checkText(text, index, options) };
}
