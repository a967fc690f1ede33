import type { TextCard } from '../../core/concordance/concordance.ts';
import type { QueryLibrary } from '../../core/concordance/query-library.ts';
import { type QuotationOutcome, searchQuotation } from '../../core/concordance/quotation-search.ts';
import { findYearPage } from '../../core/concordance/year-page.ts';
import { openLibrary } from './query-library.ts';
import type { SearchRequest } from './search-request.ts';

/** The searches of one page, one after the other, over one library that is opened when first needed. */
export class SearchSession {
  readonly #folder: () => string;
  #library: Promise<QueryLibrary> | undefined;
  #attempt = 0;
  #turn = 0;
  #running: Promise<unknown> | undefined;
  #searched = '';
  #outcome: QuotationOutcome | undefined;

  /** `folder` gives the path of the index with trailing slash. */
  constructor(folder: () => string) {
    this.#folder = folder;
  }

  /** Begins to load what every search needs. */
  warm(): void {
    this.#open().catch(() => undefined);
  }

  /** Drops what is being searched for: its answer will be `null`. */
  cancel(): void {
    this.#turn += 1;
  }

  /**
   * The outcome, or `null` if another search was asked for meanwhile; of many at once, the last is answered.
   * Asks once more from the beginning before it rejects.
   */
  async ask({ raw, marks }: SearchRequest): Promise<QuotationOutcome | null> {
    this.#turn += 1;
    const turn = this.#turn;
    while (this.#running !== undefined) {
      await this.#running;
      if (turn !== this.#turn) return null;
    }
    const searched = `${marks} ${raw}`;
    if (this.#outcome === undefined || this.#searched !== searched) {
      const asked = this.find(raw, marks).catch(() => this.#findAnew(raw, marks));
      this.#running = asked.catch(() => undefined);
      try {
        this.#outcome = await asked;
        this.#searched = searched;
      } catch (error) {
        this.#close();
        if (turn === this.#turn) throw error;
      } finally {
        this.#running = undefined;
      }
    }
    return turn === this.#turn ? (this.#outcome ?? null) : null;
  }

  /** Searches at once. */
  async find(raw: string, marks: boolean): Promise<QuotationOutcome> {
    return searchQuotation(await this.#open(), raw, marks);
  }

  /** The address of the year that the words name and nothing else. */
  async findPage(raw: string): Promise<TextCard | null> {
    return findYearPage(raw, (await this.#open()).corpus.cards);
  }

  #findAnew(raw: string, marks: boolean): Promise<QuotationOutcome> {
    this.#close();
    return this.find(raw, marks);
  }

  #open(): Promise<QueryLibrary> {
    this.#library ??= openLibrary(this.#folder(), this.#attempt);
    return this.#library;
  }

  #close(): void {
    this.#library = undefined;
    this.#outcome = undefined;
    this.#attempt += 1;
  }
}
