import type { QuotationOutcome } from '../../core/concordance/quotation-search.ts';
import { keepSearch, readKept } from './kept-search.ts';
import { OutcomeView } from './outcome-view.ts';
import styles from './quotation-search.css?inline';
import { SearchField } from './search-field.ts';
import { formatRequest, readRequest, type SearchRequest } from './search-request.ts';
import { SearchSession } from './search-session.ts';

/** After this time without an answer the reader is told that something is being loaded. */
const LATE = 400;

/**
 * The search of the site: field, choices and results, on the search page or in a dialog.
 * Markup: components/Search.astro. Attributes: `data-base`, `data-index`; with `data-dialog` it
 * keeps from writing to the address of the page; who comes back from a place finds the search again.
 */
class QuotationSearch extends HTMLElement {
  readonly #session = new SearchSession(() => this.dataset.index ?? '/pagefind/');
  #view: OutcomeView | undefined;

  connectedCallback(): void {
    if (this.#view !== undefined) return;
    const view = new OutcomeView(this);
    const field = new SearchField(this, {
      onWarm: () => this.#session.warm(),
      onDraft: (request) => this.#take(view, request, 'draft'),
      onSubmit: (request) => this.#take(view, request, 'submit'),
    });
    this.#view = view;
    const restore = () => {
      const request = readRequest(this.#isDialog ? readKept() : location.search);
      field.show(request);
      void this.#search(view, request);
    };
    if (this.#isDialog) {
      restore();
      this.addEventListener('click', ({ target }) => {
        const isPlace = target instanceof Element && target.closest('.found a') !== null;
        if (isPlace) keepSearch(formatRequest(field.read()));
      });
      return;
    }
    addEventListener('popstate', restore);
    if (readRequest(location.search).raw === '') loadTextFace();
    restore();
  }

  /** Every place of the words and what comes near, regardless of the choices made in the form. */
  find(raw: string, marks = false): Promise<QuotationOutcome> {
    return this.#session.find(raw, marks);
  }

  get #isDialog(): boolean {
    return this.dataset.dialog !== undefined;
  }

  #take(view: OutcomeView, request: SearchRequest, by: 'draft' | 'submit'): void {
    if (!this.#isDialog) writeAddress(request, by);
    void this.#search(view, request);
  }

  async #search(view: OutcomeView, request: SearchRequest): Promise<void> {
    if (request.raw.trim() === '') {
      this.#session.cancel();
      view.showIdle(request);
      return;
    }
    view.showLoading();
    const late = setTimeout(() => view.showLate(), LATE);
    try {
      const outcome = await this.#session.ask(request);
      if (outcome === null) return;
      view.showOutcome(request, outcome, await this.#session.findPage(request.raw));
    } catch {
      view.showError(() => void this.#search(view, request));
    } finally {
      clearTimeout(late);
    }
  }
}

/** Typing changes one entry of the history that it adds itself; what was submitted stays as it is. */
function writeAddress(request: SearchRequest, by: 'draft' | 'submit'): void {
  const address = `${location.pathname}${formatRequest(request)}`;
  const isDraft: unknown = history.state?.draft;
  const state = { ...history.state, draft: by === 'draft' };
  const isSame = address === `${location.pathname}${location.search}`;
  const isFirst = readRequest(location.search).raw === '';
  try {
    if (isDraft === true || isFirst || isSame) history.replaceState(state, '', address);
    else history.pushState(state, '', address);
  } catch {
    // Browsers refuse hundreds of changes within seconds; the search goes on, the address stays behind.
  }
}

/** Puts a style sheet in force; the policy of the site allows none in the markup. */
export function adoptStyles(text: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets.push(sheet);
}

/**
 * Results may have any character of the corpus: their face comes with the page, not with the first result, unless
 * a result is waited for already; then the words come first.
 */
function loadTextFace(): void {
  for (const face of document.fonts) {
    if (face.family.includes('Ed ') && face.weight === '400') face.load().catch(() => undefined);
  }
}

if (customElements.get('quotation-search') === undefined) {
  adoptStyles(styles);
  customElements.define('quotation-search', QuotationSearch);
}
