import { filterLines, groupLines } from '../../core/concordance.ts';
import { findDivergence } from '../../core/concordance-divergence.ts';
import { drawGroups, drawNearby, drawReworked } from './concordance-view.ts';
import { findElement, makeElement } from './dom.ts';
import { updateFacets } from './facet-view.ts';
import {
  countKinds,
  describeDivergence,
  quoteQuery,
  REWORKED_LABELS,
  SENTENCES,
} from './outcome-wording.ts';
import { openLibrary, type QueryLibrary } from './query-library.ts';
import styles from './quotation-search.css?inline';
import { type QuotationOutcome, searchQuotation } from './quotation-search.ts';
import { SearchField } from './search-field.ts';
import { formatRequest, readRequest, type SearchRequest } from './search-request.ts';

type SearchState = 'idle' | 'loading' | 'done' | 'near' | 'none' | 'error';

/** A text that has places, or that is chosen. */
const CHOICE = 'button[data-key]:not(:disabled)';

/** After this time without an answer the reader is told that something is being loaded. */
const LATE = 400;

/**
 * The search of the site: field, choices and results, on the search page or in a dialog.
 * Markup: components/Search.astro. Attributes: `data-base`, `data-index`; `data-dialog` keeps it from
 * writing to the address of the page.
 */
export class QuotationSearch extends HTMLElement {
  #library: Promise<QueryLibrary> | undefined;
  #attempt = 0;
  #turn = 0;
  #outcome: QuotationOutcome | undefined;
  #searched = '';
  #field: SearchField | undefined;

  connectedCallback(): void {
    if (this.#field !== undefined) return;
    this.#field = new SearchField(this, {
      onWarm: () => void this.#open().catch(() => undefined),
      onDraft: (request) => this.#take(request, 'draft'),
      onSubmit: (request) => this.#take(request, 'submit'),
    });
    if (this.#isDialog) return;
    addEventListener('popstate', () => this.#restore());
    loadTextFace();
    this.#restore();
  }

  /** Every place of the words and what comes near, regardless of the choices made in the form. */
  async find(raw: string, marks = false): Promise<QuotationOutcome> {
    return searchQuotation(await this.#open(), raw, marks);
  }

  get #isDialog(): boolean {
    return this.dataset.dialog !== undefined;
  }

  #restore(): void {
    const request = readRequest(location.search);
    this.#field?.show(request);
    void this.#search(request);
  }

  #take(request: SearchRequest, by: 'draft' | 'submit'): void {
    if (!this.#isDialog) this.#writeAddress(request, by);
    void this.#search(request);
  }

  /** Typing changes one entry of the history that it adds itself; what was submitted stays as it is. */
  #writeAddress(request: SearchRequest, by: 'draft' | 'submit'): void {
    const address = `${location.pathname}${formatRequest(request)}`;
    const before = readRequest(location.search);
    const isDraft: unknown = history.state?.draft;
    const state = { ...history.state, draft: by === 'draft' };
    const isSame = address === `${location.pathname}${location.search}`;
    if (isDraft === true || before.raw === '' || isSame) history.replaceState(state, '', address);
    else history.pushState(state, '', address);
  }

  async #search(request: SearchRequest): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    if (request.raw.trim() === '') {
      this.#outcome = undefined;
      this.#searched = '';
      this.#show('idle', 0, '');
      updateFacets(this, [], request.keys);
      return;
    }
    const searched = `${request.marks} ${request.raw}`;
    if (this.#outcome === undefined || this.#searched !== searched) {
      this.#region.dataset.searchState = 'loading' satisfies SearchState;
      const late = setTimeout(() => turn === this.#turn && this.#say(SENTENCES.late), LATE);
      try {
        const outcome = await this.#ask(request);
        if (turn !== this.#turn) return;
        this.#outcome = outcome;
        this.#searched = searched;
      } catch {
        if (turn === this.#turn) this.#showError(request);
        return;
      } finally {
        clearTimeout(late);
      }
    }
    if (this.#outcome !== undefined) this.#showOutcome(request, this.#outcome);
  }

  /** Asks once more from the beginning before it gives up. */
  async #ask({ raw, marks }: SearchRequest): Promise<QuotationOutcome> {
    try {
      return await searchQuotation(await this.#open(), raw, marks);
    } catch {
      this.#close();
      return await searchQuotation(await this.#open(), raw, marks);
    }
  }

  #open(): Promise<QueryLibrary> {
    const library = this.#library ?? openLibrary(this.dataset.index ?? '', this.#attempt);
    this.#library = library;
    return library;
  }

  #close(): void {
    this.#library = undefined;
    this.#attempt += 1;
  }

  #showOutcome(request: SearchRequest, outcome: QuotationOutcome): void {
    if (outcome.state === 'none') {
      updateFacets(this, [], request.keys);
      this.#show('none', 0, outcome.isEmpty ? SENTENCES.empty : SENTENCES.none);
    } else if (outcome.state === 'near') {
      updateFacets(this, [], request.keys);
      this.#showNear(outcome);
    } else this.#showLines(request, outcome);
  }

  #showLines(request: SearchRequest, outcome: QuotationOutcome & { readonly state: 'done' }): void {
    const allowed = filterLines(outcome.lines, request);
    const keys = new Set(request.keys);
    const lines = keys.size === 0 ? allowed : allowed.filter(({ card }) => keys.has(card.key));
    updateFacets(this, allowed, request.keys);
    if (lines.length === 0) {
      this.#show('none', 0, `${SENTENCES.filtered}不限条件有${outcome.lines.length}处。`);
      return;
    }
    const cards = [...new Set(lines.map(({ card }) => card))];
    const divergence = findDivergence(lines);
    const groups = groupLines(lines, cards, request.addressesFirst);
    const shown = drawGroups(groups, this.dataset.base ?? '/', divergence);
    if (divergence !== null && divergence.without.length > 0) {
      const title = makeElement('b', '', '异文。');
      shown.push(makeElement('p', 'hint', title, describeDivergence(divergence)));
    }
    const { address, document } = countKinds(lines);
    const count = (label: string, number: number, mark: string) =>
      makeElement('span', 'nb', label, makeElement('b', '', String(number)), mark);
    const sum = [count('致辞', address, '处，'), count('文献', document, '处')];
    this.#show('done', lines.length, `${quoteQuery(request.raw)}　`, ...sum);
    this.#list.replaceChildren(...shown);
  }

  #showNear({ reworked, nearby }: QuotationOutcome & { readonly state: 'near' }): void {
    this.#show('near', 0, SENTENCES.near);
    const base = this.dataset.base ?? '/';
    for (const { kind, lines } of reworked) {
      this.#list.append(
        makeElement('h2', 'kind', `${REWORKED_LABELS[kind]}　${lines.length}处`),
        drawReworked(lines, base),
      );
    }
    if (nearby.length > 0) {
      const title = makeElement('h2', 'kind', '相近的文字，不同的字另行标出');
      this.#list.append(title, drawNearby(nearby, base));
    }
  }

  #showError(request: SearchRequest): void {
    this.#close();
    this.#outcome = undefined;
    this.#show('error', 0, SENTENCES.error);
    const retry = makeElement('button', 'again', '重试');
    retry.type = 'button';
    retry.addEventListener('click', () => void this.#search(request));
    this.#list.replaceChildren(retry);
  }

  #show(state: SearchState, hits: number, ...sum: (Node | string)[]): void {
    this.#list.replaceChildren();
    this.#region.dataset.searchState = state;
    this.#region.dataset.hits = String(hits);
    this.#region.classList.toggle('bare', state !== 'done' && this.querySelector(CHOICE) === null);
    this.#say(...sum);
  }

  #say(...sum: (Node | string)[]): void {
    findElement(this, '.said', HTMLElement).replaceChildren(...sum);
  }

  get #region(): HTMLElement {
    return findElement(this, '[data-search-state]', HTMLElement);
  }

  get #list(): HTMLElement {
    return findElement(this, '.found', HTMLElement);
  }
}

/** Puts a style sheet in force; the policy of the site allows none in the markup. */
export function adoptStyles(text: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets.push(sheet);
}

/** Results may have any character of the corpus: their face comes with the page, not with the first result. */
function loadTextFace(): void {
  for (const face of document.fonts) {
    if (face.family.includes('Ed Song') && face.weight === '400')
      face.load().catch(() => undefined);
  }
}

if (customElements.get('quotation-search') === undefined) {
  adoptStyles(styles);
  customElements.define('quotation-search', QuotationSearch);
}
